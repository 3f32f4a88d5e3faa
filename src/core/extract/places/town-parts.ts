import type { PlaceMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Scene } from '../claims/scene.ts'
import type { Parse } from '../events/parse.ts'
import { mention } from './document-places.ts'
import { nameOf } from './name-of.ts'
import type { Site } from './site.ts'
import { hasWord, townMeant } from './town-meant.ts'
import { wideKinds } from './wide-kinds.ts'

/** The phrase that calls something a part of a town: "le quartier X", "the quarter of X"; undefined where none does. */
export function partOf(parse: Parse, phrase: Phrase, owner: Phrase | undefined): Phrase | undefined {
  if (isPart(parse, phrase)) return phrase
  const named = owner !== undefined && (owner.proper !== undefined || owner.places.length > 0)
  if (owner !== undefined) return !named && isPart(parse, owner) ? owner : undefined
  return partBehind(parse, phrase)
}

/** "Zoba, a district by the sea": what follows calls it a part of a town. */
function partBehind(parse: Parse, { to, det }: Phrase): Phrase | undefined {
  const { tokens, phraseAt, language } = parse
  const next = tokens[to]?.key === ',' ? phraseAt[to + 1] : undefined
  if (det !== '' || next?.from !== to + 1 || next.proper !== undefined || next.places.length > 0)
    return undefined
  return !language.is('definite', next.det) && isPart(parse, next) ? next : undefined
}

/**
 * A part of a town is told of the town: of the one it is said to be of ("the Hodan district of Mogadishu"), that the
 * sentence has named before ("À Alep, … dans les quartiers de X et de Y"), or that is in play. Undefined where a part is
 * told for itself, as one that lies in no town told.
 */
export function townOfPart(
  parse: Parse,
  part: Phrase,
  { phrase, place }: Site,
  sites: readonly Site[],
  scene: Scene,
): PlaceMention | undefined {
  if (isCamp(place.id, scene)) return undefined
  const isNoun = part === phrase
  if (isNoun && part.of !== undefined) return nameOf(parse, part.of, scene, 'certain') ?? undefined
  const isKnown = !place.id.startsWith('text:')
  const parents = scene.knowledge.places.get(place.id)?.parents ?? []
  const before = sites.findLast(
    (one) => (one.role === 'at' || one.role === 'head') && !one.wide && one.place.id !== place.id,
  )
  if (before !== undefined && (isQuarter(parse, part) || !isKnown || parents.includes(before.place.id)))
    return { ...before.place, text: before.place.text }
  const town = townMeant(scene)
  if (town === null || town.id === place.id || !isTown(town, scene)) return undefined
  const lies = parents.includes(town.id) || (parents.length === 0 && isQuarter(parse, part)) || !isKnown
  return lies ? town : undefined
}

/** The town that the data say a quarter lies in, else the place itself: once Karrada was shelled, what follows was in Baghdad. */
export function townAround(place: PlaceMention, { knowledge }: Scene): PlaceMention {
  const quarter = knowledge.places.get(place.id)
  const town = quarter?.kind === 'district' ? knowledge.places.get(quarter.parents[0] ?? '') : undefined
  return town?.kind === 'town' ? mention(town, town.names.en!) : place
}

/** Whether a place in play is no region: "Musakhail district" lies in one and is told for itself. */
const isTown = ({ id, country }: PlaceMention, { knowledge }: Scene): boolean =>
  id !== country && !wideKinds.has(knowledge.places.get(id)?.kind)

/**
 * Whether a place named before is a part of the town that follows it: "in Bashoura, in the heart of Beirut". A suburb or
 * a quarter "of" a town is one for itself.
 * @param given the town, and the phrase that brings it
 */
export function isPartOf(
  parse: Parse,
  before: Site,
  { outer, town }: { readonly outer: Phrase; readonly town: PlaceMention },
  scene: Scene,
): boolean {
  if (before.wide || town.id === before.place.id || !parse.language.is('within', outer.prep)) return false
  if (isCamp(before.place.id, scene)) return false
  if (hasWord(parse, outer, 'middles')) return true
  if (isPart(parse, outer)) return false
  // What no index knows, named with "the market" or "the hospital", is no town of its own.
  if (before.place.id.startsWith('text:') && before.phrase.object !== undefined) return true
  const owner = parse.phrases.find((one) => one.of === before.phrase)
  if (partOf(parse, before.phrase, owner) !== undefined) return true
  return scene.knowledge.places.get(before.place.id)?.parents.includes(town.id) === true
}

/** A camp that the data know is a place for itself, whatever town it lies at. */
const isCamp = (id: string, { knowledge }: Scene): boolean => knowledge.places.get(id)?.kind === 'camp'

const isQuarter = (parse: Parse, phrase: Phrase): boolean => hasWord(parse, phrase, 'quarters')

/** "quartier", "neighbourhood": the noun of what is no town of its own. */
function isPart({ tokens, language }: Parse, phrase: Phrase): boolean {
  const isFirst = language.field<boolean>('first noun')
  const noun = isFirst ? tokens[phrase.head] : tokens[phrase.to - 1]
  if (!language.is('parts', noun?.key ?? '')) return false
  return phrase.of === undefined || !isRegion(tokens, language, phrase.of)
}

/** "the Imam Sahib district of Kunduz province": no part of a town. */
const isRegion = (
  tokens: Parse['tokens'],
  language: Parse['language'],
  { from, to, places }: Phrase,
): boolean =>
  wideKinds.has(places[0]?.kind) || tokens.slice(from, to).some((token) => language.is('regions', token.key))
