import { wordClass } from '../claims/word-class.ts'
import type { Parse } from './parse.ts'

/** "We killed", "nous avons repris": not "les rebelles nous ont attaqués", where it is the object. */
export function firstPerson(
  { tokens, phraseAt, language }: Parse,
  start: number,
  to: number,
): string | undefined {
  // « On les en a chassés »: small words stand between.
  let at = Math.max(0, start - 1)
  while (at > 0 && language.is('object clitics', tokens[at]!.key) && phraseAt[at] === undefined) at -= 1
  for (let i = at; i < to; i += 1) {
    if (!language.is('we', tokens[i]!.key) && !isWeInSpeech({ tokens, language }, i)) continue
    const before = tokens[i - 1]
    const isObject =
      phraseAt[i - 1] !== undefined ||
      (before !== undefined && (before.classes & wordClass.subjectPronouns) !== 0)
    return isObject ? undefined : tokens[i]!.key
  }
  return undefined
}

/** « On a quitté Gao »: in a quotation, of those who speak. */
function isWeInSpeech({ tokens, language }: Pick<Parse, 'tokens' | 'language'>, at: number): boolean {
  return (
    language.is('we in speech', tokens[at]!.key) &&
    tokens.slice(0, at).some(({ key }) => /^[«“"]$/u.test(key))
  )
}
