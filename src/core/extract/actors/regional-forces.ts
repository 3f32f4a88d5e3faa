import type { Knowledge } from '../../knowledge.ts'
import type { Actor } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import type { Phrase } from './phrase.ts'

/** What some actors are to places: whose soldiers they are, and where they rule. */
interface Standing {
  readonly forces: ReadonlyMap<string, Actor>
  readonly rulers: ReadonlyMap<string, Actor>
}

const standings = new WeakMap<Knowledge, Standing>()

function standingIn(knowledge: Knowledge): Standing {
  const known = standings.get(knowledge)
  if (known !== undefined) return known
  const forces = new Map<string, Actor>()
  const rulers = new Map<string, Actor>()
  for (const actor of knowledge.actors.values()) {
    for (const region of actor.regions ?? []) forces.set(region, actor)
    for (const country of actor.rules ?? []) rulers.set(country, actor)
  }
  const made = { forces, rulers }
  standings.set(knowledge, made)
  return made
}

/** "Puntland's troops", « l'armée du Somaliland », "soldiers of the Jubaland administration": the region's own, not the country's. */
export function forcesOfRegion(
  knowledge: Knowledge,
  phrases: readonly (Pick<Phrase, 'places'> | undefined)[],
): Actor | undefined {
  for (const phrase of phrases)
    for (const { id } of phrase?.places ?? []) {
      const found = standingIn(knowledge).forces.get(id)
      if (found !== undefined) return found
    }
  return undefined
}

/** Who is meant by "the de facto authorities", « les autorités de fait » of a country; undefined for any other words. */
export function rulerMeant(
  { tokens, language }: Parse,
  { from, to, person }: Phrase,
  country: string | undefined,
  knowledge: Knowledge,
): Actor | undefined {
  if (person?.kind !== 'government' || country === undefined) return undefined
  for (let at = from + 1; at < Math.min(tokens.length, to + 2); at += 1)
    if (language.is('in fact', tokens[at]!.key) && tokens[at - 1]!.key === 'de')
      return standingIn(knowledge).rulers.get(country)
  return undefined
}
