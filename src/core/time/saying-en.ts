import { enGB } from 'date-fns/locale/en-GB'
import { monthName, weekdayName } from './locale-names.ts'
import type { Daypart, Saying, Season } from './saying.ts'

const dayparts: Readonly<Record<Daypart, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
}

const seasons: Readonly<Record<Season, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' }
const ordinals = ['', 'first', 'second', 'third', 'fourth']
const article = (word: string): string => (/^[aeiou]/iu.test(word) ? `an ${word}` : `a ${word}`)

/** "1st", "2nd", "11th". */
function ordinal(n: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(n)
  return `${n}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[rule]}`
}

/** Years that could be taken for some other number bear their era. */
function year(n: number): string {
  return n < 1 ? `${1 - n} BC` : n < 1000 ? `AD ${n}` : String(n)
}

/** Names of units that English says with its article. */
const unit = /^(?:\d+s$|week|spring|summer|autumn|winter|(?:first|second|third|fourth) |\d+\p{L}+ century)/u

/** How dates are said in English. */
export const english: Saying = {
  month: monthName(enGB),
  weekday: weekdayName(enGB),
  ordinal: String,
  year,
  or: ' or ',
  and: ' and ',
  dash: (from, to) => (/ /u.test(from) ? `${from} – ${to}` : `${from}–${to}`),
  range: (from, to) => `from ${from.text} to ${to.text}`,
  rangeAtMost: (from, to) => `from ${from.text} at the earliest to ${to.text}`,
  between: (from, to) => `between ${from.text} and ${to.text}`,
  noEarlier: (from) => `no earlier than ${from.text}`,
  noLater: (to) => `no later than ${to.text}`,
  since: (from) => `since ${from.text}`,
  start: (from) => from.text,
  around: ({ text }) => `around ${unit.test(text) ? 'the ' : ''}${text}`,
  aroundPoint: (point) => ({ ...point, text: `around ${point.text}` }),
  roughly: (text) => `roughly ${text}`,
  overnight: (from, to) => `overnight ${english.dash(from, to)}`,
  week: (from, to) => `week of ${english.dash(from, to)}`,
  weekend: (from, to) => `weekend of ${english.dash(from, to)}`,
  season: (season, n) =>
    season === 'WI' ? `winter ${n}–${String((n + 1) % 100).padStart(2, '0')}` : `${seasons[season]} ${n}`,
  quarter: (n, of) => `${ordinals[n]} quarter of ${of}`,
  half: (n, of) => `${ordinals[n]} half of ${of}`,
  decade: (n) => `${n}s`,
  century: (n) => `${ordinal(n / 100 + 1)} century`,
  partOfMonth: (part, month) => ({ START: 'early ', MID: 'mid-', END: 'late ' })[part] + month,
  partOfYear: (part, of) => ({ START: 'early ', MID: 'mid-', END: 'late ' })[part] + of,
  middle: (part) => part,
  daypart: (part) => (part === 'NI' ? ', at night' : `, ${dayparts[part]}`),
  someWeekday: (weekday, part) => article(part === undefined ? weekday : `${weekday} ${dayparts[part]}`),
  someDate: (day) => `a ${day}`,
  someMonth: article,
  eitherWinter: (n) => `winter ${n}`,
  someSeason: (season) => article(seasons[season]),
  someDayOfMonth: (day) => `the ${ordinal(Number(day))} of a month`,
  within: (name, bounds, between) => (between ? `${name} ${bounds}` : `${name}, ${bounds}`),
  there: (days) => `, ${days} there`,
  toNumber: ' to ',
  atLeast: (age, amount) => age.replace(amount, `at least ${amount}`),
  unknown: 'date unknown',
}
