import type { PlaceMention } from '../../model/index.ts'
import type { Scene } from '../claims/scene.ts'
import type { Parse } from '../events/parse.ts'
import { placeOf } from './claim-places.ts'

const wide: ReadonlySet<string | undefined> = new Set(['country', 'admin1', 'admin2', 'region', 'area'])

/** The towns a sentence names, each once; "à 100 km de X" only measures. */
export function townsNamed(parse: Parse, scene: Scene): readonly PlaceMention[] {
  const towns = new Map<string, PlaceMention>()
  for (const phrase of parse.phrases) {
    if (phrase.type !== 'place' || wide.has(phrase.places[0]?.kind)) continue
    if (/^(?:km|kilometres?|kilometers?|miles?)$/u.test(parse.tokens[phrase.prepAt - 1]?.key ?? '')) continue
    const found = placeOf(parse, phrase, scene, false)
    if (found !== null && found.id !== found.country) towns.set(found.id, found)
  }
  return [...towns.values()]
}
