import { eventFamilies } from './families.ts'
import { featureHash } from './feature-hash.ts'
import type { TimeCandidate, Timing } from './time-candidates.ts'

/** What tells of a time whether a statement is of it: hashes of features. */
export function timeFeatures({ draft, chosen }: Timing, { told }: TimeCandidate): readonly number[] {
  const family = eventFamilies.findIndex((events) => events.includes(draft.event))
  const nature = [
    `family-${family}`,
    `event-${draft.event}`,
    `stance-${draft.stance}`,
    `tense-${draft.tense}`,
    `dated-${chosen !== null}-${draft.when !== null}`,
    ...(draft.background ? ['background'] : []),
    ...(draft.continuing ? ['continuing'] : []),
    ...(draft.likeness === undefined ? [] : ['likely']),
    ...(draft.turn === undefined ? [] : [`turn-${draft.turn}`]),
    ...(draft.dayOfTelling === true ? ['of-telling'] : []),
    ...(draft.apart === true ? ['apart'] : []),
  ]
  const hashes: number[] = []
  for (const [i, one] of told.entries()) {
    hashes.push(featureHash('z', one))
    for (const other of told.slice(i + 1)) hashes.push(featureHash('z', one, other))
    for (const about of nature) hashes.push(featureHash('y', one, about))
  }
  return hashes
}
