import type { Parse } from '../events/parse.ts'
import type { Built } from './built.ts'
import { wordClass } from './word-class.ts'

// In tokens: "in the heavy", "with several rounds of".
const reach = 4

/** "Killed two men with artillery fire", "killed six in the shelling of Sake": whether a deed is by what another was done. */
export function isMeans(
  { tokens, phraseAt, language }: Parse,
  { match: deed }: Pick<Built, 'match'>,
  { match: done }: Pick<Built, 'match'>,
): boolean {
  if (deed.verb !== undefined || deed.from < done.to) return false
  for (let i = deed.from - 1; i >= Math.max(done.to, deed.from - reach); i -= 1) {
    const { kind, key, classes } = tokens[i]!
    if (kind === 'mark' || (classes & wordClass.breakers) !== 0) return false
    if (language.is('with', key) || language.is('within', key)) return true
    if (phraseAt[i] !== undefined && phraseAt[i] !== phraseAt[deed.from]) return false
  }
  return false
}

/** "The air strikes came | after rebels killed twenty": whether a clause of its own begins between a noun and a verb. */
export const isClauseApart = (
  { tokens, language }: Parse,
  { match: deed }: Pick<Built, 'match'>,
  { match: other }: Pick<Built, 'match'>,
): boolean =>
  deed.verb === undefined &&
  other.from > deed.to &&
  tokens
    .slice(deed.to, other.from)
    .some(({ key, glued, time }) => !glued && time < 0 && language.is('clause openers', key))
