import { createRequire } from 'node:module'

type Format = typeof import('date-fns-tz/formatInTimeZone').formatInTimeZone

let format: Format | undefined

/**
 * The wall clock of a zone at a moment, in a pattern of date-fns ("HH:mm"). Its package is loaded with the first clock
 * that is shown: it takes 35 MB and a tenth of a second, and reading an article shows none.
 * @param at UTC milliseconds
 */
export function formatClock(at: number, zone: string, pattern: string): string {
  format ??= (
    createRequire(import.meta.url)(
      'date-fns-tz/formatInTimeZone',
    ) as typeof import('date-fns-tz/formatInTimeZone')
  ).formatInTimeZone
  return format(at, zone, pattern)
}
