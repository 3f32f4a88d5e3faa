import type { TimeSpan } from '../../../src/core/model/index.ts'

/** A span by its bounds; a day that is stated, where the rest does not say otherwise. */
export function spanOf(
  earliest: string | null,
  latest: string | null,
  rest: Partial<TimeSpan> = {},
): TimeSpan {
  return { earliest, latest, precision: 'day', basis: 'stated', value: null, text: '', why: [], ...rest }
}
