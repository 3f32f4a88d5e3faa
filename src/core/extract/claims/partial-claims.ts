import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from '../speakers/attribution.ts'
import { findSpeaker } from '../speakers/find-speaker.ts'
import type { Memory } from './memory.ts'
import type { Scene } from './scene.ts'

/**
 * "… soutenu par X, et selon des habitants des hommes de Y": what only a part of the sentence
 * attributes is a claim of its own, of the same event, with that part's party.
 */
export function partialClaims(
  parse: Parse,
  events: readonly Draft[],
  attributions: readonly Attribution[],
  scene: Scene,
  memory: Memory,
): readonly Draft[] {
  const claims: Draft[] = []
  for (const one of attributions) {
    if (one.verb !== undefined || one.coversFrom !== one.to) continue
    const main = events.find((draft) => draft.actors.some((actor) => actor.role === 'supporter'))
    if (main === undefined) continue
    const phrase = parse.phrases.find((other) => other.from >= one.to - 1 && other.from < one.coversTo)
    const supporter =
      phrase === undefined ? undefined : scene.actors.mention(parse, phrase, 'supporter', scene.text)
    if (supporter === undefined) continue
    const agents = main.actors.filter((actor) => actor.role !== 'supporter')
    claims.push({
      ...main,
      actors: [...agents, supporter],
      figures: [],
      speaker: findSpeaker(parse, one, memory.speakers, scene.text),
    })
  }
  return claims
}
