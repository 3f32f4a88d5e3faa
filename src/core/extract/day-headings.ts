import type { Sentence } from './sentence.ts'
import type { TimeExpression } from './time-expression.ts'

/** One date alone on a line is the page's own; so many make a chronology. */
const fewestHeadings = 2

/**
 * The days that head what stands below them: titles that are nothing but a day ("Friday 1 September", "JEUDI 14"), and
 * the entries of a chronology ("12 August 2020. …", "3 août – …", "Mon 3: …", "July 2007 — …"), each for its paragraph or,
 * where they run on in one, until the next.
 * @returns index into `times` of the day that heads a sentence, by where the sentence begins
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
    const isFirst = sentence.paragraph !== paragraph
    paragraph = sentence.paragraph
    if (time === undefined || !headsSentence(sentence, time, isFirst)) continue
    // A day alone on its line heads what stands below it, whatever else the line looks like.
    const isAlone = isFirst && (sentence.kind === 'title' || isWhole(sentence, time))
    if (isAlone) titles.set(paragraph, at)
    else entries.set(sentence.start, at)
  }
  const isChronology = new Set([...entries.values()].map((index) => times[index]!.value)).size > 1
  const headings = new Map<number, number>()
  let title: number | undefined
  let entry: number | undefined
  paragraph = -1
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) entry = undefined
    paragraph = sentence.paragraph
    if (sentence.kind === 'title' || titles.has(paragraph)) title = titles.get(paragraph)
    const own = entries.get(sentence.start)
    if (own !== undefined && (isChronology || (isHeadingDay(times[own]!) && entries.size >= fewestHeadings)))
      entry = own
    const heading = entry ?? (titles.size < fewestHeadings ? undefined : title)
    if (heading !== undefined) headings.set(sentence.start, heading)
  }
  return headings
}

const bullet = /^[\s•·*–—-]*$/u
/** A full stop, a dash or a colon, which closes a day that heads what follows. */
const closed = /^\s*(?:[.:](?:\s|$)|[–—-]\s)/u

/** "12 November, Abu Zabad.": a day, and where, in words with capitals and nothing else. */
const placed =
  /^,?\s+\(?(?:\p{Lu}[\p{L}'’-]{0,24}|de|du|des|la|le|al|el|of|the)(?:[ ,/-]{1,2}\(?(?:\p{Lu}[\p{L}'’-]{0,24}|de|du|des|la|le|al|el|of|the)\)?){0,6}\)?\s?[.:]?$/u

function headsSentence({ kind, start, text }: Sentence, time: TimeExpression, isFirst: boolean): boolean {
  if (!bullet.test(text.slice(0, time.start - start))) return false
  const rest = text.slice(time.end - start)
  if (!isHeadingDay(time)) return kind === 'body' && isHeadingMonth(time) && closed.test(rest)
  if (kind === 'title') return isFirst && /^[\s:.–—-]*$/u.test(rest)
  return kind === 'body' && (closed.test(rest) || (isFirst && (rest === '' || placed.test(rest.trimEnd()))))
}

/** Whether a sentence opens an entry of a chronology: with a day or a month, closed off from what it tells. */
export const opensEntry = (sentence: Sentence, time: TimeExpression): boolean =>
  sentence.kind === 'body' && headsSentence(sentence, time, false)

const isWhole = ({ end }: Sentence, time: TimeExpression): boolean => end === time.end

/** A day with or without its year or month, or a day of the week; a night from one day to the next. */
export const isHeadingDay = ({ value }: TimeExpression): boolean => isDay.test(value)

const isDay = /^(?:\d{4}|XXXX)-(?:(?:\d\d|XX)-\d\d|WXX-\d)(?:TNI)?$/u

/** A month or a season, of a year told or not. */
const isHeadingMonth = ({ value, shift }: TimeExpression): boolean =>
  shift === undefined && /^(?:\d{4}|XXXX)-(?:\d\d|SP|SU|FA|WI)$/u.test(value)
