import { fold } from '../../language/fold.ts'
import type { Stamp, StampReading } from '../../model/index.ts'
import { isDate } from '../../time/calendar.ts'
import { canonicalZone, instantOf } from '../../time/zones.ts'

/** A stamp and where it stands (UTF-16 code units of the text). */
export interface FoundStamp extends Stamp {
  readonly start: number
  readonly end: number
}

/** Stamps stand on top of a page or at its foot; a date further inside is the author's. */
const linesFromTop = 4
const linesFromFoot = 3

/** Words that say that a line tells of the print or the fetch, folded. */
const labels =
  "(?:printed(?: on| at)?|print date|retrieved(?: on)?|accessed(?: on)?|fetched(?: on| at)?|saved(?: on)?|archived(?: on)?|captured(?: on| at)?|imprime[e]?(?: le)?|consulte[e]?(?: le)?|telecharge[e]?(?: le)?|date d'impression|page imprimee le)"

const date =
  '(?:(?<y1>\\d{4})[-/.](?<m1>\\d{1,2})[-/.](?<d1>\\d{1,2})|(?<a>\\d{1,2})[-/.](?<b>\\d{1,2})[-/.](?<y2>\\d{4}))'
const clock = '(?<hour>\\d{1,2})[:h](?<minute>\\d{2})(?::(?<second>\\d{2}))?(?: ?(?<half>[ap]\\.?m\\.?))?'
const zone = "(?<zone>[a-z][a-z/_+: 0-9'-]{0,40})"

const bare = new RegExp(`^${date},?[ t]+(?:- |a |at )?${clock}(?: ?\\(?${zone}\\)?)?$`, 'u')
const labelled = new RegExp(
  `^${labels}[ :]*${date}(?:,?[ t]+(?:- |a |at )?${clock}(?: ?\\(?${zone}\\)?)?)?$`,
  'u',
)

/**
 * Finds the moment printed on a page by what printed or fetched it: a line of its own that holds a date and a clock
 * time and nothing else but a zone ("02-05-2024 01:24 PM Jerusalem Timing"), or a labelled one ("Printed on …").
 * A date whose day and month can be swapped has two readings, the earliest first.
 */
export function findStamp(text: string): FoundStamp | undefined {
  for (const { start, end } of outerLines(text)) {
    const line = fold(text.slice(start, end))
    const match = labelled.exec(line) ?? bare.exec(line)
    const readings = match === null ? [] : readingsOf(match.groups!)
    if (readings.length > 0) return { start, end, text: text.slice(start, end), readings }
  }
  return undefined
}

function outerLines(text: string): readonly { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const start = match.index + (match[0].length - match[0].trimStart().length)
    const end = start + match[0].trim().length
    // Longer lines are prose.
    if (end > start) lines.push({ start, end: end - start > 120 ? start : end })
  }
  return lines.length <= linesFromTop + linesFromFoot
    ? lines
    : [...lines.slice(0, linesFromTop), ...lines.slice(-linesFromFoot)]
}

function readingsOf(groups: Readonly<Record<string, string | undefined>>): readonly StampReading[] {
  const zoneName = stampZone(groups.zone)
  if (zoneName === undefined) return []
  const days =
    groups.y1 !== undefined
      ? [`${groups.y1}-${pad(groups.m1!)}-${pad(groups.d1!)}`]
      : [
          `${groups.y2}-${pad(groups.b!)}-${pad(groups.a!)}`,
          `${groups.y2}-${pad(groups.a!)}-${pad(groups.b!)}`,
        ]
  const time = clockOf(groups)
  if (time === undefined) return []
  const instants = [...new Set(days.filter(isDate))].map((day) => instantOf(day, time, zoneName))
  return instants.sort().map((instant) => ({ instant, zone: zoneName }))
}

/** Without a clock time the end of the day is taken: a stamp bounds from above. */
function clockOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  if (groups.hour === undefined) return '23:59:59'
  const half = groups.half?.[0]
  const hour = Number(groups.hour)
  const minute = Number(groups.minute)
  if (hour > (half === undefined ? 24 : 12) || minute > 59) return undefined
  const full = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  return `${pad(String(full))}:${pad(String(minute))}:${groups.second ?? '00'}`
}

const pad = (digits: string): string => digits.padStart(2, '0')

/** UTC when none is named; undefined when there are words that are no zone: then the line is no stamp. */
function stampZone(words: string | undefined): string | undefined {
  if (words === undefined || /^(?:local time|heure locale)$/u.test(words)) return 'UTC'
  const name = words
    .replace(/^(?:heure|heures|time in) (?:de |d'|du )?/u, '')
    .replace(/ (?:timing|time|local time|heure locale)$/u, '')
    .replace(/^(?:de |d'|a )/u, '')
  return canonicalZone(name)
}
