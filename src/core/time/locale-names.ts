import type { Day, Locale, Month } from 'date-fns'

/** Names of months, 1 to 12, of a locale of date-fns. */
export function monthName({ localize }: Locale): (month: number) => string {
  return (month) => localize.month((month - 1) as Month, { width: 'wide', context: 'formatting' })
}

/** Names of weekdays, 1 Monday to 7 Sunday. */
export function weekdayName({ localize }: Locale): (weekday: number) => string {
  // date-fns counts from Sunday.
  return (weekday) => localize.day((weekday % 7) as Day, { width: 'wide', context: 'formatting' })
}
