import type { PlaceMention } from '../../model/index.ts'
import { tellsAnotherMatter } from '../claims/another-matter.ts'
import type { Scene } from '../claims/scene.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { notTold } from './note-names.ts'
import { sitesOf } from './sites.ts'
import { wideKinds } from './wide-kinds.ts'

/** A wire names the village of its lead at most so many paragraphs below. */
const paragraphsBelow = 3

/** Statements whose lead tells no more than the country or region, until a later sentence names the town. */
export interface TownToldBelow {
  /** Asked for each sentence in turn, with its statements: those told before of which it names the town, by their index. */
  meet(parse: Parse, scene: Scene, drafts: readonly Draft[], first: number): ReadonlyMap<number, PlaceMention>
}

interface Pending {
  readonly index: number
  readonly place: PlaceMention
}

/**
 * "Gunmen killed nine in a village in northern Nigeria. … The attack took place in Gatawa": there the nine were killed.
 * Of an unnamed village, camp or post in a region that the article names once it has told what happened in it.
 */
export function townToldBelow(): TownToldBelow {
  let pending: Pending[] = []
  let paragraph = 0
  return {
    meet: (parse, scene, drafts, first) => {
      const told = new Map<number, PlaceMention>()
      const isNear = parse.sentence.paragraph - paragraph <= paragraphsBelow
      if (!isNear || tellsAnotherMatter(parse)) pending = []
      if (pending.length > 0) {
        const town = townOf(parse, scene, drafts)
        if (town !== undefined) {
          for (const { index, place } of pending) if (liesIn(town, place, scene)) told.set(index, town)
          pending = []
          return told
        }
      }
      const isUnnamed =
        namesNoTown(parse, scene) && parse.phrases.some((phrase) => isUnnamedSite(parse, phrase))
      if (!isUnnamed) return told
      for (const [i, { place, background, event }] of drafts.entries()) {
        if (background || isOfNoPlace.test(event) || place === null || !isWidePlace(place, scene)) continue
        if (pending.length === 0) paragraph = parse.sentence.paragraph
        pending.push({ index: first + i, place })
      }
      return told
    },
  }
}

const isOfNoPlace = /^(?:statement|appeal|agreement|sanction|coup|other-strategic|displacement|control)$/u

/** "A village", « un camp de déplacés »: some place that has a name which is not told. */
function isUnnamedSite(
  { language }: Parse,
  { settlement, object, amount, det, places, proper, of }: Parse['phrases'][number],
): boolean {
  const isSite = settlement || (object !== undefined && sites.has(object.kind))
  return (
    isSite &&
    amount === undefined &&
    language.is('one of many', det) &&
    places.length === 0 &&
    proper === undefined &&
    of?.proper === undefined
  )
}

const sites: ReadonlySet<string> = new Set(['military', 'civil', 'settlement', 'site'])

/** The one town that a sentence names as where what was told before it happened. */
function townOf(parse: Parse, scene: Scene, drafts: readonly Draft[]): PlaceMention | undefined {
  if (drafts.some(({ background }) => background)) return undefined
  const towns = sitesOf(parse, scene).filter(({ role, wide }) => !wide && !notTold.has(role))
  const [first] = towns
  if (first === undefined || new Set(towns.map(({ place }) => place.id)).size > 1) return undefined
  return isOfIt(parse) ? first.place : undefined
}

/** "The attack took place in", « le village de »: of what was told before. */
function isOfIt({ tokens, phrases, language }: Parse): boolean {
  return phrases.some(
    ({ det, head, settlement }) =>
      language.is('definite', det) && (settlement || language.is('event nouns', tokens[head]!.key)),
  )
}

const namesNoTown = (parse: Parse, scene: Scene): boolean =>
  sitesOf(parse, scene).every(
    ({ wide, role, place }) => role === 'dateline' || role === 'said' || (wide && place.inside !== true),
  )

function isWidePlace({ id, country }: PlaceMention, { knowledge }: Scene): boolean {
  const kind = knowledge.places.get(id)?.kind
  return id === country || kind === undefined || (kind !== 'admin2' && wideKinds.has(kind))
}

function liesIn(town: PlaceMention, within: PlaceMention, { knowledge }: Scene): boolean {
  const kind = knowledge.places.get(within.id)?.kind
  if (kind !== 'admin1' && kind !== 'admin2') return town.country === within.country
  return knowledge.places.get(town.id)?.parents.includes(within.id) === true
}
