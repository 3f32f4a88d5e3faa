import type { GivenDate } from '../../core/index.ts'

/** What is known of a page besides the dates it gives. */
export interface DateContext {
  /** UTC milliseconds: when it was taken in. */
  readonly takenAt: number
  readonly url?: string
  /** When its server says that it made the answer, if it does. UTC milliseconds. */
  readonly servedAt?: number
}

/** A page made a moment ago bears that moment where its publication should stand. */
const freshMs = 120_000
const dayMs = 86_400_000
/** An address is made on the day of publication or shortly before. */
const afterAddressMs = 3 * dayMs

/**
 * Chooses when an article was published from what page and feed give. Of several dates the earliest holds: a page can
 * be stamped anew later, and not before it was. No date: one that lies ahead; one that a page bears of the very moment
 * it was asked for, unless a feed says so too; one well after the month that its own address bears. A date whose day
 * and month can be swapped gives way to any that cannot, and otherwise keeps all its readings.
 * @param page in order of trust
 * @param feed the date of its item, unless the feed stamps its items anew
 * @returns undefined: nothing given can be believed
 */
export function settleDate(
  page: readonly GivenDate[],
  feed: GivenDate | undefined,
  context: DateContext,
): GivenDate | undefined {
  const believed = page.filter((date) => !isStamp(date, feed, context))
  const all = [...believed, ...(feed === undefined ? [] : [feed])]
    .map((date) => ({
      ...date,
      readings: date.readings.filter((reading) => isPossible(reading, context)),
    }))
    .filter(({ readings }) => readings.length > 0)
  const sure = all.filter(({ readings }) => readings.length === 1)
  if (sure.length === 0) return all[0]
  return sure.reduce((best, date) => (isEarlier(date, best) ? date : best))
}

/** By whole days: a time of day is worth more than a few hours before it. */
function isEarlier(one: GivenDate, other: GivenDate): boolean {
  return one.readings[0]!.slice(0, 10) < other.readings[0]!.slice(0, 10)
}

const momentOf = (reading: string): number => Date.parse(reading)

function isPossible(reading: string, { takenAt, url }: DateContext): boolean {
  // A day begins up to 14 hours earlier somewhere else.
  if (momentOf(reading) > takenAt + (reading.length > 10 ? freshMs : dayMs)) return false
  const ofAddress = addressMonth(url)
  return ofAddress === undefined || momentOf(reading) < ofAddress + afterAddressMs
}

/** A page that says it was published as it was being asked for. */
function isStamp(
  { readings }: GivenDate,
  feed: GivenDate | undefined,
  { takenAt, servedAt = takenAt }: DateContext,
): boolean {
  const [reading] = readings
  if (reading === undefined || reading.length <= 10) return false
  const isFresh = [takenAt, servedAt].some((at) => Math.abs(momentOf(reading) - at) < freshMs)
  if (!isFresh) return false
  return (
    feed === undefined || !feed.readings.some((one) => Math.abs(momentOf(one) - momentOf(reading)) < dayMs)
  )
}

/** The end of the day, or month, that an address bears: `/2012/03/30/`, `/2012/03/`. */
function addressMonth(url: string | undefined): number | undefined {
  const match = /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?=[/-])/u.exec(
    url === undefined ? '' : new URL(url).pathname,
  )
  if (match === null) return undefined
  const [, year, month, day] = match
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))
  return day === undefined ? Date.UTC(Number(year), Number(month), 1) : start + dayMs
}
