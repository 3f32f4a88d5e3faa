import type { Draft } from '../draft.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { readVerbGroup } from '../events/read-verb-group.ts'
import { isForce } from '../events/resolve-event.ts'
import { findSlot } from '../events/slots.ts'
import type { Attribution } from '../speakers/attribution.ts'
import type { Memory } from './memory.ts'
import type { Scene } from './scene.ts'
import { parties } from './slot-parties.ts'
import { findStance } from './stance.ts'

/** What a side can be helped in. */
const helped: ReadonlySet<Draft['event']> = new Set<Draft['event']>([
  'armed-clash',
  'offensive',
  'non-state-actor-overtakes-territory',
  'government-regains-territory',
])

/**
 * "Des éléments de X l'ont épaulé", "fighters of X backed it": the event of the sentence right before, with those who
 * helped in it.
 */
export function supportClaims(
  parse: Parse,
  attributions: readonly Attribution[],
  scene: Scene,
  memory: Memory,
  speaker: (at: number) => Draft['speaker'],
): readonly Draft[] {
  const base = memory.previous.findLast(
    (draft) => helped.has(draft.event) && draft.actors.some((actor) => actor.role === 'agent'),
  )
  const { sentence } = parse
  if (base === undefined || /[\p{L}\p{N}]/u.test(scene.text.slice(base.end, sentence.start))) return []
  const match = supportVerb(parse)
  if (match === undefined || findStance(parse, match, attributions) !== 'asserted') return []
  const object = findSlot(parse, match, 'object')
  if (object?.pronoun === undefined) return []
  const agents = base.actors.filter((actor) => actor.role !== 'supporter')
  const supporters = parties(parse, findSlot(parse, match, 'subject'), 'supporter', scene).filter(
    (one) => isForce(one) && !agents.some((agent) => agent.id === one.id),
  )
  if (supporters.length === 0) return []
  return [
    {
      ...base,
      actors: [...agents, ...supporters],
      figures: [],
      speaker: speaker(match.from),
      quote: sentence.text,
      start: sentence.start,
      end: sentence.end,
    },
  ]
}

function supportVerb(parse: Parse): PatternMatch | undefined {
  const { tokens, language, phraseAt } = parse
  for (let i = 0; i < tokens.length; i += 1) {
    if (phraseAt[i] !== undefined) continue
    const form = language.forms(tokens[i]!).find((one) => language.is('support verbs', one.lemma))
    if (form === undefined) continue
    const verb = readVerbGroup(parse, i, form.lemma, form.tag)
    if (!verb.passive && !verb.bare && !verb.infinitive)
      return { from: i, to: i + 1, verb, lemma: form.lemma }
  }
  return undefined
}
