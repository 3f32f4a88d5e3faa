import type { Span } from './attribution.ts'
import type { Voices } from './voices.ts'

/** "The Office has confirmed six" below « Office for the Coordination … »: the maker of a document by a word of its name. */
export function isItself(
  { from, to }: Span,
  { parse: { tokens, language }, parses, voice }: Pick<Voices, 'parse' | 'parses' | 'voice'>,
): boolean {
  if (voice.kind === 'reporter' || to - from !== 2 || !language.is('definite', tokens[from]!.key))
    return false
  const { key, capital } = tokens[to - 1]!
  const body = parses.findIndex(({ sentence }) => sentence.kind === 'body')
  return capital && parses.slice(0, body).some((line) => line.tokens.some((token) => token.key === key))
}
