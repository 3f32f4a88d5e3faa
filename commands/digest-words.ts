import type { CommandContext } from '../src/command.ts'
import {
  formatDay,
  formatInstant,
  formatWeekday,
  languageName,
  type Messages,
  type Occurrence,
  type Schedule,
  type Span,
  text,
} from '../src/core/index.ts'
import type { DigestTopic, PauseReason, Subscription } from '../src/digest.ts'

/** What a digest is about, by the name of the reader's language. */
export async function topicName(
  { kind, id }: DigestTopic,
  { knowledge, places, language }: Pick<CommandContext, 'knowledge' | 'places' | 'language'>,
): Promise<string> {
  if (kind === 'actor') return knowledge.actors.get(id)?.name ?? id
  const place = await places.byId(id)
  return place?.names[language] ?? place?.names.en ?? id
}

/** "on Monday and Thursday" */
export function sayDays({ days }: Pick<Schedule, 'days'>, messages: Messages): string {
  const { language } = messages
  const given = days.join('')
  if (given === '1234567') return messages('days.daily')
  if (given === '12345') return messages('days.weekdays')
  if (given === '67') return messages('days.weekend')
  const named = days.map((day) => messages('days.one', { day: formatWeekday(day, { language }) }))
  return messages('days.some', { days: new Intl.ListFormat(language, { type: 'conjunction' }).format(named) })
}

/** "Kidal: every day at 07:30 (Asia/Jerusalem), in English" */
export async function sayDigest(
  { topic, schedule, language }: Subscription,
  context: Pick<CommandContext, 'knowledge' | 'places' | 'language' | 'messages'>,
): Promise<string> {
  const { messages } = context
  return messages('digest.what', {
    topic: await topicName(topic, context),
    days: sayDays(schedule, messages),
    at: schedule.at,
    zone: schedule.zone,
    language: languageName(language, messages.language),
  })
}

/** When the next one comes: in the digest's zone, and in the reader's own where the platform can. */
export function sayNext(
  { date, at }: Occurrence,
  { at: clock, zone }: Schedule,
  messages: Messages,
): readonly Span[] {
  const { language } = messages
  const spans: Span[] = [
    text(messages('digest.next', { weekday: formatWeekday(weekdayOf(date), { language }) })),
    { kind: 'time', text: formatInstant(at, { language, zone }), atMs: at },
  ]
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainTime()
  // Where the clocks skip what was asked for.
  if (local.toString({ smallestUnit: 'minute' }) !== clock) {
    spans.push(text(messages('digest.clock-skipped', { at: clock, day: formatDay(date, { language }) })))
  }
  return spans
}

function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek
}

/** Why one rests. */
export function sayPaused(reason: PauseReason, messages: Messages): string {
  return messages(`digest.rests.${reason}`)
}
