import type { Draft } from '../draft.ts'
import { fold } from '../../language/fold.ts'
import type { PlaceMention, Speaker } from '../../model/index.ts'
import { matchPattern } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { eventRules } from '../events/rule.ts'
import { findTolls } from '../figures/tolls.ts'
import { type Attribution, findAttributions } from '../speakers/attributions.ts'
import { findSpeaker } from '../speakers/find-speaker.ts'
import type { TimeExpression } from '../time-expression.ts'
import { buildDraft, type Built, finishDraft, type Scene } from './build-draft.ts'
import { findStance } from './stance.ts'
import { findWhen } from './find-when.ts'
import { mergeTolls } from './merge-tolls.ts'
import { partialClaims } from './partial-claims.ts'

/** What reading goes on with from one sentence to the next. */
export interface Memory {
  lastPlace: PlaceMention | null
  lastSpeaker: Speaker | undefined
  /** Inside a quotation that an earlier sentence opened. */
  inQuote: boolean
  paragraph: number
  previous: readonly Draft[]
}

/** A draft with the tokens it was read from. */
export interface Placed {
  readonly built: Built
  readonly draft: Draft
}

/** Reads one sentence. */
export function readSentence(
  parse: Parse,
  scene: Scene,
  times: readonly TimeExpression[],
  memory: Memory,
  voice: Speaker,
  next: Parse | undefined,
): readonly Draft[] {
  const attributions = findAttributions(parse)
  const quoted = quoteState(parse, memory)
  const fallback = quoted ? quoteSpeaker(parse, scene, memory, next, voice) : voice
  if (isTrap(parse)) return []
  const plain = withoutSpeakers(parse, attributions)
  noteSpeakingParty(parse, attributions, scene)
  const placed: Placed[] = []
  for (const built of matches(plain, scene, attributions)) {
    const stance = built.rule.stance === undefined ? findStance(parse, built.match, attributions) : (built.rule.stance as Draft['stance'])
    if (stance === 'hypothetical') continue
    const speaker = speakerAt(parse, built, attributions, scene, memory, fallback)
    const when = findWhen(parse, built.match, attributions, times)
    for (const place of built.places) placed.push({ built, draft: finishDraft(built, place, { parse, speaker, stance, when }) })
  }
  rememberSpeaker(parse, attributions, scene, memory)
  const tolls = findTolls(plain, scene.text)
  const merged = mergeTolls(plain, placed, tolls, {
    speaker: (at) => speakerCovering(parse, at, attributions, scene, memory, fallback),
    place: scene.lastPlace,
    when: (match) => findWhen(parse, match, attributions, times),
    attributions,
    scene,
  })
  const drafts = distinct([...merged, ...partialClaims(parse, placed, attributions, scene, memory)])
  for (const draft of drafts) {
    if (draft.place !== null && draft.place.id !== draft.place.country) memory.lastPlace = draft.place
    scene.actors.remember(draft.actors)
  }
  if (drafts.length === 0) noteTopic(plain, scene, memory)
  return drafts
}

/** "The M23 says it …", "l'armée affirme que ses hommes …": who speaks is who is meant. */
function noteSpeakingParty(parse: Parse, attributions: readonly Attribution[], scene: Scene): void {
  const first = attributions.find((one) => one.verb !== undefined && !one.pronoun && one.coversFrom >= one.to && one.phrase !== undefined)
  const party = first?.phrase === undefined ? undefined : scene.actors.mention(parse, first.phrase, 'agent', scene.text)
  if (party !== undefined && party.kind !== 'civilians' && party.kind !== 'unnamed') scene.actors.remember([party])
}

/** All rules over the sentence; of two over the same words the longer, then the earlier rule. */
function matches(parse: Parse, scene: Scene, attributions: readonly Attribution[]): readonly Built[] {
  const found: Built[] = []
  const rules = eventRules(parse.language)
  for (let at = 0; at < parse.tokens.length; at += 1) {
    if (parse.tokens[at]!.time >= 0 || parse.tokens[at]!.kind === 'mark') continue
    for (const rule of rules) {
      const match = matchPattern(parse, rule.elements, at)
      if (match === undefined || match.to === match.from) continue
      const built = buildDraft(parse, rule, match, scene)
      if (built !== undefined && !isInSpeaker(match.from, attributions)) found.push(built)
    }
  }
  const order = new Map(rules.map((rule, i) => [rule.id, i]))
  const sorted = [...found].sort(
    (a, b) => b.match.to - b.match.from - (a.match.to - a.match.from) || order.get(a.rule.id)! - order.get(b.rule.id)!,
  )
  const kept: Built[] = []
  for (const one of sorted) {
    if (!kept.some((other) => other.match.from < one.match.to && other.match.to > one.match.from)) kept.push(one)
  }
  // "après 48 heures de combats": only where the sentence tells nothing plainer.
  const strong = kept.filter((one) => one.rule.adds !== true)
  return (strong.length > 0 ? strong : kept).sort((a, b) => a.match.from - b.match.from)
}

/** Names of speakers tell nothing of the event: "a annoncé le ministère de la Défense". */
function isInSpeaker(at: number, attributions: readonly Attribution[]): boolean {
  return attributions.some((one) => at >= one.nameFrom && at < one.nameTo && !(one.coversFrom === one.to))
}

function withoutSpeakers(parse: Parse, attributions: readonly Attribution[]): Parse {
  const hidden = attributions.filter((one) => one.coversFrom !== one.to || one.verb === undefined)
  const phrases = parse.phrases.filter((phrase) => !hidden.some((one) => phrase.from >= one.from && phrase.to <= Math.max(one.to, one.nameTo)))
  return { ...parse, phrases }
}

function speakerAt(parse: Parse, built: Built, attributions: readonly Attribution[], scene: Scene, memory: Memory, fallback: Speaker): Speaker {
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
    army: 'military', police: 'military', government: 'government', junta: 'government', mission: 'un', 'armed-group': 'armed-group', militia: 'armed-group', civilians: 'witness', person: 'official',
  }
  const named = !agent.id.startsWith('text:')
  return { kind: kinds[agent.kind] ?? 'official', name: agent.name, ...(named ? { actor: agent.id } : {}), text: agent.text }
}

function speakerCovering(parse: Parse, at: number, attributions: readonly Attribution[], scene: Scene, memory: Memory, fallback: Speaker): Speaker {
  const covering = attributions.filter((one) => at >= one.coversFrom && at < one.coversTo)
  // The nearest around it, the narrowest first: "et selon des témoins …" before the sentence's own.
  const best = [...covering].sort((a, b) => distance(a, at) - distance(b, at))[0]
  return best === undefined ? fallback : findSpeaker(parse, best, memory.lastSpeaker, scene.text)
}

const distance = (one: Attribution, at: number): number => Math.min(Math.abs(one.from - at), Math.abs(one.to - at))

function rememberSpeaker(parse: Parse, attributions: readonly Attribution[], scene: Scene, memory: Memory): void {
  for (const one of attributions) {
    const speaker = findSpeaker(parse, one, memory.lastSpeaker, scene.text)
    if (!one.pronoun && speaker.kind !== 'reporter') memory.lastSpeaker = speaker
  }
}

/** Whether the sentence stands in quotation marks; follows marks that open and close. */
function quoteState(parse: Parse, memory: Memory): boolean {
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
function quoteSpeaker(parse: Parse, scene: Scene, memory: Memory, next: Parse | undefined, voice: Speaker): Speaker {
  if (next !== undefined && next.sentence.paragraph === parse.sentence.paragraph && (memory.lastSpeaker === undefined || /^["«“]/u.test(parse.sentence.text))) {
    const attribution = findAttributions(next)[0]
    if (attribution !== undefined && !attribution.pronoun) return findSpeaker(next, attribution, memory.lastSpeaker, scene.text)
  }
  return memory.lastSpeaker ?? voice
}

function isTrap(parse: Parse): boolean {
  const key = fold(parse.sentence.text)
  if (/\?["»”)\s]*$/u.test(key)) return true
  return new RegExp(parse.language.traps['words'] ?? '(?!)', 'u').test(key)
}

/** A sentence without a claim may still set the scene: "À Durayhimi, plus au sud, …", "Hodeïda : …". */
function noteTopic(parse: Parse, scene: Scene, memory: Memory): void {
  const first = parse.phrases[0]
  if (first === undefined || first.type !== 'place' || first.from > 3) return
  const found = scene.places.resolve(first, first.proper ?? '', false)
  if (found !== null && found.id !== found.country) memory.lastPlace = { ...found, text: scene.text.slice(parse.tokens[first.head]!.start, parse.tokens[first.to - 1]!.end) }
}

/** The same statement read by two rules is one; figures and acts are joined. */
function distinct(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    const at = kept.findIndex((other) => isSame(other, draft))
    if (at < 0) kept.push(draft)
    else {
      const other = kept[at]!
      kept[at] = {
        ...other,
        actors: other.actors.length >= draft.actors.length ? other.actors : draft.actors,
        figures: [...other.figures, ...draft.figures.filter((figure) => !other.figures.some((one) => one.measure === figure.measure && one.low === figure.low))],
        acts: [...new Set([...other.acts, ...draft.acts])],
        objects: [...new Set([...other.objects, ...draft.objects])],
      }
    }
  }
  return kept
}

function isSame(a: Draft, b: Draft): boolean {
  const agents = (draft: Draft): string => draft.actors.filter((actor) => actor.role === 'agent').map((actor) => actor.id).sort().join()
  const supporters = (draft: Draft): string => draft.actors.filter((actor) => actor.role === 'supporter').map((actor) => actor.id).sort().join()
  if (a.event !== b.event || a.place?.id !== b.place?.id || a.place?.text !== b.place?.text || a.stance !== b.stance) return false
  if (a.speaker.kind !== b.speaker.kind || supporters(a) !== supporters(b)) return false
  return agents(a) === agents(b) || agents(a) === '' || agents(b) === ''
}
