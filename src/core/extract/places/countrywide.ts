import type { PlaceMention } from '../../model/index.ts'
import { standsAt } from '../claims/phrase-list.ts'
import type { Scene } from '../claims/scene.ts'
import type { Parse } from '../events/parse.ts'
import { mention } from './document-places.ts'

/** Where a sentence says "across the country", « à l'échelle du pays »: its tokens, half-open, and the country that is meant. */
export interface Countrywide {
  readonly from: number
  readonly to: number
  readonly place: PlaceMention
}

/** The country all over which something is told to have been; undefined where a sentence says no such thing. */
export function countrywide({ tokens, language }: Parse, scene: Scene): Countrywide | undefined {
  const all = language.phrases(language.field('countrywide'))
  for (let end = 0; end < tokens.length; end += 1) {
    const words = all.endingWith(tokens[end]!.key).find((one) => standsAt(one, tokens, end - one.length + 1))
    if (words === undefined) continue
    const { places } = scene.knowledge
    const country = places.get(scene.lastPlace?.country ?? scene.places.countries[0] ?? '')
    return country === undefined
      ? undefined
      : { from: end - words.length + 1, to: end + 1, place: mention(country, '') }
  }
  return undefined
}
