import type { ActorMention, ActorRole } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import { isOnlyAfter } from '../claims/after-fall.ts'
import type { Memory } from '../claims/memory.ts'
import type { Scene } from '../claims/scene.ts'
import type { Draft } from '../draft.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { sideOf } from '../events/resolve-event.ts'
import { choiceModel, likelihoodsOf } from './choice-model.ts'
import { partOf } from './learned-rule.ts'
import type { Weights } from './packed-weights.ts'
import { type PartyCandidate, partyCandidates } from './party-candidates.ts'
import { nobodyFeatures, partyFeatures, surroundings } from './party-features.ts'
import { isWordless, victimMeant } from './victim-meant.ts'
import type { JudgedParty } from './watch.ts'

/** data/learned/parties.json: its columns. */
export const partyColumns = ['agent', 'target'] as const

/**
 * Who may have done what a sentence tells, and to whom: noted for each of its statements while its scene is known, and settled
 * when all are read, so that what is only likely leads no rule astray. Statements come back with a list of parties of their own, by which
 * they are known again.
 */
export function noteParties(
  drafts: readonly Draft[],
  parse: Parse,
  scene: Scene,
  memory: Memory,
): readonly Draft[] {
  const { watch } = memory
  if (choiceModel(scene.knowledge, 'parties') === undefined && watch?.parties === undefined) return drafts
  let candidates: readonly PartyCandidate[] | undefined
  return drafts.map((draft) => {
    const match = draft.found?.start === parse.sentence.start ? draft.found.match : undefined
    // "The coalition met after the fall of Kidal": who meets has not taken it.
    if (match === undefined || isOnlyAfter(parse, match, draft.event)) return draft
    candidates ??= partyCandidates(parse, scene, memory)
    const judged = judge(parse, draft, match, candidates)
    watch?.parties?.(draft, judged)
    const own = { ...draft, actors: [...draft.actors] }
    memory.judged.set(own.actors, judged)
    return own
  })
}

/**
 * Who did it and to whom: whom the rules found, but where somebody else is likelier by far; where they found nobody, who
 * is likely enough.
 */
export function withLikelyParties(
  drafts: readonly Draft[],
  { judged, watch }: Memory,
  model: Weights | undefined,
): readonly Draft[] {
  if (model === undefined || watch?.parties !== undefined) return drafts
  return drafts.map((draft) => {
    const parties = judged.get(draft.actors)
    return parties === undefined ? draft : settled(draft, withoutRefuted(parties, draft, drafts), model)
  })
}

/**
 * « La cité, tenue depuis janvier par les Wazalendo, est tombée »: who held a town until then has not taken it. "A Ukrainian
 * drone hit X. The ministry says it shot down twelve": whose drones have just struck shot none of them down.
 */
function withoutRefuted(
  judged: readonly JudgedParty[],
  { event, place, speaker }: Draft,
  drafts: readonly Draft[],
): readonly JudgedParty[] {
  const isOther = (one: Draft): boolean =>
    event === 'disrupted-weapons-use'
      ? one.event === 'air-drone-strike' && one.likeness === undefined && speaker.kind === 'government'
      : event === 'non-state-actor-overtakes-territory' &&
        one.event === 'control' &&
        one.tense !== 'present' &&
        place !== null &&
        one.place?.id === place.id
  const refuted = drafts
    .filter(isOther)
    .flatMap(({ actors }) => actors.filter(({ role }) => role === 'agent').map(({ id }) => id))
  return judged.filter(({ mention, isHere }) =>
    event === 'disrupted-weapons-use' && isHere ? true : mention === null || !refuted.includes(mention.id),
  )
}

function judge(
  parse: Parse,
  draft: Draft,
  match: PatternMatch,
  candidates: readonly PartyCandidate[],
): readonly JudgedParty[] {
  // Whom a rule found that no phrase names: a pronoun's, or a nation's.
  const ruled = draft.actors
    .filter(({ id }) => candidates.every(({ mention }) => mention.id !== id))
    .map((mention) => ({ mention, phrase: undefined, before: undefined }))
  const around = surroundings(parse, draft, match, candidates)
  const named = [...candidates, ...ruled].map((candidate) => ({
    mention: candidate.mention,
    isHere: candidate.phrase !== undefined,
    isAlly:
      candidate.phrase !== undefined &&
      (isAtSide(parse, candidate.phrase) || isOfOther(parse, candidate.phrase, match)),
    features: partyFeatures(around, candidate),
  }))
  return [...named, { mention: null, isHere: false, features: nobodyFeatures(around) }]
}

const isAtSide = ({ tokens, language }: Parse, { prep, prepAt }: Phrase): boolean =>
  prep !== '' &&
  (language.is('at the side of', prep) || language.is('at the side of', tokens[prepAt - 1]?.key ?? ''))

/** "Launched missiles in retaliation for the killing of a Hezbollah leader": met by another deed than the one that is told. */
function isOfOther({ tokens, phrases, language }: Parse, phrase: Phrase, match: PatternMatch): boolean {
  // « L'assassinat d'un chef | du Hezbollah »
  return [phrase, phrases.find(({ of }) => of === phrase)].some((one) => {
    const noun = (one?.prepAt ?? 0) - 1
    const isOwn = noun >= match.from && noun < match.to
    const befell = language.is('what befell somebody', tokens[noun]?.key ?? '')
    return one !== undefined && befell && !isOwn && language.is('of', one.prep)
  })
}

function settled(draft: Draft, judged: readonly JudgedParty[], model: Weights): Draft {
  const { agentless, targetless } = partOf(draft.event)
  const likelihoods = likelihoodsOf(model, judged)
  let { actors } = draft
  for (const [column, role] of partyColumns.entries()) {
    if ((role === 'agent' ? agentless : targetless) === true) continue
    const own = actors.filter((one) => columnOf(one) === role)
    if (draft.event === 'control' || (own.length > 0 && holding.has(draft.event))) continue
    const others = actors.filter((one) => columnOf(one) !== role)
    const chances = judged.map(({ mention, isHere, isAlly }, i) => ({
      mention,
      isHere,
      // "Fought beside the army": not against it.
      chance: role === 'target' && isAlly === true ? 0 : likelihoods[column]![i]!,
    }))
    const best = chances.toSorted((a, b) => b.chance - a.chance)[0]!
    const met =
      role === 'target' && own.length > 0 && own.every(isWordless) ? victimMeant(chances) : undefined
    if (met !== undefined && others.every(({ id }) => id !== met.id)) {
      actors = [...others, { ...met, role }]
      continue
    }
    if (best.mention === null || actors.some(({ id }) => id === best.mention!.id)) continue
    const sure = Math.max(
      0,
      ...chances
        .filter(({ mention }) => own.some(({ id }) => id === mention?.id))
        .map(({ chance }) => chance),
    )
    const isAccused = role === 'agent' && harmful.has(draft.event)
    const least = isAccused ? likelyAccused : best.isHere ? likelyHere : likelyBefore
    if (best.chance < least || best.chance < sure * ahead[role]) continue
    const found = chances
      .filter(({ mention, chance }) => mention !== null && chance >= best.chance * together)
      .map(({ mention }) => ({ ...mention!, role }))
      .filter((one) => others.every(({ id }) => id !== one.id))
      .filter((one) => !isUnfit(one, role, { ...draft, actors: others }))
    if (found.length > 0) actors = role === 'agent' ? [...found, ...others] : [...others, ...found]
  }
  return actors === draft.actors ? draft : { ...draft, actors }
}

const columnOf = ({ role }: ActorMention): ActorRole => (role === 'holder' ? 'agent' : role)

// An act laid at somebody's door who did not do it is worse than one that nobody is named for. How likely somebody must be
// whom the sentence names, and who is only named before; how much likelier than whom the rules found, and beside the likeliest.
const likelyHere = 0.6
const likelyBefore = 0.75
const likelyAccused = 0.93
const ahead = { agent: 6, target: Number.POSITIVE_INFINITY }
const together = 0.8

/** What is done to people who do not fight: nobody is said to have done it unless that is all but sure. */
const harmful: ReadonlySet<string> = new Set([
  'attack',
  'abduction',
  'sexual-violence',
  'looting-property-destruction',
  'excessive-force',
  'mob-violence',
])

/** A wrong holder is the worst of errors: who holds a town is what rules read, and so is who takes or leaves it, where they read it. */
const holding: ReadonlySet<string> = new Set([
  'government-regains-territory',
  'non-state-actor-overtakes-territory',
  'non-violent-transfer-of-territory',
])

/**
 * "The governor is held": not by the army. A coup alone is made against one's own, and by whom it was is what is told of
 * it; a town is retaken by a state and taken by others.
 */
function isUnfit(mention: ActorMention, role: 'agent' | 'target', draft: Draft): boolean {
  const { event, actors, speaker } = draft
  const side = sideOf(mention)
  // "Marched for the release of the hostages": they do nothing.
  if (role === 'agent' && mention.id === 'unnamed:hostages') return true
  // "A suicide bomber blew himself up at the minister's gate": no state sent him.
  if (event === 'suicide-bomb' && role === 'agent' && side === 'state') return true
  if (event === 'coup') return role === 'target'
  if (event === 'government-regains-territory' && (side === 'state') !== (role === 'agent')) return true
  // "The army said that the town had fallen": not to itself.
  const isTaken = event === 'non-state-actor-overtakes-territory' && speaker.kind !== 'reporter'
  if (isTaken && side === 'state' && role === 'agent') return true
  return (
    side === 'state' &&
    actors.some((one) => one.role !== role && one.role !== 'supporter' && sideOf(one) === 'state')
  )
}
