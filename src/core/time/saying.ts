/** A bound in words; `day` when it is a day or moment, which French says with its article. */
export interface Point {
  readonly text: string
  readonly day: boolean
}

/** Parts of a day, of a month and of a year in TIMEX3. */
export type Daypart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'
export type Part = 'START' | 'MID' | 'END'
export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** Words for saying dates in one language; kept in code so that an answer needs no rule file. */
export interface Saying {
  /** Month 1 to 12. */
  readonly month: (month: number) => string
  /** Weekday 1 Monday to 7 Sunday. */
  readonly weekday: (weekday: number) => string
  /** Number of a day in its month. */
  readonly ordinal: (day: number) => string
  /** Astronomical year: 0 is 1 BC. `alone`: with nothing else beside it. */
  readonly year: (year: number, alone: boolean) => string
  readonly or: string
  readonly and: string
  /** From one end to the other, as a text says it: nothing is known of what fills it. */
  readonly dash: (from: string, to: string) => string
  /** The whole of it: a state, a campaign. */
  readonly range: (from: Point, to: Point) => string
  /** The whole of it, where the first day is the earliest that it can have begun. */
  readonly rangeAtMost: (from: Point, to: Point) => string
  /** Somewhere in it: an event of which no more is known. */
  readonly between: (from: Point, to: Point) => string
  readonly noEarlier: (from: Point) => string
  readonly noLater: (to: Point) => string
  readonly since: (from: Point) => string
  /** A bound by itself after "since": "le vendredi 30 mars 2012", "mars 2012". */
  readonly start: (from: Point) => string
  readonly around: (point: Point) => string
  /** A beginning counted back loosely. */
  readonly aroundPoint: (point: Point) => Point
  readonly roughly: (text: string) => string
  readonly overnight: (from: string, to: string) => string
  readonly week: (from: string, to: string) => string
  readonly weekend: (from: string, to: string) => string
  readonly season: (season: Season, year: number) => string
  readonly quarter: (quarter: number, year: string) => string
  readonly half: (half: number, year: string) => string
  readonly decade: (year: number) => string
  /** Century by its first year: 1900 for the 20th. */
  readonly century: (year: number) => string
  readonly partOfMonth: (part: Part, month: string) => string
  readonly partOfYear: (part: Part, year: string) => string
  /** The middle of a month or year as the time of an event; it is always loose. */
  readonly middle: (part: string) => string
  /** A part of a day behind the day. */
  readonly daypart: (part: Daypart) => string
  /** "a Friday", "a Friday evening": one of several, not known which. */
  readonly someWeekday: (weekday: string, part: Daypart | undefined) => string
  readonly someDate: (day: string) => string
  readonly someMonth: (month: string) => string
  readonly eitherWinter: (year: number) => string
  readonly someSeason: (season: Season) => string
  readonly someDayOfMonth: (day: string) => string
  /** One of several and its bounds, which begin with a comma when they stand by themselves. */
  readonly within: (name: string, bounds: string, between: boolean) => string
  /** The local date at the place, behind a moment of another date: ", 9 January there". */
  readonly there: (days: string) => string
  /** "more than one number": what stands between the two of an age. */
  readonly toNumber: string
  readonly atLeast: (age: string, amount: string) => string
  readonly unknown: string
}
