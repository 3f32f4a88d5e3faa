/**
 * Reads 2012, 2012-06 or 2012-06-30 as first and last local dates; undefined when it is no date of the calendar.
 */
export function parseDay(words: string): { readonly first: string; readonly last: string } | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(words) ?? []
  if (year === undefined) return undefined
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` }
  try {
    const first = Temporal.PlainDate.from(`${year}-${month}-${day ?? '01'}`, { overflow: 'reject' })
    const last = day === undefined ? first.with({ day: first.daysInMonth }) : first
    return { first: first.toString(), last: last.toString() }
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}
