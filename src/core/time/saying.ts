import { enGB } from 'date-fns/locale/en-GB'
import { fr } from 'date-fns/locale/fr'

/** Words and patterns for saying dates in one language; kept in code so that an answer needs no rule file. */
export interface Saying {
  readonly locale: typeof enGB
  /** Patterns of date-fns; `d` is replaced by `first` on the first of a month where that is set. */
  readonly day: string
  readonly weekdayDay: string
  readonly dayMonth: string
  readonly month: string
  readonly first?: string
  readonly clock: string
  readonly or: string
  /** The whole of it: a state, a campaign. */
  readonly range: (from: string, to: string) => string
  /** Somewhere in it: an event of which no more is known. */
  readonly between: (from: string, to: string) => string
  readonly shortRange: (from: string, to: string) => string
  readonly from: (day: string) => string
  readonly until: (day: string) => string
  readonly around: (text: string) => string
  readonly overnight: (from: string, to: string) => string
  readonly weekOf: (day: string) => string
  readonly decade: (year: string) => string
  readonly parts: Readonly<Record<'START' | 'MID' | 'END', (month: string) => string>>
  readonly dayparts: Readonly<Record<string, string>>
  readonly unknown: string
}

const en: Saying = {
  locale: enGB,
  day: 'd MMMM yyyy',
  weekdayDay: 'EEEE d MMMM yyyy',
  dayMonth: 'd MMMM',
  month: 'MMMM yyyy',
  clock: 'HH:mm (xxx)',
  or: ' or ',
  range: (from, to) => `from ${from} to ${to}`,
  between: (from, to) => `between ${from} and ${to}`,
  shortRange: (from, to) => `${from}–${to}`,
  from: (day) => `from ${day}`,
  until: (day) => `no later than ${day}`,
  around: (text) => `around ${text}`,
  overnight: (from, to) => `overnight ${from}–${to}`,
  weekOf: (day) => `week of ${day}`,
  decade: (year) => `${year}s`,
  parts: {
    START: (month) => `early ${month}`,
    MID: (month) => `mid-${month}`,
    END: (month) => `late ${month}`,
  },
  dayparts: {
    MO: ', morning',
    MI: ', midday',
    AF: ', afternoon',
    EV: ', evening',
    NI: ', night',
    DT: ', daytime',
  },
  unknown: 'date unknown',
}

const french: Saying = {
  locale: fr,
  day: 'd MMMM yyyy',
  weekdayDay: 'EEEE d MMMM yyyy',
  dayMonth: 'd MMMM',
  month: 'MMMM yyyy',
  first: "1'er'",
  clock: 'HH:mm (xxx)',
  or: ' ou ',
  range: (from, to) => `du ${from} au ${to}`,
  between: (from, to) => `entre le ${from} et le ${to}`,
  shortRange: (from, to) => `${from}-${to}`,
  from: (day) => `à partir du ${day}`,
  until: (day) => `au plus tard le ${day}`,
  around: (text) => `vers ${text}`,
  overnight: (from, to) => `dans la nuit du ${from} au ${to}`,
  weekOf: (day) => `semaine du ${day}`,
  decade: (year) => `années ${year}`,
  parts: {
    START: (month) => `début ${month}`,
    MID: (month) => `mi-${month}`,
    END: (month) => `fin ${month}`,
  },
  dayparts: {
    MO: ' au matin',
    MI: ' à la mi-journée',
    AF: ' après-midi',
    EV: ' au soir',
    NI: ' dans la nuit',
    DT: ' en journée',
  },
  unknown: 'date inconnue',
}

/** How dates are said in a language (BCP 47); English for those without a table. */
export function sayingOf(language: string): Saying {
  return language.split('-')[0] === 'fr' ? french : en
}
