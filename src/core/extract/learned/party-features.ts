import type { ActorMention } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { findSlot } from '../events/slots.ts'
import { eventFamilies } from './families.ts'
import { pairHash, withPairs, wordHashes } from './feature-hash.ts'
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
  /** What the statement itself is, whoever has a part in it. */
  readonly nature: readonly string[]
  /** The same as numbers. */
  readonly hashes: readonly number[]
}

/** Looks up what stands where, once for all candidates. */
export function surroundings(
  parse: Parse,
  draft: Draft,
  match: PatternMatch,
  candidates: readonly PartyCandidate[],
): Surroundings {
  const standing = new Map<string, ReadonlySet<number>>()
  let subject = 'nobody'
  for (const position of positions) {
    const found = findSlot(parse, match, position)
    standing.set(position, new Set(found?.phrases.map(({ from }) => from)))
    if (position === 'subject' && found !== undefined)
      subject = found.pronoun !== undefined ? `pronoun-${found.pronoun}` : 'somebody'
  }
  const family = eventFamilies.findIndex((events) => events.includes(draft.event))
  const lemma = match.lemma ?? parse.tokens[match.from]?.key ?? ''
  const nature = [
    `event-${draft.event}`,
    `family-${family}`,
    `voice-${voiceOf(match)}`,
    `subject-${subject}`,
    `lemma-${lemma}`,
    `agents-${ruledAs(draft, 'agent')}`,
    `targets-${ruledAs(draft, 'target')}`,
    `agent-is-${sideRuled(draft, 'agent')}`,
    `target-is-${sideRuled(draft, 'target')}`,
  ]
  return { parse, draft, match, candidates, standing, nature, hashes: wordHashes('n', nature) }
}

const ruledAs = ({ actors, likeness }: Draft, wanted: 'agent' | 'target'): string => {
  const some = actors.some(({ role }) => (role === 'holder' ? 'agent' : role) === wanted)
  return `${some ? 'some' : 'none'}${likeness === undefined ? '' : '-likely'}`
}

/** What sort of party the rules found first. */
function sideRuled({ actors }: Draft, wanted: 'agent' | 'target'): string {
  const found = actors.find(({ role }) => (role === 'holder' ? 'agent' : role) === wanted)
  return found === undefined ? 'nobody' : sideNamed(found)
}

const sideNamed = ({ id, kind }: ActorMention): string => (id.startsWith('unnamed:') ? id : kind)

function voiceOf({ verb }: PatternMatch): string {
  if (verb === undefined) return 'noun'
  return verb.passive ? 'passive' : verb.bare ? 'bare' : verb.infinitive ? 'infinitive' : 'active'
}

/** What tells of a candidate whether he did it, suffered it, or is only named beside it: hashes of features. */
export function partyFeatures(around: Surroundings, candidate: PartyCandidate): readonly number[] {
  const nature = around.hashes
  const who = wordHashes('p', natureOf(around, candidate))
  const where = wordHashes(
    'p',
    candidate.phrase === undefined ? earlier(candidate) : standing(around, candidate),
  )
  const own = [...who, ...where]
  const all = withPairs(own)
  for (const one of own) for (const about of nature) all.push(pairHash(one, about))
  const [event, family, voice] = nature
  const [ruled, side] = who
  for (const one of where) {
    all.push(pairHash(pairHash(one, family!), ruled!))
    all.push(pairHash(pairHash(one, event!), side!))
    all.push(pairHash(pairHash(one, voice!), side!))
  }
  return all
}

/** What tells that nobody did it, or nobody suffered it, who is named. */
export function nobodyFeatures({ nature, candidates }: Surroundings): readonly number[] {
  const about = ['nobody', ...nature, `among-${Math.min(4, candidates.length)}`]
  return withPairs(wordHashes('0', about))
}

/** Who he is, and what the rules made of him. */
function natureOf({ draft, parse }: Surroundings, { mention, phrase }: PartyCandidate): string[] {
  const ruled = draft.actors.find(({ id }) => id === mention.id)?.role ?? 'nobody'
  return [
    `ruled-${ruled}`,
    `side-${sideNamed(mention)}`,
    `kind-${mention.kind}`,
    ...(phrase === undefined ? [] : [`head-${parse.tokens[phrase.head]?.key ?? ''}`]),
    ...(mention.id === draft.speaker.actor ? [`speaks-${draft.speaker.kind}`] : []),
    ...(mention.count !== undefined || mention.partial === true ? ['counted'] : []),
  ]
}

/** What he was in the statements before. */
function earlier({ before }: PartyCandidate): string[] {
  // One whom a rule found that nobody named: a pronoun's, or a nation's.
  if (before === undefined) return ['unnamed-before']
  const { role, event, ago, since } = before
  const family = eventFamilies.findIndex((events) => event !== undefined && events.includes(event))
  return [`was-${role}`, `ago-${Math.min(4, ago)}`, `since-${Math.min(4, since)}`, `was-${role}-${family}`]
}

/** How he stands to the words that tell it. */
function standing(around: Surroundings, { phrase, mention }: PartyCandidate): string[] {
  const { parse, match, candidates } = around
  const { tokens, language } = parse
  const { from, to, prep, afterVerb } = phrase!
  const isBehind = from >= match.to
  const side = isBehind ? 'behind' : 'before'
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
  const slots = positions.filter((position) => around.standing.get(position)!.has(from))
  return [
    side,
    `at-${slots.length === 0 ? 'none' : slots[0]}`,
    ...slots.map((slot) => `slot-${slot}`),
    `prep-${prep}-${side}`,
    `far-${isBehind ? '' : '-'}${distance < 1 ? 0 : distance < 3 ? 1 : distance < 6 ? 2 : distance < 11 ? 3 : 4}`,
    `others-${Math.min(3, others.length)}-${side}`,
    ...(afterVerb ? ['after-verb'] : []),
    ...(between.some(({ key }) => key === ',' || key === ';' || key === ':') ? ['past-comma'] : []),
    ...(between.some((token) => token.time < 0 && language.forms(token).length > 0) ? ['past-verb'] : []),
    ...(phrase === candidates[0]?.phrase ? ['first'] : []),
  ]
}
