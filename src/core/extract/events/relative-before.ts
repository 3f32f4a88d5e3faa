import { rareClass } from '../claims/rare-class.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from './parse.ts'

/** The token of the subject relative right before a verb ("qui a tiré", "who had come"); undefined where there is none. */
export function relativeBefore(parse: Parse, start: number): number | undefined {
  const { tokens, phraseAt } = parse
  for (let i = start - 1; i >= Math.max(0, start - 5); i -= 1) {
    const { kind, time, classes, rare } = tokens[i]!
    if (time >= 0) continue
    const relative = kind === 'mark' ? relativeOfInset(parse, i) : undefined
    if (relative !== undefined) return relative
    if (isRelative(tokens[i]!)) return i
    if (kind === 'mark' || phraseAt[i] !== undefined) return undefined
    if (
      (classes & (wordClass.clitics | wordClass.adverbs)) === 0 &&
      (classes & (wordClass.have | wordClass.be)) === 0 &&
      (rare & rareClass.modals) === 0
    )
      return undefined
  }
  return undefined
}

// In tokens: "who, on 16 December 2016, …", « qui, selon des habitants de Gao, … ».
const longestInset = 9

/** "Men who|, by night, | came", « ceux qui|, vendredi, | ont tué »: the relative before words between two commas, by the second. */
function relativeOfInset({ tokens }: Parse, close: number): number | undefined {
  if (tokens[close]!.key !== ',') return undefined
  for (let i = close - 1; i >= Math.max(1, close - longestInset); i -= 1) {
    if (tokens[i]!.key === ',') return isRelative(tokens[i - 1]!) ? i - 1 : undefined
    if (tokens[i]!.kind === 'mark' || isRelative(tokens[i]!)) return undefined
  }
  return undefined
}

const isRelative = ({ glued, classes }: Token): boolean =>
  !glued && (classes & wordClass.subjectRelatives) !== 0
