import { wordClass } from '../claims/word-class.ts'
import type { Parse } from './parse.ts'

// In tokens between its commas: ", dans la nuit de lundi à mardi,".
const longestInset = 12

/** Behind an insertion that a comma opens: ", à plusieurs reprises,", ", selon le maire,". Undefined where none is. */
export function insetTo({ tokens, phraseAt }: Parse, comma: number): number | undefined {
  const first = tokens[comma + 1]
  if (tokens[comma]!.key !== ',' || first === undefined) return undefined
  const brings = wordClass.prepositions | wordClass.adverbs
  if (first.time < 0 && (first.classes & brings) === 0) return undefined
  const last = Math.min(tokens.length, comma + longestInset + 2)
  for (let i = comma + 1; i < last; i += 1) {
    const { key, kind, classes, time } = tokens[i]!
    // « …, et »: a list goes on.
    if (key === ',') return ((tokens[i + 1]?.classes ?? 0) & wordClass.and) === 0 ? i + 1 : undefined
    if (kind === 'mark' && key !== '-') return undefined
    if (phraseAt[i] === undefined && time < 0 && (classes & (wordClass.have | wordClass.be)) !== 0)
      return undefined
  }
  return undefined
}
