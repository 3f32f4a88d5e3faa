import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from './parse.ts'

/** Between two commas after another phrase: "le MNLA, premier mouvement de la rébellion, …". */
export function isAside({ tokens, phraseAt }: Parse, phrase: Phrase): boolean {
  const before = tokens[phrase.from - 1]
  if (before?.key !== ',' && before?.key !== ')') return false
  if (phraseAt[phrase.from - 2] === undefined && before.key === ',' && tokens[phrase.from - 2]?.key !== ')')
    return false
  let end = phrase.to
  if (phrase.of !== undefined) end = phrase.of.to
  return tokens[end]?.key === ','
}
