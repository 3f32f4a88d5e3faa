import type { ActorMention, Speaker } from '../../model/index.ts'
import { armyOf } from '../actors/bind-actor.ts'
import { rareClass } from '../claims/rare-class.ts'
import type { Scene } from '../claims/scene.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import { alreadyKnown } from './already-known.ts'
import { appositionAfter } from './apposition-after.ts'
import type { Attribution, Span } from './attribution.ts'
import { findAttributions } from './attributions.ts'
import { findSpeaker } from './find-speaker.ts'
import { forceIn, forceTold } from './force-told.ts'
import { meantByPronoun } from './meant-by-pronoun.ts'
import { attributionOf, quotationAt } from './quotations.ts'
import { namedKind, speakerOfActor } from './source-kind.ts'
import type { SpeakerMemory } from './speaker-memory.ts'
import type { Voices } from './voices.ts'

/** The force that "we" and "our men" stand for: that of whoever says so; undefined where none is known. */
export function speakingParty(voices: Voices, scene: Scene): ActorMention | undefined {
  const { parse, attributions, parses, quotations, memory } = voices
  if ((parse.rare & rareClass.first) === 0) return undefined
  const first = parse.tokens.find((token) => (token.rare & rareClass.first) !== 0)
  if (first === undefined) return undefined
  const own =
    attributions.find((one) => one.verb !== undefined && !one.pronoun) ??
    attributions.find((one) => one.verb !== undefined || one.label === true)
  if (own !== undefined) return forceOf(parse, own, memory, scene)
  const quotation = quotationAt(quotations, first.start)
  if (quotation === undefined) return forceOfDocument(voices.voice, scene)
  const told = attributionOf(quotation, parses, memory.last !== undefined)
  return told === undefined ? goingOn(voices) : forceOf(told.parse, told.attribution, memory, scene)
}

/** "Our troops" in an army's bulletin, « nos combattants » in a group's: the party that puts it out. */
export function forceOfDocument(
  { kind, actor }: Speaker,
  { knowledge, places }: Scene,
): ActorMention | undefined {
  const home = places.countries[0]
  const maker =
    (actor === undefined ? undefined : knowledge.actors.get(actor)) ??
    (kind === 'military' && home !== undefined ? armyOf(knowledge, home) : undefined)
  if (maker === undefined || bystanders.has(kind)) return undefined
  const party: ActorMention = { id: maker.id, name: maker.name, text: '', role: 'agent', kind: maker.kind }
  return isForce(party) ? party : undefined
}

/** A quotation to which nothing is added goes on with what the last speaker has said, in his paragraph or the next. */
function goingOn({ parse: { sentence }, memory }: Voices): ActorMention | undefined {
  const { last, paragraph } = memory
  return last === undefined || sentence.paragraph - paragraph > 1 ? undefined : memory.forces.get(last)?.force
}

/** Those who speak for no force, whatever force is named beside them: "a farmer of the M23-held town". */
const bystanders: ReadonlySet<Speaker['kind']> = new Set(['witness', 'medical', 'ngo', 'media', 'expert'])

/** The force for which an attribution speaks: one that is named in it, else that of whoever is meant. */
export function forceOf(
  parse: Parse,
  attribution: Attribution,
  memory: SpeakerMemory,
  scene: Scene,
): ActorMention | undefined {
  const speaker = findSpeaker(parse, attribution, memory, scene.text)
  if (bystanders.has(speaker.kind)) return undefined
  return attribution.pronoun
    ? forceMeant(parse, attribution, memory, scene)
    : (forceNamed(parse, attribution, scene) ?? forceKnown(parse, attribution, speaker, memory, scene))
}

/** "He said", « dit-il », after one who was told to be of a force. */
function forceMeant(
  parse: Parse,
  attribution: Attribution,
  memory: SpeakerMemory,
  scene: Scene,
): ActorMention | undefined {
  const same = findAttributions(parse).findLast((one) => !one.pronoun && one.from < attribution.from)
  if (same !== undefined) return forceOf(parse, same, memory, scene)
  const meant = meantByPronoun(parse, attribution, memory)
  if (meant === undefined) return undefined
  const isOne = !saysThey(parse, attribution)
  const known = memory.forces.get(meant)
  if (known !== undefined) return known.one && !isOne ? undefined : known.force
  return meant === memory.last || memory.before === undefined
    ? undefined
    : forceTold(memory.before, meant.kind, scene, isOne)
}

/** "They said", « disent-ils »: several. */
export const saysThey = ({ tokens, language }: Parse, { from, to }: Attribution): boolean =>
  tokens
    .slice(from, to + 1)
    .some(({ key }) => language.is('pronouns of a speaker', key) && !language.is('pronouns of one', key))

/** "Kabila said", "the colonel said", "one of their advisers said": that of one named before, or the one told of last. */
function forceKnown(
  parse: Parse,
  { nameFrom, nameTo, apposition }: Attribution,
  speaker: Speaker,
  memory: SpeakerMemory,
  scene: Scene,
): ActorMention | undefined {
  const name: Span = { from: nameFrom, to: nameTo }
  const met = alreadyKnown(parse, name, namedKind(parse, name), memory) as Speaker | undefined
  const known = met === undefined ? undefined : memory.forces.get(met)?.force
  if (known !== undefined) return known
  const added = apposition ?? appositionAfter(parse, nameTo)
  const spans = [name, ...(added === undefined ? [] : [added])]
  const isTheirs = spans.some(({ from, to }) =>
    parse.tokens.slice(Math.max(0, from - 1), to).some(({ key }) => parse.language.is('possessive', key)),
  )
  const last = isTheirs ? scene.actors.pronoun('they', 'agent', true) : undefined
  if (last !== undefined && isForce(last) && speakerOfActor(last.kind) === speaker.kind) return last
  return isOfArmy(parse, name) ? forceOfDocument(speaker, scene) : undefined
}

/** "A military official", « le responsable militaire »: one of the army, though no name of it stands there. */
const isOfArmy = ({ tokens, language }: Parse, { from, to }: Span): boolean =>
  tokens.slice(from, to).some(({ key }) => language.is('army words', key))

/** The force in a speaker's name or in what is added to it: "Musab, al-Shabaab's spokesman". */
export function forceNamed(parse: Parse, attribution: Attribution, scene: Scene): ActorMention | undefined {
  const { nameFrom, nameTo } = attribution
  const added = attribution.apposition ?? appositionAfter(parse, nameTo)
  const name: Span = { from: nameFrom, to: nameTo }
  return forceIn(parse, name, scene) ?? (added === undefined ? undefined : forceIn(parse, added, scene))
}
