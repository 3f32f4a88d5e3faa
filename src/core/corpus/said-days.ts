import type { OpenWords } from '../model/index.ts'
import { addDays, isDate, weekdayOf } from '../time/calendar.ts'
import { rangeOfValue } from '../time/timex-span.ts'

/** First and last local date. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** What a statement's words allow of a day. */
export interface SaidDays {
  /** What they name that can agree or not; nothing: they only count days from another. */
  readonly names: 'weekday' | 'date' | 'day-of-month' | 'month' | 'nothing'
  /** One of the keys that `keysOfDay` gives to each day that can fit; '' for every day. */
  readonly key: string
  /** Days from one such day or month to the next; 1: it can be every day. */
  readonly every: number
  fits(day: string): boolean
  /** The days meant when this one is the day: itself, or the whole month where no more was said. */
  meant(day: string): Days
  /** The last days so named that are not after a day; undefined where the words name nothing. */
  lastBefore(day: string): Days | undefined
}

const yearDays = 365

/** A day so far back may as well be next year's to come ("le 16 juillet" in June). */
const farthestBack = 305

/** Reads what words say of a day; undefined for words that name no day or month. */
export function readSaid(said: OpenWords): SaidDays | undefined {
  if (said.shift !== undefined) {
    return { names: 'nothing', key: '', every: 1, fits: () => true, meant: one, lastBefore: () => undefined }
  }
  const date = said.value.split('T')[0]!
  const weekday = /^XXXX-WXX-(\d)$/u.exec(date)?.[1]
  if (weekday !== undefined) return ofWeekday(Number(weekday), said.last === true)
  const monthDay = /^XXXX-(\d\d-\d\d)$/u.exec(date)?.[1]
  if (monthDay !== undefined) return ofMonthDay(monthDay, said.weekday)
  const month = /^XXXX-(\d\d)$/u.exec(date)?.[1]
  if (month !== undefined) return ofMonth(month, said.mod)
  const day = /^XXXX-XX-(\d\d)$/u.exec(date)?.[1]
  if (day === undefined) return undefined
  return {
    names: 'day-of-month',
    key: `-${day}`,
    every: 30,
    fits: (value) => value.endsWith(`-${day}`),
    meant: one,
    lastBefore: () => undefined,
  }
}

/** Keys under which a day can be looked for: '' always, its weekday, its date, day of the month and month. */
export function keysOfDay(day: string): readonly string[] {
  return ['', `W${weekdayOf(day)}`, day.slice(5), day.slice(7), day.slice(5, 7)]
}

const one = (day: string): Days => ({ from: day, to: day })

function ofWeekday(weekday: number, last: boolean): SaidDays {
  return {
    names: 'weekday',
    key: `W${weekday}`,
    every: 7,
    fits: (day) => weekdayOf(day) === weekday,
    meant: one,
    lastBefore: (day) => {
      const back = (weekdayOf(day) - weekday + 7) % 7
      return one(addDays(day, last && back === 0 ? -7 : -back))
    },
  }
}

function ofMonthDay(monthDay: string, weekday: number | undefined): SaidDays {
  const fits = (day: string): boolean =>
    day.endsWith(monthDay) && (weekday === undefined || weekdayOf(day) === weekday)
  return {
    names: 'date',
    key: monthDay,
    every: yearDays,
    fits,
    meant: one,
    lastBefore: (day) => {
      const year = Number(day.slice(0, 4))
      const found = [`${year}-${monthDay}`, `${year - 1}-${monthDay}`].find((value) => value <= day)
      const near = found !== undefined && isDate(found) && found >= addDays(day, -farthestBack)
      return near && fits(found) ? one(found) : undefined
    },
  }
}

function ofMonth(month: string, mod: OpenWords['mod']): SaidDays {
  const inYear = (year: string): Days => {
    const { earliest, latest } = rangeOfValue(`${year}-${month}`, mod)!
    return { from: earliest, to: latest }
  }
  const meant = (day: string): Days => inYear(day.slice(0, 4))
  return {
    names: 'month',
    key: month,
    every: yearDays,
    fits: (day) => day >= meant(day).from && day <= meant(day).to,
    meant,
    lastBefore: (day) => {
      const year = Number(day.slice(0, 4))
      const found = [year, year - 1].map((value) => inYear(String(value))).find(({ from }) => from <= day)!
      return found.from >= addDays(day, -farthestBack) ? found : undefined
    },
  }
}
