import { type CommandContext, defineCommand } from '../src/command.ts'
import {
  type Action,
  type Block,
  heading,
  line,
  nextOccurrence,
  type Schedule,
  shortId,
  text,
  UserError,
} from '../src/core/index.ts'
import type { DigestChat, DigestTopic, Subscription } from '../src/digest.ts'
import { changeDigest, chatHere, checkPosting } from './digest-here.ts'
import { previewDigest } from './digest-preview.ts'
import { forecastQueue } from './digest-queue.ts'
import { sayDigest, sayNext, topicName } from './digest-words.ts'

/** More in one chat would hardly be read, and would wait for the platform's limit of a single chat. */
const mostHere = 20

/** /digest set: a briefing that this chat gets again and again; the same topic at the same time is set anew. */
export const digestSet = defineCommand({
  name: 'digest set',
  admins: true,
  arguments: [
    { name: 'place', kind: 'place-or-actor', lead: true, required: true },
    { name: 'at', kind: 'clock', required: true },
    { name: 'zone', kind: 'zone' },
    { name: 'days', kind: 'days' },
    { name: 'language', kind: 'choice', choices: ['en', 'fr'] },
    { name: 'empty', kind: 'choice', choices: ['say', 'silent'] },
  ],
  async run({ place: about, at, days = [1, 2, 3, 4, 5, 6, 7], language, empty }, context) {
    const { messages, places, defaultZone, now } = context
    const to = chatHere(context)
    const posting = await checkPosting(context)
    const local = 'place' in about ? places.zoneOf(about.place) : defaultZone
    const zone = context.zone === 'local' ? local : context.zone
    const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).dayOfWeek
    const schedule: Schedule = { at, zone, days: days === 'weekly' ? [today] : days }
    const topic: DigestTopic =
      'place' in about ? { kind: 'place', id: about.place.id } : { kind: 'actor', id: about.actor.id }
    const wanted: Wanted = {
      topic,
      schedule,
      language: language ?? context.language,
      empty: empty === 'silent' ? 'silent' : 'say',
    }
    const { subscription, isNew } = await keep(wanted, to, context)
    const blocks: Block[] = [
      heading(messages(isNew ? 'digest.set' : 'digest.changed', { id: subscription.id }), 1),
      line(text(await sayDigest(subscription, context))),
      line(...sayNext(subscription.next!, schedule, messages)),
      ...(await sayQueue(subscription.next!.at, to, zone, context)),
      line(text(messages(`digest.empty.${wanted.empty}`))),
      ...posting,
    ]
    const preview = await previewDigest(subscription, context)
    return {
      zone,
      label: preview.label,
      blocks: [...blocks, heading(messages('digest.preview')), ...preview.blocks.filter(isBelowTitle)],
      actions: [...(await actionsOf(subscription, context)), ...preview.actions],
      cited: preview.cited,
    }
  },
})

/** The answer has a title of its own. */
function isBelowTitle(block: Block): boolean {
  return block.kind !== 'heading' || block.level !== 1
}

type Wanted = Pick<Subscription, 'topic' | 'schedule' | 'language' | 'empty'>

/** Adds it, or puts it in the place of the one that this chat has on the same topic at the same time. */
async function keep(
  wanted: Wanted,
  to: DigestChat,
  context: CommandContext,
): Promise<{ readonly subscription: Subscription; readonly isNew: boolean }> {
  const { digests, asker, now, zoneData } = context
  const { subscriptions } = digests
  const here = await subscriptions.ofChat(to)
  const { topic, schedule } = wanted
  const set = { ...wanted, state: 'active', next: nextOccurrence(schedule, now), zoneData } as const
  const same = here.find(
    (one) => one.topic.kind === topic.kind && one.topic.id === topic.id && one.schedule.at === schedule.at,
  )
  if (same !== undefined) {
    const make = ({ paused: _, ...current }: Subscription): Subscription => ({ ...current, ...set })
    return { subscription: await changeDigest(same.id, make, context, 'changed'), isNew: false }
  }
  if (here.length >= mostHere) throw new UserError('too-many-digests', { most: String(mostHere) })
  const subscription: Subscription = {
    id: await freeId(JSON.stringify([to, topic, schedule, now]), context),
    to,
    ...set,
    createdBy: asker.person,
    createdAt: now,
    number: 0,
    covered: await subscriptions.position(),
    version: 1,
  }
  await subscriptions.add(subscription)
  return { subscription, isNew: true }
}

async function freeId(seed: string, { digests }: Pick<CommandContext, 'digests'>): Promise<string> {
  for (let i = 0; ; i++) {
    const id = shortId(`${seed} ${i}`)
    if ((await digests.subscriptions.get(id)) === undefined) return id
  }
}

/** How soon after its time it is there, and which minutes near by are less crowded where that is long. */
async function sayQueue(
  at: number,
  { platform }: DigestChat,
  zone: string,
  { digests, messages, language }: Pick<CommandContext, 'digests' | 'messages' | 'language'>,
): Promise<readonly Block[]> {
  const { count, withinMinutes, free } = await forecastQueue(at, platform, digests)
  const words = messages('digest.queue', { count, minutes: withinMinutes })
  if (withinMinutes === 1) return [line(text(words))]
  const clocks = free.toSorted((a, b) => a - b).map((moment) => clockIn(moment, zone))
  if (clocks.length === 0) return [line(text(words))]
  const times = new Intl.ListFormat(language, { type: 'disjunction' }).format(clocks)
  return [line(text(words), text(` ${messages('digest.free', { times })}`))]
}

function clockIn(moment: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainTime()
  return local.toString({ smallestUnit: 'minute' })
}

async function actionsOf(
  { id, topic, schedule }: Subscription,
  context: CommandContext,
): Promise<readonly Action[]> {
  const { messages } = context
  const name = `${await topicName(topic, context)} ${schedule.at}`
  return [
    { label: messages('digest.button.list'), command: '/digest list' },
    { label: messages('digest.button.remove', { name }), command: `/digest remove ${id}` },
  ]
}
