import { rareClass } from '../claims/rare-class.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import { endsWithOne } from '../claims/word-forms.ts'
import { amountWords } from '../figures/amount-words.ts'
import { isPeople } from './before-noun.ts'
import { findName, isFunction, type Scan } from './word-role.ts'

// In words: "poorly trained young local militiamen".
const mostDescribing = 6

/**
 * "Local | militiamen", "two heavily armed | policemen", "battle-hardened | rebels", "desperate | teachers", "four 500-pound |
 * bombs": where the noun starts that such words describe; where they start, if no such noun follows them.
 * @param determined an article or a number stands before
 */
export function afterDescription(scan: Scan, from: number, determined: boolean): number {
  const { tokens } = scan
  let at = from
  let joined = false
  while (at - from < mostDescribing) {
    const next = afterOne(scan, at, determined || at > from)
    if (next === at) break
    joined ||= tokens[at + 1]?.glued === true
    at = next
  }
  if (at === from || tokens[at] === undefined) return from
  const hit = findName(scan, at)
  const isThing = joined && hit?.object !== undefined
  return isThing || hit?.person !== undefined || isPeople(scan, at, []) ? at : from
}

// In letters: "s" of "Barko's men" is none.
const shortest = 3

/** Behind one adjective that stands at a token; the token itself where none does. */
function afterOne(scan: Scan, at: number, inside: boolean): number {
  const { tokens, language } = scan
  const token = tokens[at]
  if (token === undefined || token.kind === 'mark' || token.glued || token.time >= 0) return at
  const isDescribing = ({ rare }: Token): boolean => (rare & rareClass.describingPeople) !== 0
  if (language.field<boolean>('first noun'))
    return isDescribing(token) && findName(scan, at) === undefined ? at + 1 : at
  if (findName(scan, at) !== undefined) return at
  const end = afterJoined(tokens, at)
  if (end > at + 1) return end
  if (isDescribing(token)) return at + 1
  if (inside && (token.classes & wordClass.others) !== 0 && (token.classes & wordClass.of) === 0)
    return at + 1
  const next = tokens[at + 1]
  if (next === undefined || next.kind !== 'word' || next.glued) return at
  const isDone = next.forms.some(({ tag }) => tag === 'pp') && findName(scan, at + 2)?.person !== undefined
  if (isDone && endsWithOne(token.key, language.group('adverb endings')) && (inside || isLed(tokens, at)))
    return at + 2
  // Behind a verb "dead", "alive", "captive" tell what became of them.
  return isPlainAdjective(scan, at) && (inside || isLed(tokens, at)) ? at + 1 : at
}

/** "Battle-hardened", "500-pound": behind the words that hyphens join. */
function afterJoined(tokens: readonly Token[], from: number): number {
  let at = from + 1
  while (tokens[at]?.glued === true && tokens[at]!.kind === 'word') at += 1
  return at
}

/** Whether nothing stands before a token that it could hang on: a sentence, a clause or a preposition brings it. */
function isLed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before === undefined || before.kind === 'mark' || (before.classes & wordClass.prepositions) !== 0
}

/** A word without grammar that is no verb, no name and nobody. */
function isPlainAdjective({ tokens, language }: Scan, at: number): boolean {
  const token = tokens[at]!
  return (
    token.key.length >= shortest &&
    token.kind === 'word' &&
    (!token.capital || (at === 0 && tokens[1]?.key !== 's')) &&
    (token.classes & wordClass.peoples) === 0 &&
    token.forms.length === 0 &&
    !isFunction(token) &&
    amountWords(language).number(token.key) === undefined &&
    !endsWithOne(token.key, language.group('endings of no adjectives'))
  )
}
