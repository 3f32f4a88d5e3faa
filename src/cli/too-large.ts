import { maxTextBytes } from '../ingest/ingest-paths.ts'
import { RefusedError } from '../ingest/refused-error.ts'

/** The refusal of a text past the limit. @param size bytes */
export function tooLarge(size: number): RefusedError {
  // Rounded up, so that it never reads as within the limit.
  const megabytes = (Math.ceil(size / 100_000) / 10).toFixed(1)
  return new RefusedError('refused.too-large', { megabytes, limit: String(maxTextBytes / 1_000_000) })
}
