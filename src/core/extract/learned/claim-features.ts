import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { eventFamilies } from './families.ts'
import { featureHash } from './feature-hash.ts'
import type { Judgement } from './judge-sentence.ts'

/** A statement and the sentence that it was read from. */
export interface Telling {
  readonly draft: Draft
  readonly parse: Parse
  readonly judgement: Judgement | undefined
}

/** What tells of a statement whether a careful reader would find it there: hashes of features. */
export function claimFeatures(telling: Telling, all: readonly Telling[]): readonly number[] {
  const words = [...natureOf(telling), ...sentenceOf(telling, all)]
  const hashes: number[] = []
  for (const [i, one] of words.entries()) {
    hashes.push(featureHash('c', one))
    for (const other of words.slice(i + 1)) hashes.push(featureHash('c', one, other))
  }
  return hashes
}

/** What was read. */
function natureOf({ draft, parse }: Telling): string[] {
  const { event, likeness, speaker, stance, figures, actors, place, when, tense, background, found } = draft
  const targets = actors.filter(({ role }) => role === 'target').length
  const isHere = place !== null && parse.sentence.text.includes(place.text)
  const lemma = found?.match.lemma ?? (found === undefined ? '' : parse.tokens[found.match.from]?.key)
  return [
    likeness === undefined ? 'by-rule' : 'by-likeness',
    `event-${event}`,
    `speaker-${speaker.kind}`,
    `stance-${stance}`,
    `tense-${tense}`,
    `figures-${Math.min(2, figures.length)}`,
    actors.length > targets ? 'agent' : 'no-agent',
    targets > 0 ? 'target' : 'no-target',
    place === null ? 'nowhere' : isHere ? 'here' : 'elsewhere',
    when === null ? 'undated' : 'dated',
    `lemma-${lemma}`,
    ...(background ? ['background'] : []),
  ]
}

/** What stands beside it, and what all words of its sentence together tell. */
function sentenceOf({ draft, parse, judgement }: Telling, all: readonly Telling[]): string[] {
  const beside = all.filter((one) => one.draft.start === draft.start)
  const same = beside.filter((one) => one.draft.event === draft.event)
  const family = eventFamilies.findIndex((events) => events.includes(draft.event))
  return [
    `beside-${Math.min(4, beside.length)}`,
    `same-${Math.min(3, same.length)}`,
    `long-${Math.min(7, Math.floor(Math.log2(1 + parse.tokens.length) * 1.5))}`,
    ...(judgement === undefined
      ? []
      : [`any-${step(judgement.any)}`, `family-${step(judgement.likelihoods[family]!)}`]),
  ]
}

/** A likelihood in steps of its logarithmic odds, 0 to 13. */
const step = (likelihood: number): number =>
  Math.max(0, Math.min(13, Math.floor(Math.log((likelihood + tiny) / (1 - likelihood + tiny)) + 7)))

const tiny = 1e-6
