import { defineCommand } from '../src/command.ts'
import {
  type Block,
  formatDay,
  formatInstant,
  heading,
  item,
  line,
  type Messages,
  type Span,
  text,
} from '../src/core/index.ts'
import type { Delivery } from '../src/digest.ts'
import { digestHere } from './digest-here.ts'
import { sayDigest, sayNext, sayPaused } from './digest-words.ts'

/** Two weeks of a daily digest. */
const mostShown = 14

/** /digest why: what became of the last ones, and why. */
export const digestWhy = defineCommand({
  name: 'digest why',
  admins: true,
  arguments: [{ name: 'digest', kind: 'digest', lead: true }],
  async run({ digest: id }, context) {
    const { messages, digests } = context
    const found = await digestHere(id, 'digest why', context)
    const { schedule, next, paused, number } = found
    const { zone } = schedule
    const deliveries = await digests.subscriptions.history(found.id, mostShown)
    const blocks: Block[] = [
      heading(messages('digest.why', { id: found.id }), 1),
      line(text(await sayDigest(found, context))),
    ]
    if (next !== undefined) blocks.push(line(...sayNext(next, schedule, messages)))
    if (paused !== undefined) {
      const since = formatInstant(paused.at, { language: messages.language, zone })
      blocks.push(
        line(
          text(sayPaused(paused.reason, messages), 'strong'),
          text(` ${messages('digest.rests-since', { since })}`),
        ),
      )
    }
    if (number > 0) blocks.push(line(text(messages('digest.arrived', { number }))))
    if (deliveries.length === 0) blocks.push(line(text(messages('digest.why.none'))))
    blocks.push(...deliveries.map((delivery) => item(...sayDelivery(delivery, zone, messages))))
    return {
      zone,
      label: [],
      blocks,
      actions: [{ label: messages('digest.button.list'), command: '/digest list' }],
    }
  },
})

/** One date: what it is for, what became of it, why, and when. */
function sayDelivery(delivery: Delivery, zone: string, messages: Messages): readonly Span[] {
  const { date, dueAt, state, reason, tries, repeat, settledAt, nextTryAt, detail } = delivery
  const { language } = messages
  const moment = (at: number): Span => ({
    kind: 'time',
    text: formatInstant(at, { language, zone }),
    atMs: at,
  })
  const spans: Span[] = [
    text(`${formatDay(date, { language })}: `),
    text(messages(`delivery.state.${state}`), 'strong'),
  ]
  if (reason !== undefined) spans.push(text(` – ${messages(`delivery.reason.${reason}`)}`))
  if (state === 'sent' && settledAt !== undefined) {
    spans.push(text(', '), moment(settledAt), text(sayDelay(settledAt - dueAt, messages)))
  }
  if (state === 'due') spans.push(text(messages('delivery.next-try')), moment(nextTryAt))
  if (tries > 1) spans.push(text(messages('delivery.tries', { tries })))
  if (repeat) spans.push(text(messages('delivery.repeat')))
  if (detail !== undefined && state !== 'sent')
    spans.push(text(messages('delivery.detail', { detail }), 'muted'))
  return spans
}

/** How long after its time it arrived. */
function sayDelay(ms: number, messages: Messages): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  return seconds < 120
    ? messages('delivery.seconds-late', { seconds })
    : messages('delivery.minutes-late', { minutes: Math.round(seconds / 60) })
}
