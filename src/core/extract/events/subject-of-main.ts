import type { Phrase } from '../actors/phrase.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from './parse.ts'

/** In tokens: a clause before the main one that is longer has a comma of its own. */
const longestOpening = 24

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
  if (phraseAt.slice(0, start).some((phrase) => phrase !== undefined)) return undefined
  const before = tokens.slice(0, start).filter(({ time }) => time < 0)
  const small = wordClass.prepositions | wordClass.adverbs | wordClass.clitics | wordClass.breakers
  if (before.length > 3 || before.some(({ classes, kind }) => kind === 'word' && (classes & small) === 0))
    return undefined
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
