import { rareClass } from '../claims/rare-class.ts'
import type { Draft } from '../draft.ts'
import type { PatternMatch } from './match-pattern.ts'
import type { Parse } from './parse.ts'

/** What says who holds a place; of an attempt at it only the fighting is told. */
const takings: ReadonlySet<Draft['event']> = new Set<Draft['event']>([
  'non-state-actor-overtakes-territory',
  'government-regains-territory',
  'control',
])

/** Between "tried" and its verb: "to", "de", "again", "en vain de". */
const mostWordsBetween = 3

/**
 * What an event is when it was only tried: "the army tried to retake the town" is fighting over it, and other attempts
 * are nothing that happened. Undefined: no statement.
 */
export function asTried(
  parse: Parse,
  match: PatternMatch,
  event: Draft['event'],
): Draft['event'] | undefined {
  // "The army has yet to retake the town": nothing has been done.
  if (takings.has(event) && standsBefore(parse, match, 'pending')) return undefined
  if (!standsBefore(parse, match, 'attempts')) return event
  return takings.has(event) && !isBeatenBack(parse, match) ? 'armed-clash' : undefined
}

/** "Foiled an attempt to take the town": the verb tells the fighting. */
const isBeatenBack = ({ tokens, language }: Parse, { from }: PatternMatch): boolean => {
  const tried = tokens.findLastIndex(({ key }, i) => i < from && language.is('tried nouns', key))
  return tokens
    .slice(Math.max(0, tried - beatingReach), Math.max(0, tried))
    .some(
      (token) =>
        language.forms(token).some(({ lemma }) => language.is('beating back', lemma)) ||
        language.is('beating back', token.key),
    )
}

// In tokens: "repelled a fresh attempt", "mis en échec une tentative".
const beatingReach = 4

/** Whether a word of a list brings the infinitive that a match is, or the noun. */
function standsBefore(parse: Parse, { verb, from }: PatternMatch, list: 'attempts' | 'pending'): boolean {
  const { tokens, language, phraseAt } = parse
  if (verb === undefined) return list === 'attempts' && isTriedNoun(parse, from)
  if (verb.infinitive !== true && verb.tag !== 'inf') return false
  let left = mostWordsBetween + 1
  for (let i = verb.from - 1; i >= 0 && left > 0; i -= 1) {
    const { key, kind } = tokens[i]!
    // "N'a pas tardé à prendre": it did so at once.
    if (language.is(list, key)) return list !== 'pending' || !isNegatedAt(parse, i)
    const owner = phraseAt[i]
    if (key === ',' && language.is('brings infinitives', tokens[i + 1]!.key)) i = beforeInset(tokens, i)
    else if (owner !== undefined && language.is('tried by', owner.prep)) i = owner.prepAt
    else if (kind === 'mark' || owner !== undefined) return false
    else left -= 1
  }
  return false
}

/** « Une tentative de | prise de X », "the attempted | capture of X". */
const isTriedNoun = ({ tokens, language }: Parse, from: number): boolean => {
  const at = language.is('of', tokens[from - 1]?.key ?? '') ? from - 2 : from - 1
  return language.is('tried nouns', tokens[at]?.key ?? '')
}

/** In tokens: ", soutenu par l'armée rwandaise, de prendre". */
const insetReach = 12

/** The comma that opens what the comma at a token closes; the token itself where none does. */
function beforeInset(tokens: Parse['tokens'], close: number): number {
  for (let i = close - 1; i >= Math.max(0, close - insetReach); i -= 1) {
    if (tokens[i]!.key === ',') return i
    if (tokens[i]!.kind === 'mark') return close
  }
  return close
}

/** In tokens: "n'a pas tardé". */
const negationReach = 4

const isNegatedAt = ({ tokens }: Parse, at: number): boolean =>
  tokens.slice(Math.max(0, at - negationReach), at).some(({ rare }) => (rare & rareClass.negations) !== 0)

/** "The army will attack the town", "threatens to attack it": what is only planned upon a place is an offensive. */
export function asMeant(
  { phraseAt }: Parse,
  match: PatternMatch,
  event: Draft['event'],
  {
    rule,
    stance,
    targets,
  }: { readonly rule: string; readonly stance: Draft['stance']; readonly targets: number },
): Draft['event'] {
  const isMeant = stance === 'planned' || stance === 'threatened'
  if (!isMeant || rule !== 'assault' || (event !== 'attack' && event !== 'armed-clash') || targets > 0)
    return event
  if (match.verb !== undefined && match.verb.to !== match.to) return event
  // "Preparing an assault | on | Gao".
  const struck = phraseAt[match.verb === undefined ? match.to + 1 : match.to]
  if (match.verb === undefined && struck?.prepAt !== match.to) return event
  return struck?.type === 'place' || struck?.settlement === true ? 'offensive' : event
}
