import { fold } from '../../language/fold.ts'
import type { Stamp, StampReading } from '../../model/index.ts'
import { instantOf } from '../../time/zones.ts'
import { type PageLine, pageLines } from './page-lines.ts'
import { readPrintHeader } from './print-header.ts'
import { type Moment, readMoment } from './read-moment.ts'
import { type LineMoment, readToolLine } from './tool-line.ts'

/** A stamp and where it stands (UTF-16 code units of the text). */
export interface FoundStamp extends Stamp {
  readonly start: number
  readonly end: number
}

/** Bare stamps stand on top of a page or at its foot; a date further inside is the author's. */
const bareFromTop = 4
const bareFromFoot = 3
/** Longer lines are prose. */
const longestBare = 120
const longestLabelled = 320
/** So many lines from an edge of the page a stamp may be labelled or in words; further inside it has a numeric date. */
const edgeLines = 8

function canHold(words: string, { fromTop, fromFoot }: PageLine): boolean {
  return fromTop < edgeLines || fromFoot < edgeLines
    ? /\d/u.test(words)
    : /\d[-/.]\d{1,2}[-/.]\d/u.test(words)
}

/** No page has more; a text that is nothing else is hostile. */
const mostStamps = 500

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
export function findStamps(text: string, foldedText = fold(text)): readonly FoundStamp[] {
  const lines = pageLines(text)
  const found: FoundStamp[] = []
  for (const line of lines) {
    const words = text.slice(line.start, line.end)
    if (words.length > longestLabelled || !canHold(words, line)) continue
    const folded = foldedText.slice(line.start, line.end)
    const at =
      readToolLine(folded, line, text, lines) ??
      bare(folded, line) ??
      readPrintHeader(folded, line, text, lines)
    if (at === undefined) continue
    const [start, end] = [line.start + at.start, line.start + at.end]
    found.push({ start, end, text: text.slice(start, end), readings: readingsOf(at.moment) })
    if (found.length >= mostStamps) break
  }
  const all = new Map(found.map((stamp) => [stamp.start, stamp]))
  const distinct = new Map(found.map((stamp) => [stamp.text, stamp]))
  for (const stamp of [...distinct.values()].slice(0, mostHeaders))
    for (const copy of copiesOf(stamp, text)) all.set(copy.start, copy)
  return [...all.values()].sort((a, b) => a.start - b.start)
}

/** A page has a header and a footer, and perhaps the archive's own: more than these need not be looked for again. */
const mostHeaders = 8

/**
 * A date in words is how people date what they write ("30 mars 2012 à 14h00"), so alone it is a stamp only with
 * seconds or at the foot.
 */
function bare(folded: string, line: PageLine): LineMoment | undefined {
  const onTop = line.fromTop < bareFromTop
  if (folded.length > longestBare || (!onTop && line.fromFoot >= bareFromFoot)) return undefined
  const moment = readMoment(folded)
  if (moment?.clock === undefined) return undefined
  if (moment.inWords && onTop && !moment.hasSeconds && !folded.includes('timing')) return undefined
  // No machine prints "à" between a date and its time.
  if (onTop && moment.zone === undefined && / (?:a|at) \d/u.test(folded)) return undefined
  return /^[ .]{0,2}$/u.test(folded.slice(moment.end)) ? { start: 0, end: folded.length, moment } : undefined
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
