import type { Phrase } from '../actors/phrase.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import type { Scene } from './scene.ts'

// In tokens: "the garrison had already fled", "les soldats ayant abandonné".
const reach = 4

/**
 * "Seized the town after the garrison fled", « a pris la ville, les soldats ayant abandonné leurs postes »: of a place
 * taken, the force that gives way in the same sentence. What a relative clause tells had been left before is no such force.
 */
export function withFled(draft: Draft, parse: Parse, scene: Scene): Draft {
  if (!draft.event.endsWith('s-territory') || draft.actors.some(({ role }) => role === 'target')) return draft
  const fled = parse.phrases
    .filter((phrase) => phrase.type === 'actor' && givesWay(phrase, parse))
    .flatMap((phrase) => scene.actors.mention(parse, phrase, 'target', scene.text) ?? [])
    .filter((one) => isForce(one) && !draft.actors.some(({ id }) => id === one.id))
  const [first] = fled
  return first !== undefined && fled.every(({ id }) => id === first.id)
    ? { ...draft, actors: [...draft.actors, first] }
    : draft
}

/** Whether a verb behind it says that it leaves, or a noun before: "the flight of the garrison". */
function givesWay({ prep, prepAt, from, to }: Phrase, { tokens, language }: Parse): boolean {
  const at = (prepAt < 0 ? from : prepAt) - 1
  const before = tokens[at]
  if (language.is('of', prep)) return before !== undefined && language.is('flights', before.key)
  // "Tandis que l'armée se repliait" is no relative clause.
  const joins = tokens[at - 1]?.key ?? ''
  const isJoined = language.is('conjunctions', joins) || language.is('prepositions', joins)
  if (before !== undefined && language.is('relatives', before.key) && !isJoined) return false
  for (const token of tokens.slice(to, to + reach)) {
    if (token.kind === 'mark') return false
    if (language.forms(token).some(({ lemma }) => language.is('giving way', lemma))) return true
  }
  return false
}
