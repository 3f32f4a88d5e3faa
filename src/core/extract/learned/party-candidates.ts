import type { ActorMention, EventCode } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Memory } from '../claims/memory.ts'
import type { Scene } from '../claims/scene.ts'
import type { Parse } from '../events/parse.ts'

/** Somebody who may have a part in what a sentence tells. */
export interface PartyCandidate {
  readonly mention: ActorMention
  /** The phrase that names him; undefined for those of the statements before. */
  readonly phrase: Phrase | undefined
  /** What he was there. */
  readonly before: Before | undefined
}

/** The part that somebody had in a statement before, or that he was only named before. */
export interface Before {
  readonly role: 'agent' | 'target' | 'named'
  readonly event: EventCode | undefined
  /** How many telling sentences ago, from 1; of those who were only named, sentences. */
  readonly ago: number
  /** How many others were named since. */
  readonly since: number
}

/** Those whom the sentence names, and those of the statements before it; each once. */
export function partyCandidates(
  parse: Parse,
  scene: Scene,
  { told, met }: Pick<Memory, 'told' | 'met'>,
): readonly PartyCandidate[] {
  const candidates: PartyCandidate[] = []
  let here = 0
  const add = (one: PartyCandidate) => {
    const isFull = one.phrase === undefined && candidates.length >= here + remembered
    if (!isFull && !candidates.some(({ mention }) => mention.id === one.mention.id)) candidates.push(one)
  }
  for (const phrase of parse.phrases) {
    if (!isOfPeople(phrase)) continue
    const mention = scene.actors.mention(parse, phrase, 'agent', scene.text)
    if (mention !== undefined) add({ mention, phrase, before: undefined })
  }
  here = candidates.length
  told.toReversed().forEach((drafts, i) => {
    for (const { actors, event } of drafts.toReversed())
      for (const mention of actors) {
        const role = mention.role === 'holder' ? 'agent' : mention.role
        if (role === 'supporter') continue
        const since = candidates.length - here
        add({ mention, phrase: undefined, before: { role, event, ago: i + 1, since } })
      }
  })
  met.toReversed().forEach((mentions, i) => {
    for (const mention of mentions.toReversed()) {
      const since = candidates.length - here
      add({ mention, phrase: undefined, before: { role: 'named', event: undefined, ago: i + 1, since } })
    }
  })
  return candidates
}

/** The parties that a sentence names by their names. */
export const partiesNamed = (parse: Parse, scene: Scene): readonly ActorMention[] =>
  parse.phrases
    .filter(({ actor, type }) => actor !== undefined && type !== 'pronoun')
    .flatMap((phrase) => scene.actors.mention(parse, phrase, 'agent', scene.text) ?? [])

// Of those before: the last.
const remembered = 8

const isOfPeople = ({ type, actor, person, nation }: Phrase): boolean =>
  type !== 'place' &&
  type !== 'pronoun' &&
  (actor !== undefined || person !== undefined || nation !== undefined)
