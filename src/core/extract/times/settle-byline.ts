import { addDays, daysBetween, isDate, weekdayOf } from '../../time/calendar.ts'
import type { Byline, OwnAddress } from './byline.ts'

/** What the page says goes before its address when it is labelled or a dateline; a mere heading may be the site's. */
const surest: readonly Byline['kind'][] = ['published', 'dateline']
const lesser: readonly Byline['kind'][] = ['heading', 'period', 'updated']

/**
 * Decides between what a page says of its publication. A labelled publication goes before a dateline, that before the
 * day in the page's own address, then a heading, a bulletin's period and an update. The address tells between two
 * readings of a date and gives a dateline its year. A publisher's clock and the place of the report may be a day
 * apart: of two such days the text's is taken.
 */
export function settleByline(
  bylines: readonly Byline[],
  address: OwnAddress | undefined,
): Byline | undefined {
  const settled = choose(bylines, address)
  const covers = bylines.find((byline) => byline.covers !== undefined)?.covers
  if (settled === undefined || covers === undefined) return settled
  const issued = settled.days.length === 0 ? issuedAfter(covers.latest, settled) : undefined
  return { ...settled, covers, ...(issued !== undefined && { days: [issued] }) }
}

/** What is about some days comes out within so many of them. */
const latestIssue = 92

/** "Period: 14 to 20 October 2024. Issued Mon 21 Oct.": of the year in which it comes out right after those days. */
function issuedAfter(last: string, { monthDay, weekday }: Byline): string | undefined {
  if (monthDay === undefined) return undefined
  const year = Number(last.slice(0, 4))
  return [year, year + 1]
    .map((one) => `${one}-${monthDay}`)
    .find(
      (day) =>
        isDate(day) &&
        day >= last &&
        day <= addDays(last, latestIssue) &&
        (weekday === undefined || weekdayOf(day) === weekday),
    )
}

function choose(bylines: readonly Byline[], address: OwnAddress | undefined): Byline | undefined {
  const told = address === undefined ? bylines : bylines.map((byline) => withAddress(byline, address))
  const first = (kinds: readonly Byline['kind'][]): Byline | undefined =>
    kinds
      .map((kind) => told.find((byline) => byline.kind === kind && isDated(byline)))
      .find((byline) => byline !== undefined)
  const sure = first(surest)
  if (sure !== undefined && sure.days.length > 0) return sure
  if (address === undefined) return first([...surest, ...lesser]) ?? told[0]
  const other = first(lesser)
  if (address.days.length > 0) {
    const agrees = other?.days.some((day) => isNear(day, address)) === true
    return agrees ? other : addressByline(address)
  }
  return sure ?? other ?? addressByline(address)
}

/** Whether it says anything by itself; "MOGADISHU, Sunday" does not. */
const isDated = (byline: Byline): boolean =>
  byline.days.length > 0 || byline.monthDay !== undefined || byline.range !== undefined

function addressByline({ address, days, month }: OwnAddress): Byline {
  const place = { start: -1, end: -1, text: address, kind: 'address' } as const
  return month === undefined ? { ...place, days } : { ...place, days, range: month }
}

/** Whether a day is that of the address, the one beside it, or in its month or a day off. */
function isNear(day: string, { days, month }: OwnAddress): boolean {
  if (month !== undefined) return day >= addDays(month.earliest, -1) && day <= addDays(month.latest, 1)
  return days.some((one) => Math.abs(daysBetween(one, day)) <= 1)
}

function withAddress(byline: Byline, address: OwnAddress): Byline {
  if (byline.days.length > 1) {
    const near = byline.days.filter((day) => isNear(day, address))
    return near.length === 0 ? byline : { ...byline, days: near }
  }
  if (byline.days.length > 0 || byline.range !== undefined) return byline
  const { month } = address
  const around =
    month === undefined
      ? address.days.flatMap((day) => [day, addDays(day, -1), addDays(day, 1)])
      : [month.earliest, month.latest].map((day) => `${day.slice(0, 4)}-${byline.monthDay}`)
  const fits = around.filter(
    (day) =>
      isDate(day) &&
      (byline.monthDay === undefined || day.slice(5) === byline.monthDay) &&
      (byline.weekday === undefined || weekdayOf(day) === byline.weekday) &&
      isNear(day, address),
  )
  if (byline.monthDay === undefined && (month !== undefined || fits.length === 0)) return byline
  const days = byline.monthDay === undefined ? fits.slice(0, 1) : [...new Set(fits)].sort()
  return days.length === 0 ? byline : { ...byline, days }
}
