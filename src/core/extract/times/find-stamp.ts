import { fold, nameKey } from '../../language/fold.ts'
import type { Stamp, StampReading } from '../../model/index.ts'
import { instantOf } from '../../time/zones.ts'
import { type PageLine, pageLines } from './page-lines.ts'
import { type Moment, readMoment } from './read-moment.ts'
import { commonBetween, commonLabel, commonRest, toolBetween, toolLabel, toolRest } from './stamp-words.ts'

/** A stamp and where it stands (UTF-16 code units of the text). */
export interface FoundStamp extends Stamp {
  readonly start: number
  readonly end: number
}

/** Bare stamps stand on top of a page or at its foot; a date further inside is the author's. */
const bareFromTop = 4
const bareFromFoot = 3
/** Labelled ones may have navigation above them and notices below. */
const labelledFromEdge = 8
/** Longer lines are prose. */
const longestBare = 120
const longestLabelled = 320

/**
 * Finds the moment printed on a page by what printed or fetched it: a line of its own that holds a numeric date and a
 * clock time ("02-05-2024 01:24 PM Jerusalem Timing"), a browser's header or footer ("5/2/24, 1:24 PM" beside the
 * title, an address or a page number), or a labelled line ("Printed on …"). A date whose day and month can be swapped
 * has two readings, the earliest first, and so has an abbreviation for several zones. Of several stamps the one that
 * bounds most closely is answered.
 */
export function findStamp(text: string): FoundStamp | undefined {
  return closest(findStamps(text))
}

/** The stamp whose latest reading is the earliest: every one of them bounds publication from above. */
export function closest<S extends Stamp>(stamps: readonly S[]): S | undefined {
  const latest = (stamp: Stamp): string => stamp.readings.at(-1)!.instant
  return stamps.reduce<S | undefined>(
    (best, stamp) => (best === undefined || latest(stamp) < latest(best) ? stamp : best),
    undefined,
  )
}

/** All stamps of a page, in its order; the same header on each of its pages is there once for each. */
export function findStamps(text: string): readonly FoundStamp[] {
  const lines = pageLines(text)
  const found = lines.flatMap((line) => {
    const words = text.slice(line.start, line.end)
    if (words.length > longestLabelled) return []
    const folded = fold(words)
    const at = labelled(folded, line) ?? bare(folded, line) ?? beside(folded, line, text, lines)
    if (at === undefined) return []
    const readings = readingsOf(at.moment)
    const start = line.start + at.start
    const end = line.start + at.end
    return [{ start, end, text: text.slice(start, end), readings }]
  })
  const all = new Map(found.flatMap((stamp) => copiesOf(stamp, text)).map((stamp) => [stamp.start, stamp]))
  for (const stamp of found) all.set(stamp.start, stamp)
  return [...all.values()].sort((a, b) => a.start - b.start)
}

interface At {
  readonly start: number
  readonly end: number
  readonly moment: Moment
}

function labelled(folded: string, line: PageLine): At | undefined {
  if (line.fromTop >= labelledFromEdge && line.fromFoot >= labelledFromEdge) return undefined
  const lead = /^[ \t"*•·|([-]{0,4}/u.exec(folded)![0].length
  const tool = toolLabel.exec(folded.slice(lead))
  if (tool !== null) return datedAfter(folded, lead + tool[0].length, toolBetween, toolRest)
  const common = commonLabel.exec(folded.slice(lead))
  return common === null ? undefined : datedAfter(folded, lead + common[0].length, commonBetween, commonRest)
}

/** The first moment behind a label that only a label's words part from it. */
function datedAfter(folded: string, from: number, between: readonly RegExp[], rest: RegExp): At | undefined {
  for (const gap of folded.slice(from).matchAll(/[ \t:]+/gu)) {
    const start = from + gap.index + gap[0].length
    if (!between.some((words) => words.test(folded.slice(from, start)))) continue
    const moment = readMoment(folded, start)
    if (moment === undefined || !rest.test(folded.slice(moment.end))) continue
    return { start: 0, end: folded.length, moment }
  }
  return undefined
}

/**
 * A date in words is how people date what they write ("30 mars 2012 à 14h00"), so alone it is a stamp only with
 * seconds or at the foot.
 */
function bare(folded: string, line: PageLine): At | undefined {
  const onTop = line.fromTop < bareFromTop
  if (folded.length > longestBare || (!onTop && line.fromFoot >= bareFromFoot)) return undefined
  const moment = readMoment(folded)
  if (moment?.clock === undefined) return undefined
  if (moment.inWords && onTop && !moment.hasSeconds && !folded.includes('timing')) return undefined
  return /^[ .]{0,2}$/u.test(folded.slice(moment.end)) ? { start: 0, end: folded.length, moment } : undefined
}

/** An address as browsers print it: it may be shortened with an ellipsis. */
const address = '(?:https?://|www\\.)[^ \\t]{3,300}'
const pageNumber = '(?:page )?\\d{1,3}(?: ?/ ?| of | sur | de )\\d{1,3}'
const beforeStamp = new RegExp(`^(?:(?:${address}|${pageNumber})[ \\t]{1,40}){1,2}$`, 'u')
const afterStamp = new RegExp(`^(?:[ \\t]{1,40}(?:${address}|${pageNumber})){1,2}$`, 'u')
/** A title that is printed beside a stamp is told again above the text, so much of it at least. */
const shortestTitle = 12

/** A browser's header or footer: a numeric date and clock time beside the title, the address or the page number. */
function beside(folded: string, line: PageLine, text: string, lines: readonly PageLine[]): At | undefined {
  const atEdge = line.fromTop < bareFromTop || line.fromFoot < bareFromFoot
  for (const start of [0, ...[...folded.matchAll(/[ \t](?=\d)/gu)].map((match) => match.index + 1)]) {
    const moment = readMoment(folded, start)
    if (moment?.clock === undefined || moment.inWords) continue
    const before = folded.slice(0, start)
    const after = folded.slice(moment.end)
    const besideNumber =
      (before === '' || beforeStamp.test(before)) && (after === '' || afterStamp.test(after))
    const other = before.trim() === '' ? after : after.trim() === '' ? before : ''
    const title = atEdge && isToldAgain(other, line, text, lines)
    if ((besideNumber && before + after !== '') || title) return { start, end: moment.end, moment }
  }
  return undefined
}

function isToldAgain(words: string, line: PageLine, text: string, lines: readonly PageLine[]): boolean {
  const key = nameKey(words)
  if (key.length < shortestTitle) return false
  return lines.some((other) => {
    if (other.start === line.start || other.fromTop > 2 * labelledFromEdge) return false
    const told = nameKey(text.slice(other.start, Math.min(other.end, other.start + 300)))
    // Browsers add the site's name to the title.
    return told.length >= shortestTitle && (key.startsWith(told) || told.startsWith(key))
  })
}

/** The same words further down: a header is printed on every page. */
function copiesOf(stamp: FoundStamp, text: string): readonly FoundStamp[] {
  const copies: FoundStamp[] = []
  const { length } = stamp.text
  for (let at = text.indexOf(stamp.text); at >= 0; at = text.indexOf(stamp.text, at + length)) {
    if (at !== stamp.start) copies.push({ ...stamp, start: at, end: at + length })
  }
  return copies
}

/** A wall clock at an unknown place is at the latest that of the west of the date line. */
const latestZone = '-12:00'

/**
 * Instants of a moment, the earliest first. Without a clock time the end of the day is taken, and of a zone that is
 * not known the latest, told in UTC: a stamp bounds from above.
 */
function readingsOf(moment: Moment): readonly StampReading[] {
  const time = moment.clock ?? '23:59:59'
  const read = (day: string, zone: string): StampReading => ({ instant: instantOf(day, time, zone), zone })
  const readings = moment.days.flatMap((day) => {
    if (moment.zone === 'unknown') return [{ ...read(day, latestZone), zone: 'UTC' }]
    return (moment.zone ?? ['UTC']).map((zone) => read(day, zone))
  })
  return readings.sort((a, b) => (a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0))
}
