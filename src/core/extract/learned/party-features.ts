import type { Draft } from '../draft.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { findSlot } from '../events/slots.ts'
import { eventFamilies } from './families.ts'
import { featureHash } from './feature-hash.ts'
import type { PartyCandidate } from './party-candidates.ts'

/** Where parties can stand, seen from a verb or a noun. */
const positions = [
  'subject',
  'object',
  'by',
  'of',
  'own',
  'against',
  'inside',
  'with',
  'between',
  'from-party',
]

/** What a statement's words are to its sentence: looked up once for all its candidates. */
export interface Surroundings {
  readonly parse: Parse
  readonly draft: Draft
  readonly match: PatternMatch
  readonly candidates: readonly PartyCandidate[]
  /** For each position, the tokens at which the phrases there begin. */
  readonly standing: ReadonlyMap<string, ReadonlySet<number>>
}

/** Looks up what stands where, once for all candidates. */
export function surroundings(
  parse: Parse,
  draft: Draft,
  match: PatternMatch,
  candidates: readonly PartyCandidate[],
): Surroundings {
  const standing = new Map(
    positions.map((position) => [
      position,
      new Set(findSlot(parse, match, position)?.phrases.map(({ from }) => from)),
    ]),
  )
  return { parse, draft, match, candidates, standing }
}

/** What tells of a candidate whether he did it, suffered it, or is only named beside it: hashes of features. */
export function partyFeatures(around: Surroundings, candidate: PartyCandidate): readonly number[] {
  const { draft } = around
  const { mention } = candidate
  const family = eventFamilies.findIndex((events) => events.includes(draft.event))
  const side = mention.id.startsWith('unnamed:') ? mention.id : mention.kind
  const where = candidate.phrase === undefined ? [`was-${candidate.before}`] : standing(around, candidate)
  const hashes: number[] = []
  const take = (...words: readonly string[]) => hashes.push(featureHash('p', words.join(' ')))
  take(side)
  take(draft.event, side)
  take(mention.kind)
  take(draft.event, mention.kind)
  if (mention.id === draft.speaker.actor) take('speaks', draft.speaker.kind, String(family))
  if (mention.count !== undefined || mention.partial === true) take('counted', mention.kind, String(family))
  for (const one of where) {
    take(one)
    take(one, draft.event)
    take(one, mention.kind)
    take(one, mention.kind, String(family))
  }
  for (const one of where.slice(0, 2)) for (const two of where.slice(2)) take(one, two, String(family))
  return hashes
}

/** How he stands to the words that tell it. */
function standing(around: Surroundings, { phrase, mention }: PartyCandidate): readonly string[] {
  const { parse, match, candidates } = around
  const { tokens, language } = parse
  const { from, to, prep, afterVerb } = phrase!
  const isBehind = from >= match.to
  const distance = isBehind ? from - match.to : match.from - to
  const [left, right] = isBehind ? [match.to, from] : [to, match.from]
  const between = tokens.slice(Math.max(0, left), Math.max(0, right))
  const others = candidates.filter(
    (one) =>
      one.phrase !== undefined &&
      one.mention.id !== mention.id &&
      one.phrase.from >= left &&
      one.phrase.to <= right,
  )
  const { verb } = match
  const voice =
    verb === undefined
      ? 'noun'
      : verb.passive
        ? 'passive'
        : verb.bare
          ? 'bare'
          : verb.infinitive
            ? 'infinitive'
            : 'active'
  const slots = positions.filter((position) => around.standing.get(position)!.has(from))
  return [
    `${isBehind ? 'behind' : 'before'}-${voice}`,
    `at-${slots.length === 0 ? 'none' : slots[0]}`,
    ...slots.map((slot) => `slot-${slot}`),
    `prep-${prep}-${isBehind ? 'behind' : 'before'}`,
    `far-${isBehind ? '' : '-'}${distance < 1 ? 0 : distance < 3 ? 1 : distance < 6 ? 2 : distance < 11 ? 3 : 4}`,
    `others-${Math.min(3, others.length)}-${isBehind ? 'behind' : 'before'}`,
    ...(afterVerb ? ['after-verb'] : []),
    ...(between.some(({ key }) => key === ',' || key === ';' || key === ':') ? ['past-comma'] : []),
    ...(between.some((token) => token.time < 0 && language.forms(token).length > 0) ? ['past-verb'] : []),
    ...(phrase === candidates[0]?.phrase ? ['first'] : []),
  ]
}
