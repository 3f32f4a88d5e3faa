import type { Actor, Leader, Leadership } from '../core/vocabulary.ts'
import { checkEntry, type EntryCheck } from './check.ts'
import { type Entry, isObject } from './entry.ts'

/** Checks leaders. @param actors whom they can lead @throws {DataError} naming file and entry */
export function loadLeaders(
  entries: readonly Entry[],
  actors: Pick<ReadonlyMap<string, Actor>, 'has'>,
): readonly Leader[] {
  return entries.map((entry) => {
    const check = checkEntry(entry, entry.value.id as string)
    check.sources()
    return {
      id: check.id,
      name: check.text('name'),
      spellings: check.texts('spellings'),
      alone: check.texts('alone'),
      called: check.texts('called'),
      common: entry.value.common === true,
      leads: checkLeads(entry, check, actors),
    }
  })
}

function checkLeads(
  { file, value: { leads } }: Entry,
  check: EntryCheck,
  actors: Pick<ReadonlyMap<string, Actor>, 'has'>,
): readonly Leadership[] {
  if (!Array.isArray(leads) || leads.length === 0) return check.fail('leads nobody')
  return leads.map((one) => {
    if (!isObject(one)) return check.fail(`leads holds ${JSON.stringify(one)}`)
    const part = checkEntry({ file, value: one }, `${check.id}, leads`)
    const to = part.text('to')
    if (!actors.has(to)) part.fail(`unknown actor ${to}`)
    const [from, until] = [part.date('from'), part.date('until')]
    if (from !== undefined && until !== undefined && from.slice(0, until.length) > until)
      part.fail(`ends in ${until}, before ${from}`)
    return { to, ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
  })
}
