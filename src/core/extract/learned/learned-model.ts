import type { EventCode } from '../../model/index.ts'
import { type PackedWeights, unpackWeights, type Weights } from './packed-weights.ts'

/** data/languages/<code>/claims/learned.json: which words tell which events, as `npm run learn` wrote it. */
export interface LearnedFile extends LearnedEvents, PackedWeights {
  /** What it was learned from and how. */
  readonly source: string
}

/** The columns: families of events, then any event at all, then events. */
interface LearnedEvents {
  readonly families: readonly (readonly EventCode[])[]
  readonly events: readonly EventCode[]
}

export interface LearnedModel extends LearnedEvents {
  readonly weights: Weights
}

/** @throws {RangeError} when the weights do not fit the features and columns */
export function unpackModel({ families, events, ...packed }: LearnedFile): LearnedModel {
  return { families, events, weights: unpackWeights(packed) }
}
