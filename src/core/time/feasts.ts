import { addDays } from './calendar.ts'
import type { DayRange } from './timex-span.ts'

/** One coming round of a feast: the day (or first day) it is reckoned on, and the days it can have been kept. */
export interface FeastDays extends DayRange {
  readonly day: string
}

/** How far a moon that is seen, not reckoned, moves a feast from country to country, in days. */
const moonPlay = 1

const calendars: Readonly<Record<string, string>> = { islamic: 'islamic-umalqura', hebrew: 'hebrew' }

/**
 * The days of a movable feast in a year, earliest first; [] for a name that is none. Twice in some years by the moon.
 * @param feast `easter` or `orthodox` (Easter of the Julian reckoning), `islamic-12-10` (month and day), `islamic-09`
 *   (a whole month), `hebrew-01-10` (months from Tishri on); `+1` or `-2` behind it counts days from there
 */
export function feastsOf(feast: string, year: number): readonly FeastDays[] {
  const key = `${feast} ${year}`
  let days = known.get(key)
  if (days === undefined) {
    days = reckon(feast, year)
    known.set(key, days)
  }
  return days
}

/** Asked again for every day on which a text can have been written. */
const known = new Map<string, readonly FeastDays[]>()

function reckon(feast: string, year: number): readonly FeastDays[] {
  const [, name = '', month, day, shift = '0'] =
    /^(easter|orthodox|islamic|hebrew)(?:-(\d\d)(?:-(\d\d))?)?([+-]\d+)?$/u.exec(feast) ?? []
  const by = Number(shift)
  if (name === 'easter') return [single(addDays(gregorianEaster(year), by))]
  if (name === 'orthodox') return [single(addDays(julianEaster(year), by))]
  const calendar = calendars[name]
  return calendar === undefined || month === undefined ? [] : inCalendar(calendar, month, day, by, year)
}

function inCalendar(
  calendar: string,
  month: string,
  day: string | undefined,
  by: number,
  year: number,
): readonly FeastDays[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 }).withCalendar(calendar).year
  const found: FeastDays[] = []
  // A year of ours holds parts of two or three of theirs.
  for (const theirs of [first, first + 1, first + 2]) {
    const date = Temporal.PlainDate.from({
      calendar,
      year: theirs,
      monthCode: `M${month}`,
      day: Number(day ?? 1),
    })
    const start = addDays(date.withCalendar('iso8601').toString(), by)
    if (Number(start.slice(0, 4)) !== year) continue
    const end = day === undefined ? addDays(start, date.daysInMonth - 1) : start
    const play = calendar === 'hebrew' ? 0 : moonPlay
    found.push({
      day: start,
      earliest: addDays(start, -play),
      latest: addDays(end, play),
      precision: play === 0 && start === end ? 'day' : 'range',
    })
  }
  return found
}

const single = (day: string): FeastDays => ({ day, earliest: day, latest: day, precision: 'day' })

/** Source: the anonymous Gregorian computus, https://en.wikipedia.org/wiki/Date_of_Easter. */
function gregorianEaster(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moon + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451)
  return addDays(`${year4(year)}-03-22`, epact + sunday - 7 * late)
}

/** Source: Meeus's Julian algorithm, same page; the day is given in our calendar. */
function julianEaster(year: number): string {
  const epact = (19 * (year % 19) + 15) % 30
  const sunday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
  const between = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return addDays(`${year4(year)}-03-01`, 21 + epact + sunday + between)
}

const year4 = (year: number): string => String(year).padStart(4, '0')
