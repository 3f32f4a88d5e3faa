import type { PlaceMention } from '../../model/index.ts'
import type { Built } from '../claims/built.ts'
import type { Scene } from '../claims/scene.ts'
import type { Parse } from '../events/parse.ts'
import { sitesOf } from './sites.ts'

/**
 * "Tonka was held for an hour, during which the town hall was burned": what a sentence tells next without a place was where
 * it has just told of another, and not where the sentence before was.
 */
export function withPlaceOfSentence(parse: Parse, matched: readonly Built[], scene: Scene): readonly Built[] {
  const { lastPlace } = scene
  if (matched.length < 2 || lastPlace === null) return matched
  const isNamed = (id: string): boolean => sitesOf(parse, scene).some(({ place }) => place.id === id)
  if (isNamed(lastPlace.id)) return matched
  let here: PlaceMention | undefined
  return matched.map((one) => {
    const [place] = one.places
    if (place == null || one.places.length > 1) return one
    if (place.id === lastPlace.id) return here === undefined ? one : { ...one, places: [here] }
    if (place.id !== place.country && place.country === lastPlace.country) here = place
    return one
  })
}
