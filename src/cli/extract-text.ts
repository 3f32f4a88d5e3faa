import type { Messages } from '../core/index.ts'
import { stripControls } from '../core/index.ts'
import type { Extract } from './extract-data.ts'

/** What was read from one text, for people: a line of codes for each claim, and its sentence. */
export function sayExtract(
  { id, language, unread, published, stamp, claims }: Extract,
  messages: Messages,
): string {
  const lines = [
    `${id} (${language})${unread === null ? '' : `: ${messages(`cli.extract.unread-${unread}`)}`}`,
    ...(published === null
      ? []
      : [messages('cli.extract.published', { when: bounds(published), why: published.why })]),
    ...(stamp === null
      ? []
      : [messages('cli.extract.stamp', { readings: stamp.readings.map((one) => one.instant).join(', ') })]),
  ]
  for (const { event, place, actors, time, speaker, stance, quote, start, end } of claims) {
    const who = actors.map(({ role, name }) => `${role}: ${name}`)
    const facts = [
      event,
      place?.name ?? '?',
      time === null ? '?' : bounds(time),
      ...who,
      speaker.kind,
      stance,
    ]
    lines.push(`- ${facts.join(' · ')}`, `    [${start}–${end}] ${quote}`)
    if (time !== null && time.why !== '') lines.push(`    ${time.why}`)
  }
  // The words are an article's: nothing in them may act on the terminal.
  return lines.map((line) => line.match(/^ */u)![0] + stripControls(line).trim()).join('\n')
}

function bounds({
  earliest,
  latest,
}: {
  readonly earliest: string | null
  readonly latest: string | null
}): string {
  return earliest === latest ? (earliest ?? '?') : `${earliest ?? '…'}/${latest ?? '…'}`
}
