import type { ActorMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Scene } from '../claims/scene.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'

/** Somebody who may have a part in what a sentence tells. */
export interface PartyCandidate {
  readonly mention: ActorMention
  /** The phrase that names him; undefined for those of the statements before. */
  readonly phrase: Phrase | undefined
  /** What he was there. */
  readonly before: 'agent' | 'target' | undefined
}

/** Those whom the sentence names, and those of the statements before it; each once. */
export function partyCandidates(
  parse: Parse,
  scene: Scene,
  previous: readonly Draft[],
): readonly PartyCandidate[] {
  const candidates: PartyCandidate[] = []
  const add = (
    mention: ActorMention | undefined,
    phrase: Phrase | undefined,
    before: PartyCandidate['before'],
  ) => {
    if (mention !== undefined && !candidates.some((one) => one.mention.id === mention.id))
      candidates.push({ mention, phrase, before })
  }
  for (const phrase of parse.phrases)
    if (isOfPeople(phrase)) add(scene.actors.mention(parse, phrase, 'agent', scene.text), phrase, undefined)
  for (const { actors } of previous)
    for (const one of actors) if (one.role === 'agent' || one.role === 'target') add(one, undefined, one.role)
  return candidates
}

const isOfPeople = ({ type, actor, person, nation }: Phrase): boolean =>
  type !== 'place' &&
  type !== 'pronoun' &&
  (actor !== undefined || person !== undefined || nation !== undefined)
