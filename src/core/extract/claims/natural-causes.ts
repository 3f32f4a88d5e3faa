import type { Parse } from '../events/parse.ts'

/** "Séisme : quatre morts", "foudroyés par l'orage": people died, but by no violence of men. */
export function isNatural({ tokens, language }: Parse): boolean {
  const causes = language.phrases(language.eventWords.natural)
  return tokens.some((token) => causes.startingWith(token.key).length > 0)
}
