import type { Place } from '../core/vocabulary.ts'

/** A place of the gazetteer, with what its id and names do not say. */
export interface RankedPlace extends Place {
  readonly population?: number
  /** Name of its first-order division; '' where GeoNames has none. */
  readonly division?: string
}
