import type { Phrase } from '../actors/phrase.ts'
import { rareClass } from '../claims/rare-class.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from './parse.ts'

/** Whether a verb behind "and" has for object the people of a clause before it ("as people prayed and shot them"). */
export function isThem({ tokens, language }: Parse, { from, person, type }: Phrase, verb: number): boolean {
  return (
    type === 'actor' &&
    person?.kind === 'civilians' &&
    language.is('passing clauses', tokens[from - 1]?.key ?? '') &&
    (tokens[verb - 1]!.classes & wordClass.and) !== 0 &&
    language.is('plural objects', tokens[verb + 1]?.key ?? '')
  )
}

/** "The army, | not the rebels, | shelled it", « l'armée, et non les rebelles, »: who is set against who did it. */
export function isNotThem({ tokens }: Parse, { from }: Phrase): boolean {
  const [not, before] = [tokens[from - 1], tokens[from - 2]]
  if (not === undefined || before === undefined || (not.rare & rareClass.negations) === 0) return false
  return before.key === ',' || (before.classes & wordClass.and) !== 0
}
