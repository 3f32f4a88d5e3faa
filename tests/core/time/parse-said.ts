/** What a saying states: first and last local date or instant (null: open), inclusive. */
export interface Bounds {
  readonly earliest: string | null
  readonly latest: string | null
}

/** The forms of one language, written down apart from the code that says them. */
interface Grammar {
  readonly months: readonly string[]
  readonly weekdays: string
  readonly ordinals: readonly string[]
  readonly or: string
  readonly between: RegExp
  readonly from: RegExp
  readonly earlier: RegExp
  readonly later: RegExp
  readonly since: RegExp
  readonly night: RegExp
  readonly week: RegExp
  readonly weekend: RegExp
  readonly parts: readonly RegExp[]
  readonly seasons: readonly RegExp[]
  readonly quarter: RegExp
  readonly half: RegExp
  readonly decade: RegExp
}

const grammars: Readonly<Record<'en' | 'fr', Grammar>> = {
  en: {
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    weekdays: '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day',
    ordinals: ['first', 'second', 'third', 'fourth'],
    or: ' or ',
    between: /^between (.+) and (.+)$/u,
    from: /^from (.+) to (.+)$/u,
    earlier: /^no later than (.+)$/u,
    later: /^no earlier than (.+)$/u,
    since: /^since (.+)$/u,
    night: /^overnight (.+)$/u,
    week: /^week of (.+)$/u,
    weekend: /^weekend of (.+)$/u,
    parts: [/^early (.+)$/u, /^mid-(.+)$/u, /^late (.+)$/u],
    seasons: [/^spring (\d{4})$/u, /^summer (\d{4})$/u, /^autumn (\d{4})$/u, /^winter (\d{4})–\d\d$/u],
    quarter: /^(\w+) quarter of (\d{4})$/u,
    half: /^(\w+) half of (\d{4})$/u,
    decade: /^(\d{4})s$/u,
  },
  fr: {
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
    weekdays: '(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)',
    ordinals: ['premier', 'deuxième', 'troisième', 'quatrième'],
    or: ' ou ',
    between: /^entre (?:le )?(.+) et (?:le )?(.+)$/u,
    from: /^(?:du |de |d’)(.+) (?:au|à) (.+)$/u,
    earlier: /^au plus tard le (.+)$/u,
    later: /^au plus tôt le (.+)$/u,
    since: /^depuis (?:le )?(.+)$/u,
    night: /^dans la nuit du (.+)$/u,
    week: /^semaine du (.+)$/u,
    weekend: /^week-end du (.+)$/u,
    parts: [/^début (.+)$/u, /^vers (?:la mi-|le milieu de )(.+)$/u, /^fin (.+)$/u],
    seasons: [/^printemps (\d{4})$/u, /^été (\d{4})$/u, /^automne (\d{4})$/u, /^hiver (\d{4})-\d{4}$/u],
    quarter: /^(\p{L}+) trimestre (\d{4})$/u,
    half: /^(\p{L}+) semestre (\d{4})$/u,
    decade: /^années (\d{4})$/u,
  },
}

/** Reads a saying back, by what its words mean and nothing that they leave out. @throws {Error} when it is none */
export function parseSaid(text: string, language: 'en' | 'fr'): Bounds {
  const found = parseAny(text, grammars[language])
  if (found === undefined) throw new Error(`not read: ${text}`)
  return found
}

function parseAny(text: string, g: Grammar): Bounds | undefined {
  const instant = parseInstant(text, g)
  if (instant !== undefined) return { earliest: instant, latest: instant }
  const clocks = /^(.+), (?:between|from|entre|de) ([\d:]+) (?:and|to|et|à) ([\d:]+) (\([-+\d:]+\))$/u.exec(
    text,
  )
  if (clocks !== null) {
    const [, day, first, last, offset] = clocks
    return joined(`${day}, ${first} ${offset}`, `${day}, ${last} ${offset}`, g)
  }
  const half = new RegExp(`^(?:(?:an? |un )(?:${g.weekdays}) )(.+)$`, 'u').exec(text)
  if (half !== null) return parseAny(half[1]!, g)
  const open = [g.earlier, g.later, g.since].map((form) => form.exec(text)?.[1])
  const bound = open.find((words) => words !== undefined)
  if (bound !== undefined) {
    const point = parseInstant(bound, g) ?? parseUnit(bound, g)?.earliest ?? null
    return open[0] === undefined ? { earliest: point, latest: null } : { earliest: null, latest: point }
  }
  for (const form of [g.between, g.from]) {
    const match = form.exec(text)
    if (match !== null) return joined(match[1]!, match[2]!, g)
  }
  for (const form of [g.night, g.week, g.weekend]) {
    const match = form.exec(text)?.[1]
    if (match !== undefined) return parseAny(match, g) ?? joinedBy(match, [' au '], g)
  }
  return parseUnit(text, g) ?? parseList(text, g) ?? joinedBy(text, [' – ', '–', '-'], g)
}

function joinedBy(text: string, marks: readonly string[], g: Grammar): Bounds | undefined {
  for (const mark of marks) {
    const [first, last, ...more] = text.split(mark)
    if (last !== undefined && more.length === 0) return joined(first!, last, g)
  }
  return undefined
}

/** Two ends; what the first leaves out is that of the second. */
function joined(first: string, last: string, g: Grammar): Bounds | undefined {
  const end = parseInstant(last, g) ?? parseUnit(last, g)?.latest
  if (end == null) return undefined
  const wholes = [first, `${first} ${last.replace(/^\S+ /u, '')}`, `${first} ${last.replace(/^.* /u, '')}`]
  const fits = wholes.map((whole) => parseInstant(whole, g) ?? parseUnit(whole, g)?.earliest)
  const start = fits.find((one) => one != null)
  return start == null ? undefined : { earliest: start, latest: end }
}

const iso = (year: number | string, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

function months(year: number, first: number, last: number): Bounds {
  const end = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ months: last }).subtract({ days: 1 })
  return { earliest: iso(year, first, 1), latest: end.toString() }
}

function parseUnit(text: string, g: Grammar): Bounds | undefined {
  const month = `(${g.months.join('|')})`
  const day = new RegExp(`^(${g.weekdays} )?(\\d+)(?:er)? ${month} (\\d{4})$`, 'u').exec(text)
  if (day !== null) {
    const date = Temporal.PlainDate.from(
      { year: Number(day[4]), month: g.months.indexOf(day[3]!) + 1, day: Number(day[2]) },
      { overflow: 'reject' },
    ).toString()
    return { earliest: date, latest: date }
  }
  for (const [i, form] of g.parts.entries()) {
    const named = form.exec(text)?.[1]
    if (named === undefined) continue
    const [name = '', year] = named.split(' ')
    if (year === undefined) return months(Number(name), 1 + 4 * i, 4 + 4 * i)
    const whole = months(Number(year), g.months.indexOf(name) + 1, g.months.indexOf(name) + 1)
    const start = `${whole.earliest!.slice(0, 8)}${['01', '10', '21'][i]}`
    return { earliest: start, latest: i === 2 ? whole.latest : `${start.slice(0, 8)}${['10', '20'][i]}` }
  }
  const [name = '', year] = text.split(' ')
  const index = g.months.indexOf(name)
  if (index >= 0 && /^\d{4}$/u.test(year ?? '') && text.split(' ').length === 2) {
    return months(Number(year), index + 1, index + 1)
  }
  if (/^\d{4}$/u.test(text)) return months(Number(text), 1, 12)
  // A winter named by one year is that which ends in it or that which begins in it.
  const either = /^(?:winter|hiver) (\d{4})$/u.exec(text)?.[1]
  if (either !== undefined) return months(Number(either) - 1, 12, 26)
  for (const [i, form] of g.seasons.entries()) {
    const of = form.exec(text)?.[1]
    if (of !== undefined) return months(Number(of), 3 * i + 3, 3 * i + 5)
  }
  const decade = g.decade.exec(text)?.[1]
  if (decade !== undefined) {
    return { earliest: `${decade}-01-01`, latest: `${Number(decade) + 9}-12-31` }
  }
  const numberOf = (word: string): number => 1 + g.ordinals.indexOf(word === 'second' ? g.ordinals[1]! : word)
  const quarter = g.quarter.exec(text)
  if (quarter !== null)
    return months(Number(quarter[2]), 3 * numberOf(quarter[1]!) - 2, 3 * numberOf(quarter[1]!))
  const half = g.half.exec(text)
  return half === null
    ? undefined
    : months(Number(half[2]), 6 * numberOf(half[1]!) - 5, 6 * numberOf(half[1]!))
}

/** "Friday 23 or 30 March 2012", "22 March 2011, 2012 or 2013": the first and the last. */
function parseList(text: string, g: Grammar): Bounds | undefined {
  const items = text.split(/, /u).flatMap((item) => item.split(g.or))
  const plain = items.map((item) => item.replace(new RegExp(`^${g.weekdays} `, 'u'), ''))
  const [first, last] = [plain[0], plain.at(-1)]
  if (plain.length < 2) return undefined
  if (/^\d{4}$/u.test(last!)) {
    const named = parseUnit(first!, g)
    const end = parseUnit(first!.replace(/\d{4}$/u, last!), g)
    return named && end && { earliest: named.earliest, latest: end.latest }
  }
  // What an item leaves out is that of the one behind it.
  let whole = last!
  let start: Bounds | undefined
  for (const item of plain.toReversed()) {
    const words = item.split(' ').length
    whole = [item, ...whole.split(' ').slice(words)].join(' ')
    start = parseUnit(whole, g)
  }
  const end = parseUnit(last!, g)
  return start && end && { earliest: start.earliest, latest: end.latest }
}

function parseInstant(text: string, g: Grammar): string | undefined {
  const match = /^(.+), (?:around |vers )?(\d\d:\d\d(?::\d\d)?) \(([+-]\d\d:\d\d(?::\d\d)?)\)$/u.exec(text)
  const day = match === null ? undefined : parseUnit(match[1]!, g)?.earliest
  if (day == null || match === null) return undefined
  const [hours, minutes, seconds = '00'] = match[3]!.slice(1).split(':')
  const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  const at = Temporal.PlainDateTime.from(`${day}T${match[2]}`).toZonedDateTime('UTC').toInstant()
  return at.subtract({ seconds: match[3]!.startsWith('-') ? -offset : offset }).toString()
}
