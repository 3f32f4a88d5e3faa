import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import type { ClaimLanguage } from './claim-language.ts'
import type { RuleSlots } from './rule-slots.ts'
import { wordKey } from './word-key.ts'

/** Events of rules by which people come to harm. */
export const hurting: ReadonlySet<string> = new Set(['killing', 'wounding', 'abduction'])

/**
 * Whether people were hurt by a thing, in a sentence without a word of war: "a balcony came down, killing three", "a swarm
 * of bees killed a man", "les loyers tuent".
 */
export function isOfHarmlessCause(found: RuleSlots): boolean {
  const { rule, match, agentSlot, parse } = found
  if (!hurting.has(rule.event) || match.verb === undefined) return false
  const cause = match.verb.passive
    ? agentSlot?.position === 'by'
      ? agentSlot
      : undefined
    : found.at('subject')
  const phrases = cause?.phrases ?? []
  return phrases.length > 0 && phrases.every((phrase) => isHarmless(phrase, parse)) && !tellsOfWar(parse)
}

/** A common noun for one thing that nobody is and nobody owns; several can be a group of men that is not known. */
function isHarmless(phrase: Phrase, { tokens, language }: Parse): boolean {
  const { type, proper, nation, amount, person, owner, places, of, det } = phrase
  if (type !== 'thing' || det === '' || proper !== undefined || nation !== undefined || amount !== undefined)
    return false
  if (person !== undefined || owner !== undefined || places.length > 0) return false
  if (!language.is('articles of one', det) || /s$/u.test(tokens[(of?.from ?? phrase.to) - 1]?.key ?? 's'))
    return false
  if (of?.actor !== undefined || of?.person !== undefined) return false
  return !tokens
    .slice(phrase.head, of?.to ?? phrase.to)
    .some(({ key, capital }) => capital || language.isOneOf(armed, key))
}

const armed = [
  'event nouns',
  'strike nouns',
  'armed bodies',
  'collectives',
  'members',
  'units',
  'organisations',
]

const warWords = new WeakMap<ClaimLanguage, ReadonlySet<string>>()

/** Whether a sentence has a word of war, or of what harms. */
export function tellsOfWar({ tokens, language }: Parse): boolean {
  let words = warWords.get(language)
  if (words === undefined) {
    words = new Set(`${language.traps.war}|${language.traps.harmful}`.split('|').map((one) => wordKey(one)))
    warWords.set(language, words)
  }
  return tokens.some(({ key }) => words.has(key))
}
