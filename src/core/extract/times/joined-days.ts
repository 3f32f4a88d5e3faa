import { addMonths, isDate } from '../../time/calendar.ts'
import type { FoundTime } from './found-time.ts'

/**
 * The range of two days that the rules have read apart, since each bears its weekday: "Monday 12 to Sunday 18 May 2025";
 * undefined where they make none.
 * @param gap what parts them, folded
 * @param to what parts the first day of a range from its last
 */
export function joinedDays(
  first: FoundTime,
  last: FoundTime | undefined,
  gap: string,
  to: RegExp,
): FoundTime | undefined {
  if (last === undefined || first.until !== undefined || !isDate(last.value) || !to.test(gap))
    return undefined
  const value = dayBefore(first.value, last.value)
  if (value === undefined || value >= last.value) return undefined
  return { ...first, value, until: last.value }
}

/** A day that may lack its month or its year, which are then those of the day behind it. */
function dayBefore(value: string, last: string): string | undefined {
  if (isDate(value)) return value
  const [, month = '', day] = /^XXXX-(XX|\d\d)-(\d\d)$/u.exec(value) ?? []
  if (day === undefined) return undefined
  const months =
    month === 'XX'
      ? [last, addMonths(last, -1)]
      : [`${last.slice(0, 4)}-${month}`, `${Number(last.slice(0, 4)) - 1}-${month}`]
  return months.map((one) => `${one.slice(0, 7)}-${day}`).find((one) => isDate(one) && one < last)
}
