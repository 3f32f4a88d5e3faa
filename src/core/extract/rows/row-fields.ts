import { RowError } from '../../errors.ts'
import { isDate } from '../../time/calendar.ts'
import { type Fields, isMissing } from './row-text.ts'

/** Reads a row's fields, each by what it must be. */
export interface RowReader {
  /** '' when it is missing. */
  text(name: string): string
  /** @throws {RowError} missing */
  need(name: string): string
  /** A whole number, not negative. @throws {RowError} missing or none */
  count(name: string): number
  /** @throws {RowError} missing, no number, or outside */
  number(name: string, low: number, high: number): number
  /** A local date, YYYY-MM-DD. @throws {RowError} missing or none */
  day(name: string): string
}

/** @param fields by name in lower case */
export function readFields(fields: Fields): RowReader {
  const text = (name: string): string => {
    const value = fields.get(name)
    return value === undefined || isMissing(value) ? '' : value.trim()
  }
  const need = (name: string): string => {
    const value = text(name)
    if (value === '') throw new RowError(name, value)
    return value
  }
  const number = (name: string, low: number, high: number): number => {
    const value = need(name)
    const read = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(value) ? Number(value) : Number.NaN
    if (!(read >= low && read <= high)) throw new RowError(name, value)
    return read
  }
  return {
    text,
    need,
    number,
    count: (name) => {
      const read = number(name, 0, Number.MAX_SAFE_INTEGER)
      if (!Number.isInteger(read)) throw new RowError(name, text(name))
      return read
    },
    day: (name) => {
      const value = need(name)
      const day = readDay(value)
      if (day === undefined) throw new RowError(name, value)
      return day
    },
  }
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** "2013-01-03", "2013-01-03 00:00:00.000", "03 January 2013", "3-Jan-2013": never one that can mean two days. */
function readDay(value: string): string | undefined {
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/u.exec(value)?.[1]
  if (iso !== undefined) return isDate(iso) ? iso : undefined
  const said = /^(\d{1,2})[ -](\p{L}{3,9})\.?[ -](\d{4})$/u.exec(value)
  if (said === null) return undefined
  const month = months.findIndex((name) => name.startsWith(said[2]!.toLowerCase()))
  const day = `${said[3]}-${String(month + 1).padStart(2, '0')}-${said[1]!.padStart(2, '0')}`
  return month >= 0 && isDate(day) ? day : undefined
}
