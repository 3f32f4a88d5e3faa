import type { Speaker } from '../../model/index.ts'
import type { Built } from '../claims/build-draft.ts'
import type { Memory } from '../claims/memory.ts'
import type { Scene } from '../claims/scene.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'
import { findAttributions } from './attributions.ts'
import { findSpeaker } from './find-speaker.ts'

/** "The M23 says it …", "l'armée affirme que ses hommes …": who speaks is who is meant. */
export function noteSpeakingParty(parse: Parse, attributions: readonly Attribution[], scene: Scene): void {
  const first = attributions.find(
    (one) => one.verb !== undefined && !one.pronoun && one.coversFrom >= one.to && one.phrase !== undefined,
  )
  const party =
    first?.phrase === undefined ? undefined : scene.actors.mention(parse, first.phrase, 'agent', scene.text)
  if (party !== undefined && party.kind !== 'civilians' && party.kind !== 'unnamed')
    scene.actors.remember([party])
}

/** Who says what a rule has read: its own party where the rule says so, else the attribution around it. */
export function speakerAt(
  parse: Parse,
  built: Built,
  attributions: readonly Attribution[],
  scene: Scene,
  memory: Memory,
  fallback: Speaker,
): Speaker {
  const own = built.rule.speaker
  if (own === 'agent') {
    const agent = built.actors.find((actor) => actor.role === 'agent')
    if (agent !== undefined) return ownVoice(agent)
  }
  return speakerCovering(parse, built.match.from, attributions, scene, memory, fallback)
}

/** A party that speaks for itself: an appeal, a claim of responsibility. */
function ownVoice(agent: Draft['actors'][number]): Speaker {
  const kinds: Partial<Record<string, Speaker['kind']>> = {
    army: 'military',
    police: 'military',
    government: 'government',
    junta: 'government',
    mission: 'un',
    'armed-group': 'armed-group',
    militia: 'armed-group',
    civilians: 'witness',
    person: 'official',
  }
  const named = !agent.id.startsWith('text:')
  return {
    kind: kinds[agent.kind] ?? 'official',
    name: agent.name,
    ...(named ? { actor: agent.id } : {}),
    text: agent.text,
  }
}

/** Who says what stands at a token. */
export function speakerCovering(
  parse: Parse,
  at: number,
  attributions: readonly Attribution[],
  scene: Scene,
  memory: Memory,
  fallback: Speaker,
): Speaker {
  const covering = attributions.filter((one) => at >= one.coversFrom && at < one.coversTo)
  // The nearest around it, the narrowest first: "et selon des témoins …" before the sentence's own.
  const best = [...covering].sort((a, b) => distance(a, at) - distance(b, at))[0]
  return best === undefined ? fallback : findSpeaker(parse, best, memory.lastSpeaker, scene.text)
}

const distance = (one: Attribution, at: number): number =>
  Math.min(Math.abs(one.from - at), Math.abs(one.to - at))

/** Keeps the last named speaker for pronouns and for quotations that follow. */
export function rememberSpeaker(
  parse: Parse,
  attributions: readonly Attribution[],
  scene: Scene,
  memory: Memory,
): void {
  for (const one of attributions) {
    const speaker = findSpeaker(parse, one, memory.lastSpeaker, scene.text)
    if (!one.pronoun && speaker.kind !== 'reporter') memory.lastSpeaker = speaker
  }
}

/** Whether the sentence stands in quotation marks; follows marks that open and close. */
export function quoteState(parse: Parse, memory: Memory): boolean {
  const { text } = parse.sentence
  // A quotation goes on into a new paragraph only where that opens with a mark of its own.
  if (parse.sentence.paragraph !== memory.paragraph) memory.inQuote = false
  memory.paragraph = parse.sentence.paragraph
  const before = memory.inQuote
  const opens = (text.match(/[«“]/gu) ?? []).length
  const closes = (text.match(/[»”]/gu) ?? []).length
  const straight = (text.match(/"/gu) ?? []).length
  const balance = (before ? 1 : 0) + opens - closes + (straight % 2 === 1 ? (before ? -1 : 1) : 0)
  memory.inQuote = balance > 0
  return before || /^["«“]/u.test(text)
}

/** Of a quotation without words of saying: who speaks in the sentence before or after. */
export function quoteSpeaker(
  parse: Parse,
  scene: Scene,
  memory: Memory,
  next: Parse | undefined,
  voice: Speaker,
): Speaker {
  if (
    next !== undefined &&
    next.sentence.paragraph === parse.sentence.paragraph &&
    (memory.lastSpeaker === undefined || /^["«“]/u.test(parse.sentence.text))
  ) {
    const attribution = findAttributions(next)[0]
    if (attribution !== undefined && !attribution.pronoun)
      return findSpeaker(next, attribution, memory.lastSpeaker, scene.text)
  }
  return memory.lastSpeaker ?? voice
}
