import type { Phrase } from '../actors/phrase.ts'
import { withCoordinated } from '../events/coordination.ts'
import type { Parse } from '../events/parse.ts'

/** "A truce between | Israel | and Hezbollah": a state that is a side, beside a group that is the other. */
export function isSide(parse: Parse, phrase: Phrase): boolean {
  if (phrase.places[0]?.kind !== 'country') return false
  const first = parse.phrases.findLast(
    ({ prep, from }) => from <= phrase.from && parse.language.is('between', prep),
  )
  const sides = first === undefined ? [] : withCoordinated(parse, first)
  return sides.includes(phrase) && sides.some(({ actor }) => actor !== undefined)
}
