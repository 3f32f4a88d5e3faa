import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Phrase } from './phrase.ts'
import type { Scan } from './word-role.ts'

const finite: ReadonlySet<string> = new Set(['pres', 'subj', 'past', 'fut', 'cond'])

/**
 * « Les rebelles | la tiennent », « ils | les pilonnaient », « ceux qui | l'occupent »: right behind its subject an
 * article stands for what was told before, and the verb follows it.
 */
export function isCliticOfVerb(scan: Scan, at: number, before: Phrase | undefined): boolean {
  const { tokens, language } = scan
  const [article, verb] = [tokens[at]!, tokens[at + 1]]
  if (verb === undefined || verb.forms.length === 0 || !language.is('object clitics', article.key))
    return false
  if (language.personWords.has(verb.key) || language.objectWords.has(verb.key)) return false
  if (verb.forms.some(({ tag }) => !finite.has(tag))) return false
  const from = at - (isClitic(tokens[at - 1]) ? 1 : 0)
  if (((tokens[from - 1]?.classes ?? 0) & wordClass.subjectRelatives) !== 0) return true
  if (before?.to !== from) return false
  if (before.type === 'pronoun' || language.is('endings of many who act', ending(verb.key))) return true
  const { type, prep, afterVerb } = before
  const isOfIt = ((tokens[at + 2]?.classes ?? 0) & wordClass.of) !== 0
  return type === 'actor' && prep === '' && !afterVerb && !isOfIt
}

const ending = (key: string): string => key.slice(-3)

/** "ne", "nous": what may stand between a subject and such a word. */
const isClitic = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.classes & wordClass.clitics) !== 0 &&
  (token.classes & (wordClass.prepositions | wordClass.determiners | wordClass.subjectPronouns)) === 0
