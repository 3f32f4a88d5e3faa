import { addDays, isDate, isoWeek, monthStart } from '../../time/calendar.ts'
import type { FoundTime } from './found-time.ts'

/** So many characters may stand between "two days after" and the date of what it is counted from. */
const longestEvent = 80

/**
 * Counts a time from the date told next, where that date belongs to the event it names: "two days after the attack of
 * 3 May", "la veille du scrutin du 9 février". Where no such date stands it is counted from what was told before, if
 * its rule says so; else its value stays open (`XXXX-XX-XX`).
 */
export function anchorOn(times: readonly FoundTime[], index: number, folded: string): FoundTime {
  const { anchor } = times[index]!
  if (anchor === undefined) return times[index]!
  const { anchor: _anchor, ...time } = times[index]!
  const { shift: _, ...rest } = time
  const counted = countedFrom(times[index + 1], anchor, rest, folded)
  return counted ?? { ...(index === 0 ? rest : time), counts: anchor }
}

function countedFrom(
  next: FoundTime | undefined,
  anchor: NonNullable<FoundTime['anchor']>,
  time: FoundTime,
  folded: string,
): FoundTime | undefined {
  if (next === undefined || next.until !== undefined) return undefined
  const between = folded.slice(time.end, next.start)
  if (between.length > longestEvent || /[.,;:!?()\n"]/u.test(between)) return undefined
  if (next.feast !== undefined && anchor.unit === 'day')
    return { ...time, value: next.value, feast: moveFeast(next.feast, anchor.by) }
  const moved = move(next.value.split('T')[0]!, anchor)
  if (moved === undefined) return undefined
  const clock = /T.*/u.exec(time.value)?.[0] ?? ''
  const { direction } = next
  return { ...time, value: moved + clock, ...(direction !== undefined && { direction }) }
}

/** Any year that is no leap year, for counting days of a date without one. */
const anyYear = '2001'

function move(value: string, { unit, by }: NonNullable<FoundTime['anchor']>): string | undefined {
  const [, year = '', rest = ''] = /^(\d{4}|XXXX)(-\d\d(?:-\d\d)?)?$/u.exec(value) ?? []
  const day = year === 'XXXX' ? anyYear + rest : year + rest
  if (unit === 'day') {
    if (isDate(day)) return year === 'XXXX' ? `XXXX${addDays(day, by).slice(4)}` : addDays(day, by)
    const weekday = /^XXXX-WXX-(\d)$/u.exec(value)?.[1]
    return weekday && `XXXX-WXX-${((((Number(weekday) + by - 1) % 7) + 7) % 7) + 1}`
  }
  if (unit === 'week') return year !== 'XXXX' && isDate(day) ? isoWeek(addDays(day, 7 * by)) : undefined
  if (unit === 'month') {
    if (rest === '') return undefined
    const month = monthStart(`${day.slice(0, 7)}-01`, by).slice(0, 7)
    return year === 'XXXX' ? `XXXX${month.slice(4)}` : month
  }
  return /^\d{4}$/u.test(year) ? String(Number(year) + by).padStart(4, '0') : undefined
}

function moveFeast(feast: string, by: number): string {
  const [, name = '', moved = '0'] = /^(.*?)([+-]\d)?$/u.exec(feast) ?? []
  const days = Number(moved) + by
  return days === 0 ? name : `${name}${days > 0 ? '+' : ''}${days}`
}
