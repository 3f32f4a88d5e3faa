import type { Actor, ActorKind, Allegiance, Place } from '../core/vocabulary.ts'
import { checkEntry, type EntryCheck } from './check.ts'
import { type Entry, isObject } from './entry.ts'

const kinds: readonly ActorKind[] = [
  'army',
  'police',
  'government',
  'junta',
  'armed-group',
  'militia',
  'mission',
  'agency',
  'party',
  'civilians',
  'person',
  'unnamed',
]

/** Checks actors, and gives them by id. @throws {DataError} naming file and entry */
export function loadActors(
  entries: readonly Entry[],
  languages: readonly string[],
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Actor> {
  const ids = new Set(entries.map((entry) => entry.value.id))
  const actors = entries.map((entry) => checkActor(entry, languages, places, ids))
  return new Map(actors.map((actor) => [actor.id, actor]))
}

/** Checks one actor. @param ids of all actors, to whom it may have an allegiance */
export function checkActor(
  entry: Entry,
  languages: readonly string[],
  places: Pick<ReadonlyMap<string, Place>, 'get'>,
  ids: Pick<ReadonlySet<unknown>, 'has'>,
): Actor {
  const check = checkEntry(entry, entry.value.id as string)
  const countries = check.texts('countries', true)
  const odd = countries.find((country) => places.get(country)?.kind !== 'country')
  if (odd !== undefined) check.fail(`${odd} is no country`)
  check.sources()
  const regions = check.texts('regions')
  const unknown = regions.find((region) => places.get(region) === undefined)
  if (unknown !== undefined) check.fail(`${unknown} is no place`)
  const rules = check.texts('rules')
  const garrisons = check.texts('garrisons')
  const successor = entry.value.successor === undefined ? undefined : check.text('successor')
  if (successor !== undefined && !ids.has(successor)) check.fail(`unknown actor ${successor}`)
  const since = check.date('since')
  const until = check.date('until')
  return {
    id: check.id,
    kind: check.oneOf('kind', kinds),
    countries,
    names: check.names('names', languages),
    name: check.text('name'),
    aliases: check.texts('aliases'),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(entry.value.allegiance === undefined
      ? {}
      : { allegiance: checkAllegiance(entry.value.allegiance, entry, check, ids) }),
    ...(successor === undefined ? {} : { successor }),
    ...(regions.length === 0 ? {} : { regions }),
    ...(rules.length === 0 ? {} : { rules }),
    ...(garrisons.length === 0 ? {} : { garrisons }),
  }
}

function checkAllegiance(
  value: unknown,
  { file }: Entry,
  check: EntryCheck,
  ids: Pick<ReadonlySet<unknown>, 'has'>,
): readonly Allegiance[] {
  if (!Array.isArray(value)) return check.fail('allegiance is not a list')
  return value.map((one) => {
    if (!isObject(one)) return check.fail(`allegiance holds ${JSON.stringify(one)}`)
    const part = checkEntry({ file, value: one }, `${check.id}, allegiance`)
    const to = part.text('to')
    if (!ids.has(to)) part.fail(`unknown actor ${to}`)
    const from = part.date('from')
    const until = part.date('until')
    return { to, ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
  })
}
