import type { Phrase } from '../actors/phrase.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { findSlot } from '../events/slots.ts'
import { runAt } from '../speakers/word-runs.ts'

/**
 * "Accused the other of breaking the truce", "the deal was violated", "breaches of the accord": the deal at a token is
 * broken by the words right beside it, of the same part of the sentence.
 */
export function tellsBreach({ tokens, phraseAt, language }: Parse, at: number): boolean {
  const { from, to } = phraseAt[at] ?? { from: at, to: at + 1 }
  const isBroken = (i: number): boolean =>
    language.forms(tokens[i]!).some(({ lemma }) => language.is('breaking a deal', lemma))
  const isStop = (i: number): boolean => /^[,;:()–—]$/u.test(tokens[i]?.key ?? ';')
  for (let i = from - 1; i >= from - besideDeal && !isStop(i); i -= 1) if (isBroken(i)) return true
  for (let i = to; i < to + besideDeal && !isStop(i); i += 1) if (isBroken(i)) return true
  return tokens.slice(from, to).some((_, i) => isBroken(from + i))
}

/** "Broken by both of the", « a été plusieurs fois »: so many words may stand between. */
const besideDeal = 8

/** « La trêve a été violée »: what a verb is done to is a thing, and nobody. */
export function isDoneToThing(parse: Parse, match: PatternMatch): boolean {
  const phrases = match.verb === undefined ? [] : (findSlot(parse, match, 'object')?.phrases ?? [])
  const isThing = ({ type, person, actor, amount, proper }: Phrase): boolean =>
    type === 'thing' && (person ?? actor ?? amount ?? proper) === undefined
  return phrases.length > 0 && phrases.every(isThing)
}

/** Whether a name is that of a place the sentence names, and of no actor. */
export const isPlace = ({ phrases }: Parse, name: string): boolean =>
  phrases.some(({ type, proper, actor }) => type === 'place' && actor === undefined && proper === name)

/** Whether a sentence names a place, or means one as "the town"; "a small town", of a country, is nobody knows which. */
export const namesPlace = ({ phrases, language }: Parse): boolean =>
  phrases.some(({ type, settlement, places, proper, of, det }) => {
    if (!settlement) return type === 'place' && places[0]?.kind !== 'country'
    const isCalled = places.length > 0 || proper !== undefined || (of?.places.length ?? 0) > 0
    return isCalled || of?.proper !== undefined || language.is('definite', det)
  })

/** "Brought back four of the girls alive": words of coming free, where none of taking is read. */
export function tellsFreed({ tokens, language }: Parse): boolean {
  const lists = [
    language.phrases(language.field<string>('freeing')),
    language.phrases(language.field<string>('release phrases')),
  ]
  return tokens.some(
    (token, at) =>
      lists.some((list) => runAt(tokens, at, list, language) > 0) ||
      language.forms(token).some(({ lemma }) => language.is('release verbs', lemma)),
  )
}

/** Whether a figure is of a person told behind a word: "losses, among them | a commander". */
export const namesPerson = ({ tokens, phrases }: Parse, at: number, said: string, text: string): boolean =>
  phrases.some(
    ({ from, to, person, proper }) =>
      from > at &&
      (person !== undefined || proper?.includes(' ') === true) &&
      said.startsWith(text.slice(tokens[from]!.start, tokens[to - 1]!.end)),
  )

/** "No passer-by was hit": people of whom none is told. */
export const namesNobody = ({ phrases, language }: Parse): boolean =>
  phrases.some(({ det, person }) => person !== undefined && language.is('negative determiners', det))

/** « Deux habitants ont dit avoir perdu des proches »: whether a figure is of those who tell it. */
export const countsTellers = (
  { tokens, phrases, said = [] }: Parse,
  counted: string,
  text: string,
): boolean =>
  phrases.some(
    ({ from, to, amount }) =>
      amount !== undefined &&
      said.some((one) => from >= one.from && to <= one.to) &&
      text.slice(tokens[from]!.start, tokens[to - 1]!.end).startsWith(counted),
  )

/** Whether a sentence names a place only by a seat of government that does something itself. */
export function actsAsRuler({ phrases }: Parse, id: string | undefined): boolean {
  const named = phrases.filter(({ places }) => places.some((one) => one.id === id))
  return (
    named.length > 0 &&
    named.every(({ seat, prep, afterVerb }) => seat !== undefined && prep === '' && !afterVerb)
  )
}
