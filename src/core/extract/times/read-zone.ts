import { zonesNamed } from '../../time/zones.ts'

/** Zones that words beside a clock time can mean (IANA); none of them known: `unknown` ("local time"). */
export type NamedZone = readonly string[] | 'unknown'

/** The longest name of a zone has so many words ("heure d'ete d'europe centrale"). */
const mostWords = 5

/**
 * Reads the zone behind a clock time in a folded text: "z", "+03:00", "(gmt+3)", "eat", "jerusalem timing",
 * "heure de paris". A town alone ("bamako") is one only where nothing follows it.
 */
export function readZone(
  folded: string,
  from: number,
): { readonly zone: NamedZone; readonly end: number } | undefined {
  const offset =
    /^ {0,2}[([]?(?:(?:gmt|utc|ut|tu) ?[+-] ?\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2})(?![\d/.-])[)\]]?/u.exec(
      folded.slice(from, from + 20),
    )
  if (offset !== null) {
    const zones = zonesNamed(offset[0].replace(/[ ()[\]]/gu, ''))
    return zones.length === 0 ? undefined : { zone: zones, end: from + offset[0].length }
  }
  const ahead = folded.slice(from, from + 60)
  const tokens = [...ahead.matchAll(/[^ \t\n]+/gu)].slice(0, mostWords)
  if (tokens.length === 0 || /\n/u.test(ahead.slice(0, tokens[0]!.index))) return undefined
  for (let count = tokens.length; count > 0; count -= 1) {
    const last = tokens[count - 1]!
    const words = tokens.slice(0, count).map((token) => token[0])
    const end = from + last.index + last[0].length
    const named = zoneOf(words.join(' '), folded.slice(end).trim() === '')
    if (named !== undefined) return { zone: named, end }
  }
  return undefined
}

function zoneOf(phrase: string, isLast: boolean): NamedZone | undefined {
  const inBrackets = /^[([].*[)\]][.,;]?$/u.test(phrase)
  const name = phrase.replace(/^[([]|[)\].,;]{1,2}$/gu, '')
  if (/^(?:local time|local|heures? locales?|locale)$/u.test(name)) return 'unknown'
  const bare = name
    .replace(/^(?:heures? (?:d'ete |d'hiver )?(?:de |d'|du |a )|time in )/u, '')
    .replace(/ (?:timing|local time|standard time|daylight time|time|heure locale)$/u, '')
    .replace(/^a /u, '')
  const zones = zonesNamed(bare)
  const says = bare !== name
  if (zones.length > 0) {
    const short = /^[a-z]{1,5}$/u.test(bare) && !isCity(bare)
    return says || short || inBrackets || isLast || bare.includes('/') ? zones : undefined
  }
  // Named, but by a place that no zone is called after.
  return says && /^[a-z' -]{3,30}$/u.test(bare) ? 'unknown' : undefined
}

/** Whether a name of few letters is a town's rather than an abbreviation. */
function isCity(name: string): boolean {
  const [zone = ''] = zonesNamed(name)
  return zone.split('/').at(-1)!.toLowerCase() === name && name !== 'utc'
}
