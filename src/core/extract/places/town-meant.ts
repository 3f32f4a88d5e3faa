import type { PlaceMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Scene } from '../claims/scene.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { mention } from './document-places.ts'

/** The town that "la ville", "y" or "it" stands for: the one named right before, else the place in play. */
export function townMeant({ named, lastPlace }: Pick<Scene, 'named' | 'lastPlace'>): PlaceMention | null {
  if (named.length === 1) return named[0]!
  // Of several, only the one that is in play can be meant.
  return named.length === 0 || named.some((one) => one.id === lastPlace?.id) ? lastPlace : null
}

/** Whether a phrase calls something a town, a village or a region, with its name or without. */
export const isCalledTown = ({ settlement, object }: Phrase): boolean =>
  settlement || object?.id === 'village'

/** What "la ville", "this village", "the province", "cette dernière localité" stands for; null for other phrases. */
export function placeMeant(parse: Parse, phrase: Phrase, scene: Scene): PlaceMention | null {
  if (!isCalledTown(phrase)) return null
  if (phrase.of !== undefined || phrase.proper !== undefined || phrase.places.length > 0) return null
  // "the village of X" is no village told before.
  if (((parse.tokens[phrase.to]?.classes ?? 0) & wordClass.of) !== 0) return null
  if (!isDefinite(parse, phrase) || hasWord(parse, phrase, 'ways')) return null
  // "the capital": of the country that the article is about.
  const [country] = scene.places.countries
  if (country !== undefined && phrase.to - phrase.head === 1 && hasWord(parse, phrase, 'capital'))
    return capitalOf(parse, country, scene) ?? townMeant(scene)
  if (hasWord(parse, phrase, 'regions')) return scene.region
  return hasWord(parse, phrase, 'latter') ? (scene.named.at(-1) ?? null) : townMeant(scene)
}

/** « Cette ville du centre du pays », "this town of the Mopti region": the town in play, where it lies in that country. */
export function townPointedAt(parse: Parse, phrase: Phrase, scene: Scene): PlaceMention | null {
  const { of } = phrase
  const around = of === undefined ? [] : (of.places.length > 0 ? of : (of.of ?? of)).places
  if (!isCalledTown(phrase) || phrase.proper !== undefined || phrase.places.length > 0) return null
  if (!parse.language.is('this', phrase.det) || phrase.amount !== undefined) return null
  const isWide = around.every(({ kind }) => wide.has(kind)) || hasWord(parse, of!, 'regions')
  if (around.length === 0 || !isWide) return null
  const meant = hasWord(parse, phrase, 'regions') ? null : townMeant(scene)
  return meant !== null && around.some(({ country }) => country === meant.country) ? meant : null
}

const wide: ReadonlySet<string> = new Set(['area', 'region', 'admin1', 'admin2', 'country'])

/** The capital of a country, as a place that is told; null where no data has it. */
export function capitalOf({ language }: Parse, country: string, { knowledge }: Scene): PlaceMention | null {
  const word = language.capitals.get(country)
  const places = word === undefined ? [] : knowledge.gazetteer.named(word)
  const capital = places.find((place) => place.country === country)
  return capital === undefined ? null : mention(capital, capital.names[language.code] ?? capital.names.en!)
}

/** "ten towns", "plusieurs localités", "a village": places without a name, none of which has been told before. */
export function isOfNoneTold(parse: Parse, phrase: Phrase): boolean {
  const isNamed = phrase.of !== undefined || phrase.proper !== undefined || phrase.places.length > 0
  // « Plusieurs zones »: as little as « plusieurs localités ».
  const isGround =
    isCalledTown(phrase) || hasWord(parse, phrase, 'regions') || hasWord(parse, phrase, 'held parts')
  return isGround && !isNamed && !hasWord(parse, phrase, 'ways') && !isDefinite(parse, phrase)
}

/** "la ville", "this town", not "deux autres localités", which stand for none in play. */
function isDefinite(parse: Parse, phrase: Phrase): boolean {
  // "toute la ville", "all the town"
  const definite = phrase.det === '' || hasWord(parse, phrase, 'definite')
  return definite && phrase.amount === undefined && !hasWord(parse, phrase, 'more of them')
}

/** Whether one of a phrase's words is in a list of grammar.json. */
export function hasWord({ tokens, language }: Parse, { from, to }: Phrase, list: string): boolean {
  return tokens.slice(from, to).some((token) => language.is(list, token.key))
}
