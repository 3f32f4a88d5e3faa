import { DataError, nameKey, type Publisher } from '../core/vocabulary.ts'
import { checkEntry } from './check.ts'
import type { Entry } from './entry.ts'
import type { KeyOf } from './overlay.ts'

const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** A publisher's folded name: publishers have no id. */
export const byName: KeyOf = ({ name }) => (typeof name === 'string' ? nameKey(name) || undefined : undefined)

/** Checks publishers, and gives them by each of their folded names. @throws {DataError} naming file and entry */
export function loadPublishers(entries: readonly Entry[]): ReadonlyMap<string, Publisher> {
  const publishers = new Map<string, Publisher>()
  for (const entry of entries) {
    const check = checkEntry(entry, String(entry.value.name))
    const publisher: Publisher = {
      name: check.text('name'),
      family: check.text('family'),
      ...(entry.value.reliability === undefined ? {} : { reliability: check.oneOf('reliability', letters) }),
    }
    const keys = new Set([publisher.name, ...check.texts('names')].map(nameKey))
    for (const key of keys) {
      const other = publishers.get(key)
      if (other !== undefined)
        throw new DataError(entry.file, `${publisher.name}: "${key}" is also ${other.name}`)
      publishers.set(key, publisher)
    }
  }
  return publishers
}
