import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { sayingWords } from '../speakers/saying-words.ts'
import { isDefinite } from './party-words.ts'
import type { Phrase } from './phrase.ts'

/**
 * Whether a clause names a group beside a noun that might mean it: "the rebels seized Kunduz | from the Taliban" are
 * others than the Taliban, and so are "rebels" who are told to have been hit by it.
 * @param id the group's
 */
export function isNamedBeside(parse: Parse, noun: Phrase, id: string): boolean {
  return parse.phrases.some((other) => {
    if (other.actor?.id !== id || other === noun || other.of === noun || noun.of === other) return false
    const [from, to] = other.from > noun.from ? [noun.to, other.from] : [other.to, noun.from]
    return !isParted(parse, from, to)
  })
}

/**
 * Whether a clause has another noun behind it that means the same group: "the militia drove out | the Islamists" are two.
 * @param meant whom a noun for fighters means
 */
export function isToldBeside(parse: Parse, noun: Phrase, meant: (phrase: Phrase) => boolean): boolean {
  return parse.phrases.some(
    (other) =>
      other.from > noun.to &&
      other.person?.as === 'group' &&
      other.actor === undefined &&
      other.person.id !== noun.person?.id &&
      isDefinite(other, parse.language) &&
      !isParted(parse, noun.to, other.from) &&
      meant(other),
  )
}

/** Whether a mark, a conjunction or a verb of saying parts two phrases: one of them may then say who the other is. */
function isParted({ tokens, language }: Parse, from: number, to: number): boolean {
  const { verbs, quoting } = sayingWords(language)
  return tokens
    .slice(from, to)
    .some(
      (token) =>
        token.kind === 'mark' ||
        (token.classes & (wordClass.breakers | wordClass.subjectRelatives)) !== 0 ||
        token.forms.some(({ lemma }) => verbs.has(lemma) && !quoting.has(lemma)),
    )
}
