import type { Sentence } from './sentence.ts'
import type { TimeExpression } from './time-expression.ts'

/** One date alone on a line is the page's own; so many make a chronology. */
const fewestHeadings = 2

/**
 * The days that head paragraphs: titles that are nothing but a day ("Friday 1 September", "JEUDI 14"), for what stands
 * below them, and the entries of a chronology ("12 August 2020. …", "3 août – …", "Mon 3: …"), each for itself.
 * @returns index into `times` of the day that heads a paragraph, by the paragraph's number
 */
export function dayHeadings(
  sentences: readonly Sentence[],
  times: readonly TimeExpression[],
): ReadonlyMap<number, number> {
  const titles = new Map<number, number>()
  const entries = new Map<number, number>()
  let at = 0
  let paragraph = -1
  for (const sentence of sentences) {
    while (at < times.length && times[at]!.start < sentence.start) at += 1
    const time = times[at]
    const opens = sentence.paragraph !== paragraph && time !== undefined && headsSentence(sentence, time)
    paragraph = sentence.paragraph
    // A day alone on its line heads what stands below it, whatever else the line looks like.
    const isAlone = opens && (sentence.kind === 'title' || isWhole(sentence, time))
    if (opens) (isAlone ? titles : entries).set(paragraph, at)
  }
  const headings = new Map<number, number>()
  let title: number | undefined
  for (const sentence of sentences) {
    if (sentence.kind === 'title' || titles.has(sentence.paragraph)) title = titles.get(sentence.paragraph)
    const entry = entries.size < fewestHeadings ? undefined : entries.get(sentence.paragraph)
    const heading = entry ?? (titles.size < fewestHeadings ? undefined : title)
    if (heading !== undefined) headings.set(sentence.paragraph, heading)
  }
  return headings
}

const bullet = /^[\s•·*–—-]*$/u
/** A full stop, a dash or a colon, which closes a day that heads what follows. */
const closed = /^\s*(?:[.:](?:\s|$)|[–—-]\s)/u

/** "12 November, Abu Zabad.": a day, and where, in words with capitals and nothing else. */
const placed =
  /^,?\s+\(?(?:\p{Lu}[\p{L}'’-]{0,24}|de|du|des|la|le|al|el|of|the)(?:[ ,/-]{1,2}\(?(?:\p{Lu}[\p{L}'’-]{0,24}|de|du|des|la|le|al|el|of|the)\)?){0,6}\)?\s?[.:]?$/u

function headsSentence({ kind, start, text }: Sentence, time: TimeExpression): boolean {
  if (!isHeadingDay(time) || !bullet.test(text.slice(0, time.start - start))) return false
  const rest = text.slice(time.end - start)
  return kind === 'title'
    ? /^[\s:.–—-]*$/u.test(rest)
    : kind === 'body' && (closed.test(rest) || rest === '' || placed.test(rest.trimEnd()))
}

const isWhole = ({ end }: Sentence, time: TimeExpression): boolean => end === time.end

/** A day with or without its year or month, or a day of the week; a night from one day to the next. */
export const isHeadingDay = ({ value }: TimeExpression): boolean => isDay.test(value)

const isDay = /^(?:\d{4}|XXXX)-(?:(?:\d\d|XX)-\d\d|WXX-\d)(?:TNI)?$/u
