import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'

/** Whether a phrase names a force as one body, which can be "it" and have a spokesman: "the army", « la police »; no "soldiers". */
export function isOneBody({ amount, person, det, from, to }: Phrase, { tokens, language }: Parse): boolean {
  if (amount !== undefined || !/^(?:army|police)$/u.test(person?.kind ?? '')) return false
  // "Sudan's army".
  const isOwned = tokens.slice(from, to).some(({ key }) => key === 's')
  if (!isOwned && !(language.is('definite', det) && language.is('articles of one', det))) return false
  return language.code !== 'en' || !/(?:s|men)$/u.test(tokens[to - 1]!.key)
}
