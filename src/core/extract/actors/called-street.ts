import type { Phrase } from './phrase.ts'
import { findName, type Scan } from './word-role.ts'

const streetItself = { id: 'street', kind: 'site' }

/** "Damascus Gate", "Baghdad Street", « la rue de Damas »: the last phrase lies in no town that a street is called after. */
export function callStreet(phrases: Phrase[], scan: Scan): void {
  const name = phrases.at(-1)
  if (name === undefined || name.places.length === 0 || name.actor !== undefined) return
  if (!endsWithStreet(name, scan) && !isOfStreet(name, scan)) return
  const object = name.object ?? streetItself
  const street: Phrase = { ...name, type: 'object', object, places: [], nation: undefined, seat: undefined }
  phrases[phrases.length - 1] = street
  const holder = phrases.at(-2)
  if (holder?.of === name) holder.of = street
}

/** "Baghdad | Street"; not "Beirut Hamra Street", which is there. */
function endsWithStreet({ head, to }: Phrase, scan: Scan): boolean {
  const last = scan.tokens[to - 1]!
  if (to - head < 2 || !last.capital || last.glued || !scan.language.is('streets', last.key)) return false
  return findName(scan, head)?.to === to - 1
}

/** « La rue de | Damas ». */
function isOfStreet({ type, prep, prepAt }: Phrase, { tokens, language }: Scan): boolean {
  if (type !== 'place' || !language.field<boolean>('first noun') || !language.is('of', prep)) return false
  return language.is('streets', tokens[prepAt - 1]?.key ?? '')
}
