import { wordClass } from '../claims/word-class.ts'
import type { Phrase } from './phrase.ts'
import type { Scan } from './word-role.ts'

/** "A band of | rebels", "a handful of | families": people told with a word for how many are one phrase, which takes the place of the first. */
export function withQuantity(phrases: Phrase[], phrase: Phrase, { tokens, language }: Scan): Phrase {
  const before = phrases.at(-1)
  const { person, actor, det, amount } = phrase
  if (
    before === undefined ||
    person === undefined ||
    actor !== undefined ||
    det !== '' ||
    amount !== undefined
  )
    return phrase
  const isQuantity =
    before.type === 'thing' &&
    before.amount === undefined &&
    before.proper === undefined &&
    // "The number of fighters killed" is told itself.
    (before.det === '' || language.is('indefinite one', before.det)) &&
    language.is('quantities of people', tokens[before.to - 1]!.key)
  const of = tokens[before.to]
  if (!isQuantity || of === undefined || (of.classes & wordClass.of) === 0) return phrase
  if (phrase.from !== before.to + 1) return phrase
  phrases.pop()
  const { from, prep, prepAt, afterVerb } = before
  return { ...phrase, from, prep, prepAt, afterVerb }
}
