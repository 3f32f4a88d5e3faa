import type { Parse } from '../events/parse.ts'
import { phraseBeginningAt } from './modality.ts'

/**
 * The comma behind which a clause tells what others did meanwhile: "…, while shells fell on Sake", « …, tandis que ».
 * @returns the first such comma from a token on, before another; -1 where there is none
 */
export function meanwhileFrom(parse: Parse, from: number, to: number): number {
  for (let i = from; i < to; i += 1)
    if (parse.tokens[i]!.key === ',' && phraseBeginningAt(parse, 'meanwhile', i + 1) !== undefined) return i
  return -1
}
