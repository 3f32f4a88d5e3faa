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
  return takings.has(event) ? 'armed-clash' : undefined
}

/** Whether a word of a list brings the infinitive that a match is. */
function standsBefore(parse: Parse, { verb }: PatternMatch, list: 'attempts' | 'pending'): boolean {
  if (verb?.infinitive !== true && verb?.tag !== 'inf') return false
  const { tokens, language, phraseAt } = parse
  for (let i = verb.from - 1; i >= Math.max(0, verb.from - 1 - mostWordsBetween); i -= 1) {
    const { key, kind } = tokens[i]!
    // "N'a pas tardé à prendre": it did so at once.
    if (language.is(list, key)) return list !== 'pending' || !isNegatedAt(parse, i)
    if (kind === 'mark' || phraseAt[i] !== undefined) return false
  }
  return false
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
