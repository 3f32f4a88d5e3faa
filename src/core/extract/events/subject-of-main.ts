import type { Phrase } from '../actors/phrase.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from './parse.ts'

/** In tokens: a clause before the main one that is longer has a comma of its own. */
const longestOpening = 24

/** "Told the press that | in addition to burning the schools, the rebels …": where the clause begins that a gerund opens; 0 for the sentence. */
function clauseBegin(tokens: Parse['tokens'], language: Parse['language'], start: number): number {
  for (let i = start - 1; i >= Math.max(0, start - longestLead); i -= 1)
    if (language.is('that', tokens[i]!.key)) return i + 1
  return 0
}

// In tokens: "that in addition to".
const longestLead = 5

/**
 * « Après avoir pris Gao, | les rebelles | ont … », « Ayant quitté la ville, … », "having left, they …": who does
 * what a clause without a subject tells, where it opens the sentence, stands behind its comma.
 */
export function subjectOfMain(
  { tokens, phrases, phraseAt, language }: Parse,
  from: number,
  start: number,
): Phrase | undefined {
  const opener = tokens[start]
  // "After ransacking the market, | militants | fled".
  const isGerund = opener?.forms.some(({ tag }) => tag === 'ger') === true
  if (!isGerund && !language.is('opening perfects', opener?.key ?? '')) return undefined
  const begin = isGerund ? clauseBegin(tokens, language, start) : 0
  if (phraseAt.slice(begin, start).some((phrase) => phrase !== undefined && phrase.prep === ''))
    return undefined
  const before = tokens.slice(begin, start).filter(({ time }) => time < 0)
  const small = wordClass.prepositions | wordClass.adverbs | wordClass.clitics | wordClass.breakers
  const isSmall = ({ classes, kind, key }: Token): boolean =>
    kind !== 'word' || (classes & small) !== 0 || language.is('adding to', key)
  if (before.length > 3 || !before.every(isSmall)) return undefined
  for (let i = from + 1; i < Math.min(tokens.length, from + longestOpening); i += 1) {
    if (tokens[i]!.key !== ',') continue
    const next = phrases.find((phrase) => phrase.from > i)
    if (next === undefined || next.prep !== '' || next.type === 'pronoun' || next.afterVerb) return undefined
    // What a verb follows, or what is said more of it.
    const end = (next.of ?? next).to
    const token = tokens[end]
    const isSubject =
      token !== undefined &&
      ((token.classes & (wordClass.have | wordClass.be | wordClass.clitics)) !== 0 ||
        token.forms.length > 0 ||
        token.key === ',' ||
        (token.classes & wordClass.and) !== 0)
    if (next.from === i + 1 && isSubject) return next
  }
  return undefined
}

/** The same behind "that" and small words, before which others have spoken or been told. */
export function mainBehindThat(parse: Parse, at: number): Phrase | undefined {
  const isBrought = ((parse.tokens[at - 1]?.classes ?? 0) & wordClass.prepositions) !== 0
  return isBrought && clauseBegin(parse.tokens, parse.language, at) > 0
    ? subjectOfMain(parse, at, at)
    : undefined
}
