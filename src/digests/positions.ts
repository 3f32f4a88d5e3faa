import type { CorpusPosition } from '../digest.ts'
import type { DigestWriter } from '../digest-ports.ts'

/** Up to where digests tell: the same for all that were due at one time, so that those of one topic are written once. */
export interface Positions {
  /** @param dueAt UTC milliseconds */
  at(dueAt: number): Promise<CorpusPosition>
}

/** A digest tells what was known no longer than this before it was sent. */
const freshMs = 60_000

/** Positions of one lane. @param now UTC milliseconds */
export function createPositions(writer: Pick<DigestWriter, 'position'>, now: () => number): Positions {
  let kept: { readonly asked: Promise<CorpusPosition>; readonly at: number } | undefined
  return {
    at(dueAt) {
      if (kept === undefined || kept.at < dueAt || now() - kept.at > freshMs) {
        const asked = writer.position()
        kept = { asked, at: now() }
        // What could not be read is asked again.
        asked.catch(() => {
          kept = undefined
        })
      }
      return kept.asked
    },
  }
}
