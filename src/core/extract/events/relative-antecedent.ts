import type { Phrase } from '../actors/phrase.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from './parse.ts'

/**
 * Whom or what an object relative tells more of, by its subject, the phrase right before its verb: "Goma, which | the M23 |
 * captured", "the lorry | that the rebels | ambushed", "the lorry | the rebels | ambushed near Gao".
 */
export function relativeAntecedent(
  { tokens, phraseAt, language }: Parse,
  subject: Phrase | undefined,
): Phrase | undefined {
  if (subject === undefined || subject.prep !== '' || subject.type === 'pronoun') return undefined
  const isOpener = (at: number): boolean => language.is('relatives of objects', tokens[at]?.key ?? '')
  const opener = subject.from - 1
  if (isOpener(opener)) return phraseAt[opener - 1] ?? phraseAt[opener - 2]
  if (!language.field<boolean>('bare relatives')) return undefined
  const before = phraseAt[subject.from - 1]
  // "The claim that rebels …": what is said begins; "told the mayor that rebels …": so does it.
  if (before === undefined || before.type === 'thing' || before.type === 'pronoun') return undefined
  if (isOpener(subject.from)) return isTold(before) ? undefined : before
  // "The governor's men", "the army chief": one phrase; "in Gao | soldiers killed in an ambush": where, and no relative.
  const isDefinite =
    subject.actor !== undefined || (tokens[subject.from]!.classes & wordClass.determiners) !== 0
  const isGoverned = before.prep !== '' && !language.is('of', before.prep)
  return isDefinite && !isGoverned && before.places.length === 0 && !isTold(before) ? before : undefined

  function isTold({ from, prep }: Phrase): boolean {
    const verb = tokens[from - 1]
    return (
      prep === '' &&
      verb !== undefined &&
      language.forms(verb).some(({ lemma }) => language.verbsOf('addressed').has(lemma))
    )
  }
}
