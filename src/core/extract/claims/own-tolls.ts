import type { PlaceMention, Speaker } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import type { Toll } from '../figures/tolls.ts'
import { nearestPlaces } from '../places/nearest-places.ts'
import type { Attribution } from '../speakers/attribution.ts'
import { type Counted, stretchAt } from './counted-stretch.ts'
import type { When } from './find-when.ts'
import { asDated } from './finish-draft.ts'
import type { Scene } from './scene.ts'
import { findStance } from './stance.ts'
import { tollTargets } from './toll-targets.ts'

/** What a toll of its own needs to become a claim. */
export interface TollContext {
  readonly speaker: (at: number) => Speaker
  /** Who tells a number that no event of its sentence has. */
  readonly counter: (words: { readonly from: number; readonly to: number }) => Speaker
  readonly place: PlaceMention | null
  readonly when: (match: PatternMatch) => When | null
  readonly attributions: readonly Attribution[]
  readonly scene: Scene
  readonly counted: readonly Counted[]
}

/** The claim that tolls make by themselves: those of a sentence that tells no event they could be of. */
export function ownClaims(parse: Parse, tolls: readonly Toll[], context: TollContext): readonly Draft[] {
  const first = tolls[0]!
  const match: PatternMatch = { from: first.phrase.from, to: first.phrase.to }
  const stance = findStance(parse, match, context.attributions)
  if (stance === 'hypothetical') return []
  const { sentence } = parse
  const stretch = stretchAt(context.counted, first.phrase.from)
  const place = nearestPlaces(parse, match, 'casualties', context.scene)[0] ?? context.place
  return [
    {
      event: 'casualties',
      place,
      actors: tolls.flatMap((toll) => tollTargets(parse, toll, context.scene, false)).slice(0, 1),
      speaker: context.counter(first.phrase),
      stance,
      figures: tolls.map((toll) => toll.figure),
      acts: [],
      objects: [],
      quote: sentence.text,
      start: sentence.start,
      end: sentence.end,
      ...asDated(context.when(match)),
      continuing: false,
      ...(stretch !== undefined && { apart: true as const, countedBy: stretch.time }),
      background: false,
      tense: 'past',
    },
  ]
}
