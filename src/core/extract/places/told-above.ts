import type { Parse } from '../events/parse.ts'
import type { Site } from './site.ts'
import { isMeasured } from './site-words.ts'

// In tokens: "lies some 60 km (35 miles) north of".
const bearingReach = 12

/** "The base lies 60 km north of X and was taken": X only says where that is which was told before. */
export function isBearing(parse: Parse, { role, phrase }: Site): boolean {
  if (role !== 'beside' || !isMeasured(parse, phrase)) return false
  const { tokens, language } = parse
  for (let i = phrase.prepAt - 1; i >= Math.max(0, phrase.prepAt - bearingReach); i -= 1) {
    const { key } = tokens[i]!
    if (key === ',' || key === ';') return false
    if (language.is('finite be', key) || language.is('lying there', key)) return true
  }
  return false
}

/** "A resident of X said | the raid began at dawn": the raid told before, wherever he lives. */
export function tellsOfOneBefore(parse: Parse, { from, to }: Site): boolean {
  const { tokens, language, phrases, said } = parse
  const isTold = said?.some((one) => from >= one.from && to <= one.to) === true
  return (
    isTold &&
    phrases.some(
      (one) =>
        one.from >= to &&
        language.is('definite', one.det) &&
        one.of === undefined &&
        one.places.length === 0 &&
        one.proper === undefined &&
        language.is('event nouns', tokens[one.to - 1]!.key),
    )
  )
}
