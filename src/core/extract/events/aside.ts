import { adverbUpTo } from '../actors/adverb-phrase.ts'
import type { Phrase } from '../actors/phrase.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from './parse.ts'

/** Between two commas after another phrase: "le MNLA, premier mouvement de la rébellion, …". */
export function isAside(parse: Parse, phrase: Phrase): boolean {
  const { tokens, phraseAt } = parse
  let at = phrase.from - 1
  // "Burundi, until now | Kinshasa's ally, …"
  const adverb = adverbUpTo(parse, at) || lone(parse, at)
  at -= adverb
  // ", principal groupe rebelle,"
  while (phraseAt[at] === undefined && ((tokens[at]?.classes ?? 0) & wordClass.others) !== 0) at -= 1
  const before = tokens[at]
  if (before?.key !== ',' && before?.key !== ')') return false
  if (phraseAt[at - 1] === undefined && before.key === ',' && tokens[at - 1]?.key !== ')') return false
  const end = phrase.of === undefined ? phrase.to : phrase.of.to
  return tokens[end]?.key === ',' || isDescription(parse, phrase, adverb > 0)
}

/** "The militia, once | an ally of the army, …": an adverb alone between the comma and an article. */
function lone({ tokens, language }: Parse, at: number): number {
  const isAdverb = language.is('what somebody was', tokens[at]?.key ?? '') && tokens[at - 1]?.key === ','
  return isAdverb && ((tokens[at + 1]?.classes ?? 0) & wordClass.determiners) !== 0 ? 1 : 0
}

/** Words that an apposition may have: "ville stratégique du nord-est", "the country's main al-Qaeda affiliate". */
const longestApposition = 14

/**
 * Whether a phrase opens a description that a comma closes, with no verb on the way. It begins with an article or a
 * common noun: names between commas are a list. @param isSaidSo an adverb brings it
 */
function isDescription({ tokens, language, phraseAt }: Parse, phrase: Phrase, isSaidSo: boolean): boolean {
  const first = tokens[phrase.from]!
  if (first.capital && phrase.det === '' && !isSaidSo) return false
  for (let i = phrase.from; i < Math.min(tokens.length, phrase.from + longestApposition); i += 1) {
    const token = tokens[i]!
    const { key, lower, kind, glued, classes } = token
    if (key === ',') return true
    // "L'armée (FAMa), …": whom the brackets name again is no description; "lié à l'État islamique (EI)" is.
    if (token.text === '(' && i === (phrase.of ?? phrase).to) return false
    if (glued || token.aside) continue
    if (kind === 'mark' && !/^[-"()]$/u.test(token.text)) return false
    // « Affilié | à »: a preposition has the key of a verb.
    const isVerb = (classes & wordClass.prepositions) === 0 && token.forms.some(({ tag }) => tag !== 'pp')
    if (phraseAt[i] === undefined && isVerb) return false
    if (language.is('breakers', key) || language.is('avoir', lower) || language.is('etre', key)) return false
  }
  return false
}

/** Whether a phrase lies inside such a description, though it does not open it ("du nord-est"). */
export function isInsideAside(parse: Parse, phrase: Phrase): boolean {
  const opener = parse.phrases.findLast(
    (other) => other.from < phrase.from && parse.tokens[other.from - 1]?.key === ',',
  )
  if (opener === undefined) return false
  const between = parse.tokens.slice(opener.from, phrase.from)
  return !between.some((token) => token.key === ',') && isAside(parse, opener)
}
