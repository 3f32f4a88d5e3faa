import type { Knowledge } from '../../knowledge.ts'
import { nameKey } from '../../language/fold.ts'
import type { Place, PlaceMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Parse } from '../events/parse.ts'
import { curatedNear } from './misprint.ts'
import { networksOf } from './networks.ts'
import { seatsIn } from './town-beside.ts'

/** What an article's names of places mean together. */
export interface DocumentPlaces {
  /** Its countries, the most mentioned first. */
  readonly countries: readonly string[]
  /** Ids of the towns that it calls capitals. */
  readonly seats: ReadonlySet<string>
  /** The place a phrase names; null when it names none. */
  resolve(phrase: Phrase, words: string, trust: Trust): PlaceMention | null
  /** Takes note of the country under whose heading the next sentences stand; undefined: under none. */
  under(section: string | undefined): void
}

/**
 * How surely a place stands somewhere. `certain`: whatever the name is; `likely`: where an index knows it or the text
 * says elsewhere that it is one; `known`: only where an index knows it; `none`: only where the text says so elsewhere.
 */
export type Trust = 'certain' | 'likely' | 'known' | 'none'

/** Reads all parses of an article and settles which countries it speaks of. */
export function createDocumentPlaces(
  parses: readonly Parse[],
  knowledge: Knowledge,
  language: ClaimLanguage,
): DocumentPlaces {
  const countries = countCountries(parses, knowledge, language)
  const evidence = evidencedNames(parses, language)
  const whole: Scope = { countries, evidence, knowledge }
  let scope = whole
  return {
    countries,
    seats: seatsIn(parses),
    resolve: (phrase, words, trust) => resolve(phrase, words, trust, scope),
    under: (section) => {
      scope = section === undefined ? whole : { ...whole, countries: [section, ...countries] }
    },
  }
}

interface Scope {
  readonly countries: readonly string[]
  /** Folded names that stand after a preposition of place → how often. */
  readonly evidence: ReadonlyMap<string, number>
  readonly knowledge: Knowledge
}

// A country's name or adjective says more than a name that many places share.
const weights = { country: 2, nation: 2, curated: 2, actor: 1, seat: 0.5 }

function countCountries(
  parses: readonly Parse[],
  knowledge: Knowledge,
  language: ClaimLanguage,
): readonly string[] {
  const votes = new Map<string, number>()
  // Names that many places share count only where nothing better speaks.
  const weak = new Map<string, Set<string>>()
  const networks = networksOf(knowledge)
  const vote = (country: string, weight: number): void => {
    votes.set(country, (votes.get(country) ?? 0) + weight)
  }
  for (const { phrases } of parses) {
    for (const phrase of phrases) {
      // "Danish Hamid Thokar": somebody's first name as well, and most others are told by more than their nation.
      const isPerson = phrase.type === 'thing' && /\s/u.test(phrase.proper ?? '')
      if (phrase.nation !== undefined && !isPerson) vote(phrase.nation, weights.nation)
      if (phrase.seat !== undefined) vote(phrase.seat, weights.seat)
      // A name that places of two countries share ("Tripoli") is half a word for each.
      for (const place of phrase.places)
        vote(
          place.country,
          (place.kind === 'country' ? weights.country : weights.curated) / phrase.places.length,
        )
      const own = networks.has(phrase.actor?.id ?? '') ? undefined : phrase.actor?.countries
      if (own !== undefined && own.length > 0)
        vote(own[0]!, own.length === 1 ? weights.actor : weights.actor / 2)
      const { proper } = phrase
      if (proper === undefined || phrase.places.length > 0 || phrase.actor !== undefined) continue
      if (!isLocated(phrase, language) && !language.is('of', phrase.prep) && !phrase.settlement) continue
      const found = knowledge.gazetteer.named(nameKey(proper))[0]
      if (found !== undefined)
        weak.set(found.country, (weak.get(found.country) ?? new Set()).add(nameKey(proper)))
    }
  }
  const told = ranked([...votes])
  const guessed = ranked([...weak].map(([country, names]) => [country, names.size] as const))
  if (told.length === 0) return guessed
  // Beside countries that the text names, only one in which most of its other names lie.
  const named = new Set([...weak.values()].flatMap((names) => [...names])).size
  const isMost = (country: string): boolean => weak.get(country)!.size * 2 > named && named > 1
  return [...told, ...guessed.filter((country) => !votes.has(country) && isMost(country))]
}

const ranked = (votes: readonly (readonly [string, number])[]): readonly string[] =>
  [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([country]) => country)

/** Folded names that stand somewhere right after a preposition of place. */
function evidencedNames(parses: readonly Parse[], language: ClaimLanguage): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const { phrases } of parses) {
    for (const phrase of phrases) {
      // Towns have no article: "au Parlement", "in the Senate" say nothing.
      const bare = phrase.det === '' && !language.is('contractions', phrase.prep)
      if (phrase.proper !== undefined && bare && isLocated(phrase, language))
        names.set(nameKey(phrase.proper), (names.get(nameKey(phrase.proper)) ?? 0) + 1)
    }
  }
  return names
}

/** Whether a preposition of place brings a phrase. */
export function isLocated(phrase: Phrase, language: ClaimLanguage): boolean {
  return (
    phrase.prep === 'near' ||
    (language.is('locative', phrase.prep) && phrase.prep !== 'from' && phrase.prep !== 'of')
  )
}

function resolve(phrase: Phrase, words: string, trust: Trust, scope: Scope): PlaceMention | null {
  const { countries, evidence, knowledge } = scope
  const ranked = [...phrase.places].sort((a, b) => rank(a, countries) - rank(b, countries))
  // "Russia's Kursk region": the region, whose name stands behind the country's.
  const isRegion = phrase.settlement && phrase.proper !== undefined && ranked[0]?.kind === 'country'
  if (ranked[0] !== undefined && !isRegion) return mention(ranked[0], words)
  if (phrase.proper === undefined || phrase.actor !== undefined) return null
  const key = nameKey(phrase.proper)
  if (trust === 'none' && !evidence.has(key)) return null
  const candidates = knowledge.gazetteer.named(key).filter((place) => countries.includes(place.country))
  const best = [...candidates].sort((a, b) => rank(a, countries) - rank(b, countries))[0]
  if (best !== undefined) return mention(best, words)
  const misprint = curatedNear(phrase.proper, countries[0], knowledge)
  if (misprint !== undefined) return mention(misprint, words)
  if (trust === 'known') return null
  // Told elsewhere to be somewhere, a name is a place though no index knows it.
  const told = evidence.get(key) ?? 0
  if ((trust !== 'certain' && told < (trust === 'likely' ? 1 : 2)) || countries[0] === undefined) return null
  // A village that no index knows is still where it happened: its coordinates are the country's.
  const country = knowledge.places.get(countries[0])
  if (country === undefined) return null
  return {
    id: `text:${phrase.proper}`,
    name: phrase.proper,
    text: words,
    country: country.country,
    lat: country.lat,
    lon: country.lon,
  }
}

const rank = (place: Place, countries: readonly string[]): number => {
  const at = countries.indexOf(place.country)
  return at < 0 ? countries.length : at
}

/** A place as a statement names it. */
export function mention(place: Place, words: string): PlaceMention {
  return {
    id: place.id,
    name: place.names.en ?? words,
    text: words,
    country: place.country,
    lat: place.lat,
    lon: place.lon,
  }
}
