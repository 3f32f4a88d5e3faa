import { fr } from 'date-fns/locale/fr'
import { monthName, weekdayName } from './locale-names.ts'
import type { Daypart, Point, Saying, Season } from './saying.ts'

const dayparts: Readonly<Record<Daypart, string>> = {
  MO: ' au matin',
  MI: ' à la mi-journée',
  AF: ', dans l’après-midi',
  EV: ' au soir',
  NI: ' dans la nuit',
  DT: ' en journée',
}

/** Parts of a day right behind the name of a weekday. */
const weekdayParts: Readonly<Record<Daypart, string>> = {
  ...dayparts,
  MO: ' matin',
  AF: ' après-midi',
  EV: ' soir',
}

const seasons: Readonly<Record<Season, string>> = {
  SP: 'printemps',
  SU: 'été',
  FA: 'automne',
  WI: 'hiver',
}

const ordinals = ['', 'premier', 'deuxième', 'troisième', 'quatrième']
const romans: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(n: number): string {
  const found = romans.find(([value]) => value <= n)
  return found === undefined ? '' : found[1] + roman(n - found[0])
}

function year(n: number, alone: boolean): string {
  if (n < 1) return `${1 - n} av. J.-C.`
  return n < 1000 && alone ? `l’an ${n}` : n < 1000 ? `${n} apr. J.-C.` : String(n)
}

const elided = (words: string): string => (/^[aeiouyéêh]/iu.test(words) ? `d’${words}` : `de ${words}`)
const of = ({ text, day }: Point): string => (day ? `du ${text}` : elided(text))
const to = ({ text, day }: Point): string => (day ? `au ${text}` : `à ${text}`)
const the = ({ text, day }: Point): string => (day ? `le ${text}` : text)

function withArticle(point: Point): string {
  const { text } = point
  if (text.startsWith('années')) return `les ${text}`
  if (text.startsWith('semaine ')) return `la ${text}`
  if (/^(?:été|automne|hiver) /u.test(text)) return `l’${text}`
  return /^(?:printemps|week-end|\p{L}+ (?:trimestre|semestre|siècle))/u.test(text)
    ? `le ${text}`
    : the(point)
}

const dash = (from: string, last: string): string =>
  / /u.test(from) ? `${from} – ${last}` : `${from}-${last}`

/** How dates are said in French. */
export const french: Saying = {
  month: monthName(fr),
  weekday: weekdayName(fr),
  ordinal: (day) => (day === 1 ? '1er' : String(day)),
  year,
  or: ' ou ',
  and: ' et ',
  dash,
  range: (from, last) => `${of(from)} ${to(last)}`,
  rangeAtMost: (from, last) => `${of(from)} au plus tôt ${to(last)}`,
  between: (from, last) => `entre ${the(from)} et ${the(last)}`,
  noEarlier: (from) => `au plus tôt ${from.day ? the(from) : `en ${from.text}`}`,
  noLater: (last) => `au plus tard ${last.day ? the(last) : `en ${last.text}`}`,
  since: (from) => `depuis ${the(from)}`,
  start: the,
  around: (point) => `vers ${withArticle(point)}`,
  aroundPoint: (point) => ({ ...point, text: `${point.text} environ` }),
  roughly: (text) => `approximativement ${text}`,
  overnight: (from, last) => `dans la nuit du ${from} au ${last}`,
  week: (from, last) => `semaine du ${from} au ${last}`,
  weekend: (from, last) => `week-end du ${from} au ${last}`,
  season: (season, n) => `${seasons[season]} ${season === 'WI' ? `${n}-${n + 1}` : n}`,
  quarter: (n, in_) => `${ordinals[n]} trimestre ${in_}`,
  half: (n, in_) => `${n === 2 ? 'second' : 'premier'} semestre ${in_}`,
  decade: (n) => `années ${n}`,
  century: (n) => (n === 0 ? 'Ier siècle' : `${roman(n / 100 + 1)}e siècle`),
  partOfMonth: (part, month) => ({ START: 'début ', MID: 'la mi-', END: 'fin ' })[part] + month,
  partOfYear: (part, n) => ({ START: 'début ', MID: 'le milieu de ', END: 'fin ' })[part] + n,
  middle: (part) => `vers ${part}`,
  daypart: (part) => dayparts[part],
  someWeekday: (weekday, part) => `un ${weekday}${part === undefined ? '' : weekdayParts[part]}`,
  someDate: (day) => `un ${day}`,
  someMonth: (month) => `un mois ${elided(month)}`,
  eitherWinter: (n) => `hiver ${n}`,
  someSeason: (season) => `un ${seasons[season]}`,
  someDayOfMonth: (day) => `le ${day} d’un mois`,
  within: (name, bounds, between) => (between ? `${name} ${bounds}` : `${name}, ${bounds}`),
  there: (days) => `, le ${days} sur place`,
  toNumber: ' à ',
  atLeast: (age, amount) => age.replace(amount, `au moins ${amount}`),
  unknown: 'date inconnue',
}
