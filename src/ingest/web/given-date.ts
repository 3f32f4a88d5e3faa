/** A month by its folded name or short name, in the languages whose sites write their dates in words. */
const months: ReadonlyMap<string, number> = new Map(
  ['en', 'fr'].flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' })
      return Array.from(
        { length: 12 },
        (_, i) => [plain(format.format(Date.UTC(2012, i, 15))), i + 1] as const,
      )
    }),
  ),
)

/** Zones that RFC 822 names. Source: https://www.rfc-editor.org/rfc/rfc822#section-5.1 */
const zones: Readonly<Record<string, string>> = {
  ut: '+00:00',
  utc: '+00:00',
  gmt: '+00:00',
  z: '+00:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

/** Longer than any date. */
const longest = 80

/** Before the web no page was published, and a date far ahead is a mistake. */
const firstYear = 1990
const lastYear = 2100

/**
 * What a date as pages and feeds write them can mean: dates (YYYY-MM-DD) or instants, ascending. A clock time without
 * a zone, or in one that has no fixed meaning, leaves the date alone. Two readings where day and month can be swapped;
 * none when it cannot be read: never the moment of reading it.
 */
export function parseGivenDate(given: string): readonly string[] {
  const text = given.trim().slice(0, longest)
  const found = isoDate(text) ?? wordDate(text) ?? numberDate(text) ?? []
  return [...new Set(found)].filter(isPossible).toSorted()
}

const isPossible = (reading: string): boolean =>
  Number(reading.slice(0, 4)) >= firstYear && Number(reading.slice(0, 4)) <= lastYear

/** "2012-03-31", "2012-03-31T18:00:00+02:00", "2012-03-31 18:00", "20120331". */
function isoDate(text: string): readonly string[] | undefined {
  const match =
    /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|(\d{2})(\d{2}))(?:[T ]{1,2}(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?) ?([A-Za-z]{1,4}|[+-]\d{2}:?\d{2})?)?/u.exec(
      text,
    )
  if (match === null) return undefined
  const [, year, ...rest] = match
  const [month, day] = rest.slice(0, 6).filter((part) => part !== undefined)
  return readings(makeDay(year!, month!, day!), rest[6], rest[7])
}

/** "Sat, 31 Mar 2012 18:00:00 GMT", "31 mars 2012", "March 31, 2012 6:00 pm". */
function wordDate(text: string): readonly string[] | undefined {
  const match =
    /(?:^|[^\p{L}\p{N}])(?:(\d{1,2})(?:er|st|nd|rd|th)?[ -](\p{L}{3,12})\.?[ -](\d{2,4})|(\p{L}{3,12})\.? (\d{1,2}),? (\d{4}))(?:[ ,àat]{1,6}(\d{1,2}:\d{2}(?::\d{2})?)(?: ([+-]\d{2}:?\d{2}|[A-Za-z]{1,4}))?)?/u.exec(
      latin(text),
    )
  if (match === null) return undefined
  const month = months.get(plain(match[2] ?? match[4]!))
  if (month === undefined) return undefined
  const year = match[3] ?? match[6]!
  // RFC 822 as it was first had years of two digits; there was no web before 1990.
  const whole = year.length === 2 ? String((Number(year) >= 90 ? 1900 : 2000) + Number(year)) : year
  return readings(makeDay(whole, String(month), match[1] ?? match[5]!), match[7], match[8])
}

/**
 * A text with no more than Latin-1 in it, where the names of months keep to: for one of two bytes a unit, and any piece
 * of such a page, it takes half a second to compile the expression above.
 */
const latin = (text: string): string =>
  Array.from(text, (character) => {
    if (character <= 'ÿ') return character
    if (!/\p{L}/u.test(character)) return /\p{N}/u.test(character) ? '²' : '§'
    const [base] = character.normalize('NFD')
    return base! <= 'ÿ' ? base : 'ª'
  }).join('')

/** "02-05-2024", "31/03/2012", "2.5.2024": with full stops the day comes first. */
function numberDate(text: string): readonly string[] | undefined {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/u.exec(text)
  if (match === null) return undefined
  const [, first, mark, second, year] = match
  const found = [makeDay(year!, second!, first!)]
  if (mark !== '.') found.push(makeDay(year!, first!, second!))
  return found.filter((day) => day !== undefined)
}

/** A date, undefined when there is no such day. */
function makeDay(year: string, month: string, day: string): string | undefined {
  try {
    const fields = { year: Number(year), month: Number(month), day: Number(day) }
    return Temporal.PlainDate.from(fields, { overflow: 'reject' }).toString()
  } catch {
    // The 31st of a month that has 30 days, and the like.
    return undefined
  }
}

/** The instant when day, clock and zone are known, else the day. Midnight sharp in UTC is what a bare day becomes. */
function readings(day: string | undefined, clock?: string, zone?: string): readonly string[] {
  if (day === undefined) return []
  const offset = zone === undefined ? undefined : (zones[zone.toLowerCase()] ?? offsetOf(zone))
  if (clock === undefined || offset === undefined) return [day]
  const time = clock
    .padStart(5, '0')
    .replace(',', '.')
    .padStart(clock.indexOf(':') === 1 ? clock.length + 1 : 0, '0')
  if (offset === '+00:00' && /^00:00(?::00(?:\.0+)?)?$/u.test(time)) return [day]
  try {
    return [Temporal.Instant.from(`${day}T${time}${offset}`).toString({ smallestUnit: 'second' })]
  } catch {
    // A clock time that no clock shows.
    return [day]
  }
}

const offsetOf = (zone: string): string | undefined =>
  /^[+-]\d{2}:?\d{2}$/u.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : undefined

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
}
