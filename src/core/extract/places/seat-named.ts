import type { PlaceMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Scene } from '../claims/scene.ts'
import type { Parse } from '../events/parse.ts'
import { isWide, townBeside } from './town-beside.ts'
import { capitalOf, hasWord, townMeant } from './town-meant.ts'

/** Reads the name of a phrase, as its caller does. */
type NameOf = (phrase: Phrase) => PlaceMention | null

/**
 * The town that "the South Darfur capital", « la capitale du Tigré » is: the one named beside it, else the one told
 * before that lies there. Null where the article names none: who holds it does not hold the region. Undefined for other
 * phrases.
 */
export function seatNamed(
  parse: Parse,
  phrase: Phrase,
  scene: Scene,
  nameOf: NameOf,
): PlaceMention | null | undefined {
  if (!hasWord(parse, phrase, 'capital')) return undefined
  const beside = townBeside(parse, phrase)
  if (beside !== undefined) return nameOf(beside)
  // "The North Darfur capital of | El Fasher": what is called so by its region has its own name behind it.
  const { of } = phrase
  const isCalled = phrase.places.length > 0 || isOfRegion(parse, phrase)
  if (isCalled && of !== undefined && of.det === '' && of.places.some((one) => !isWide(one)))
    return nameOf(of)
  const region = phrase.places[0] ?? phrase.of?.places[0]
  const country =
    region?.kind === 'country' ? region.country : region === undefined ? phrase.nation : undefined
  if (country !== undefined) return capitalOf(parse, country, scene)
  if (region === undefined) return isOfRegion(parse, phrase) ? seatTold(scene) : undefined
  if (!isWide(region)) return undefined
  const { knowledge, lastPlace, named } = scene
  const liesThere = (one: PlaceMention | null): boolean =>
    one !== null && knowledge.places.get(one.id)?.parents.includes(region.id) === true
  return [lastPlace, ...named].find(liesThere) ?? null
}

/** Whether a phrase tells of the seat of some region without naming it. */
export const isSeatOnly = (parse: Parse, phrase: Phrase): boolean =>
  hasWord(parse, phrase, 'capital') && (isOfRegion(parse, phrase) || phrase.places.length > 0)

/** The town in play, where the article calls it a capital or its region bears its name. */
function seatTold(scene: Scene): PlaceMention | null {
  const town = townMeant(scene)
  if (town === null) return null
  const { places } = scene.knowledge
  const names = (id: string): readonly string[] => Object.values(places.get(id)?.names ?? {})
  const isNamesake = places
    .get(town.id)
    ?.parents.some((id) => names(id).some((name) => names(town.id).some((own) => name.startsWith(own))))
  return isNamesake === true || scene.places.seats.has(town.id) ? town : null
}

/** "The provincial capital", « la capitale régionale »: not that of the country. */
const isOfRegion = ({ tokens, language }: Parse, { from, to }: Phrase): boolean =>
  tokens.slice(from, to + 1).some(({ key }) => language.is('of a region', key))
