import { type Actor, eventCodes, type Landmark, type Place, type Source } from '../core/vocabulary.ts'
import { checkEntry } from './check.ts'
import type { Entry } from './entry.ts'

/** Checks the dated facts of data/chronology. @throws {DataError} naming file and entry */
export function loadLandmarks(
  entries: readonly Entry[],
  languages: readonly string[],
  places: Pick<ReadonlyMap<string, Place>, 'has'>,
  actors: Pick<ReadonlyMap<string, Actor>, 'has'>,
): readonly Landmark[] {
  return entries.map((entry) => {
    const check = checkEntry(entry, entry.value.id as string)
    const known = (field: string, isKnown: (id: string) => boolean): readonly string[] => {
      const ids = check.texts(field, true)
      const odd = ids.find((id) => !isKnown(id))
      return odd === undefined ? ids : check.fail(`${field}: unknown ${odd}`)
    }
    // A common noun ("rebels") has no entry among the actors.
    const isActor = (id: string): boolean => actors.has(id) || id.startsWith('unnamed:')
    const day = (field: string): string => {
      const date = check.date(field)
      return date?.length === 10 ? date : check.fail(`${field} is no day: ${date ?? 'missing'}`)
    }
    const earliest = day('earliest')
    const latest = day('latest')
    if (latest < earliest) check.fail(`ends ${latest} before it begins ${earliest}`)
    check.sources()
    return {
      id: check.id,
      event: check.oneOf('event', eventCodes),
      places: known('places', (id) => places.has(id)),
      earliest,
      latest,
      agents: known('agents', isActor),
      targets: known('targets', isActor),
      cues: check.texts('cues'),
      names: check.names('names', languages),
      source: entry.value.source as readonly Source[],
    }
  })
}
