import { type Disk, reach } from './disk.ts'
import { maxTextBytes } from './max-text-bytes.ts'
import { RefusedError } from './refused-error.ts'

/** Loads a file that is small enough for a text. @throws {RefusedError} empty, too-large, missing, unreadable */
export async function loadFile(
  { origin, size }: { readonly origin: string; readonly size: number },
  disk: Disk,
): Promise<Uint8Array> {
  if (size === 0) throw new RefusedError('refused.empty')
  if (size > maxTextBytes) throw tooLarge(size)
  // One more than may be: the file can have grown since.
  const bytes = await reach(disk.read(origin, maxTextBytes + 1))
  if (bytes.length > maxTextBytes) throw tooLarge(bytes.length)
  return bytes
}

/** The refusal of a text past the limit. @param size bytes */
export function tooLarge(size: number): RefusedError {
  // Rounded up, so that it never reads as within the limit.
  const megabytes = (Math.ceil(size / 100_000) / 10).toFixed(1)
  return new RefusedError('refused.too-large', { megabytes, limit: String(maxTextBytes / 1_000_000) })
}
