import { DataError } from '../core/vocabulary.ts'
import type { Entry } from './entry.ts'

/** Gives an entry's key, by which an operator's entry finds ours; undefined when it has none. */
export type KeyOf = (value: Entry['value']) => string | undefined

/** The `id` of an entry. */
export const byId: KeyOf = ({ id }) => (typeof id === 'string' && id !== '' ? id : undefined)

/**
 * Lays an operator's entries over ours: the same key replaces, a new one adds, `"remove": true` takes ours away.
 * @throws {DataError} when a key is missing, stands twice in one layer, or is to be removed and not there
 */
export function layOver(
  ours: readonly Entry[],
  theirs: readonly Entry[],
  keyOf: KeyOf = byId,
): readonly Entry[] {
  const merged = keyed(ours, keyOf)
  for (const [key, entry] of keyed(theirs, keyOf)) {
    if (entry.value.remove !== true) merged.set(key, entry)
    else if (!merged.delete(key)) throw new DataError(entry.file, `${key}: nothing to remove`)
  }
  return [...merged.values()]
}

function keyed(entries: readonly Entry[], keyOf: KeyOf): Map<string, Entry> {
  const found = new Map<string, Entry>()
  for (const entry of entries) {
    const key = keyOf(entry.value)
    if (key === undefined)
      throw new DataError(entry.file, `entry without id: ${JSON.stringify(entry.value).slice(0, 80)}`)
    const before = found.get(key)
    if (before !== undefined) throw new DataError(entry.file, `${key}: stands twice, also in ${before.file}`)
    found.set(key, entry)
  }
  return found
}
