import { sayDays } from '../../commands/digest-words.ts'
import { formatInstant, type Messages, UserError } from '../core/index.ts'
import type { Delivery, DeliveryState, Subscription } from '../digest.ts'
import type { Store } from '../store/store.ts'
import { type Status, status } from './report-error.ts'
import type { Setup } from './setup.ts'
import { withStore } from './with-store.ts'

interface DigestsOptions {
  readonly json?: boolean
  /** Local date of a digest, YYYY-MM-DD. */
  readonly date?: string
}

const platforms = ['discord', 'telegram'] as const

/** Two months of a daily digest. */
const mostShown = 60

/** `sitrep digests list`: what is set anywhere, when each comes next, and how many have ended how. */
export async function listDigests({ json }: DigestsOptions, setup: Setup): Promise<Status> {
  return withStore(setup, async (store) => {
    const subscriptions = await store.subscriptions.all()
    const counts = await Promise.all(
      platforms.map(async (platform) => ({ platform, ...(await store.deliveries.counts(platform)) })),
    )
    if (json === true) return print(setup, JSON.stringify({ subscriptions, counts }))
    const lines = subscriptions.map((one) => saySubscription(one, setup.messages))
    if (lines.length === 0) lines.push(setup.messages('cli.digests.none'))
    for (const { platform, states, oldestDueAt } of counts) {
      if (Object.values(states).every((n) => n === 0)) continue
      lines.push(sayCounts(platform, states, oldestDueAt, setup))
    }
    return print(setup, lines.join('\n'))
  })
}

/**
 * `sitrep digests why`: what became of the last ones of a subscription, and why.
 * @throws {UserError} `digest-unknown`
 */
export async function explainDigest(id: string, { json }: DigestsOptions, setup: Setup): Promise<Status> {
  const { messages } = setup
  return withStore(setup, async (store) => {
    const subscription = await find(store, id)
    const deliveries = await store.subscriptions.history(id, mostShown)
    if (json === true) {
      // The words of each are long, and stand in its chat.
      const data = deliveries.map(({ digest, ...rest }) => ({ ...rest, number: digest?.number ?? null }))
      return print(setup, JSON.stringify({ subscription, deliveries: data }))
    }
    const { zone } = subscription.schedule
    const lines = deliveries.map((one) => sayDelivery(one, zone, messages))
    if (lines.length === 0) lines.push(messages('digest.why.none'))
    return print(setup, [saySubscription(subscription, messages), ...lines].join('\n'))
  })
}

/**
 * `sitrep digests retry`: makes the last one, or that of a date, due again.
 * @throws {UserError} `digest-unknown`, `digest-no-date`, `digest-open`, `digest-sent`, `digest-rests`
 */
export async function retryDigest(id: string, { json, date }: DigestsOptions, setup: Setup): Promise<Status> {
  return withStore(setup, async (store, now) => {
    await find(store, id)
    const day = date ?? (await store.subscriptions.history(id, 1))[0]?.date ?? ''
    const retried = await store.retries.retry({ subscription: id, date: day }, now())
    if (retried === 'none') throw new UserError('digest-no-date', { id, date: day || '–' })
    if (retried === 'open' || retried === 'sent' || retried === 'rests')
      throw new UserError(`digest-${retried}`, { id, date: day })
    if (json === true) return print(setup, JSON.stringify({ subscription: id, date: day, retried }))
    return print(setup, setup.messages(`cli.digests.${retried}`, { id, date: day }))
  })
}

async function find(store: Store, id: string): Promise<Subscription> {
  const found = await store.subscriptions.get(id)
  if (found === undefined) throw new UserError('digest-unknown', { id })
  return found
}

function saySubscription(one: Subscription, messages: Messages): string {
  const { id, to, topic, schedule, language, next, paused, state } = one
  const { zone } = schedule
  const what = messages('cli.digests.entry', {
    id,
    platform: to.platform,
    chat: to.thread === undefined ? to.chat : `${to.chat}/${to.thread}`,
    topic: topic.id,
    days: sayDays(schedule, messages),
    at: schedule.at,
    zone,
    language,
  })
  if (state === 'removed') return `${what} ${messages('cli.digests.removed')}`
  if (paused !== undefined) return `${what} ${messages(`digest.rests.${paused.reason}`)}`
  return next === undefined
    ? what
    : `${what} ${messages('cli.digests.next', { when: moment(next.at, zone, messages) })}`
}

/** "2026-11-25: not sent – the platform could not be reached; 3 attempts (ECONNREFUSED)" */
function sayDelivery(delivery: Delivery, zone: string, messages: Messages): string {
  const { date, state, reason, settledAt, nextTryAt, tries, repeat, digest, message, detail } = delivery
  const parts = [`${date}: ${messages(`delivery.state.${state}`)}`]
  if (reason !== undefined) parts.push(` – ${messages(`delivery.reason.${reason}`)}`)
  if (state === 'sent' && settledAt !== undefined)
    parts.push(
      messages('cli.digests.arrived', {
        number: digest?.number ?? 0,
        when: moment(settledAt, zone, messages),
        message: message ?? '–',
      }),
    )
  if (state === 'due') parts.push(`${messages('delivery.next-try')}${moment(nextTryAt, zone, messages)}`)
  if (tries > 1) parts.push(messages('delivery.tries', { tries }))
  if (repeat) parts.push(messages('delivery.repeat'))
  if (detail !== undefined) parts.push(messages('delivery.detail', { detail }))
  return parts.join('')
}

function sayCounts(
  platform: string,
  states: Readonly<Record<DeliveryState, number>>,
  oldestDueAt: number | undefined,
  { messages, config }: Setup,
): string {
  const words = messages('cli.digests.counts', { platform, ...states })
  if (oldestDueAt === undefined) return words
  const zone = config.zone === 'local' ? 'UTC' : config.zone
  return `${words} ${messages('cli.digests.oldest', { since: moment(oldestDueAt, zone, messages) })}`
}

function moment(at: number, zone: string, { language }: Messages): string {
  return formatInstant(at, { language, zone })
}

function print({ shell }: Setup, words: string): Status {
  shell.stdout.write(`${words}\n`)
  return status.answered
}
