import type { NameHit } from '../claims/name-index.ts'
import { amountWords } from '../figures/amount-words.ts'
import { isFunction, type Scan } from './word-role.ts'

/** "Took nine soldiers | prisoner", "holds the mayor | hostage": what becomes of them; not "a rebel hostage". */
export function isHeldAs({ tokens, language }: Scan, before: NameHit | undefined, at: number): boolean {
  if (before?.person === undefined || before.to !== at || !language.is('held as', tokens[at]!.key))
    return false
  return before.person.kind === 'civilians' || tokens[at - 1]!.key.endsWith('s')
}

/** "Were taken | prisoner", "took | prisoner nine soldiers": nobody of their own; not "prisoner swap". */
export function isPredicate({ tokens, language }: Scan, at: number): boolean {
  if (!language.is('held as', tokens[at]?.key ?? '')) return false
  const next = tokens[at + 1]
  const isCounted = next !== undefined && amountWords(language).number(next.key) !== undefined
  return next === undefined || next.kind !== 'word' || isFunction(next) || isCounted
}
