import type { Speaker } from '../../model/index.ts'
import type { Built } from '../claims/built.ts'
import { rareClass } from '../claims/rare-class.ts'
import type { Scene } from '../claims/scene.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import type { Attribution, Span } from './attribution.ts'
import { countTeller } from './count-teller.ts'
import { findSpeaker, noteNames, rememberSpeaker } from './find-speaker.ts'
import { isOffice, onlyForce } from './force-told.ts'
import { introductions } from './introductions.ts'
import { isItself } from './itself.ts'
import { isPersonal, meantByPronoun } from './meant-by-pronoun.ts'
import { attributionOf, opensQuotation, quotationAt } from './quotations.ts'
import { quotedSubject } from './quoted-subject.ts'
import { sayingWords } from './saying-words.ts'
import { hasVerb, sourceBefore } from './source-before.ts'
import { namedKind, speakerOfActor } from './source-kind.ts'
import type { SpeakerMemory } from './speaker-memory.ts'
import { forceOf, saysThey } from './speaking-party.ts'
import { toldAfter } from './told-after.ts'
import type { Voices } from './voices.ts'

/** Who says what a rule has read: its own party where the rule says so, else the attribution around it. */
export function speakerAt(built: Built, voices: Voices): Speaker {
  const own = built.rule.speaker
  if (own === 'agent') {
    const agent = built.actors.find((actor) => actor.role === 'agent')
    if (agent !== undefined) return ownVoice(agent, built, voices)
  }
  const isToll = built.event === 'casualties' && built.figures.length > 0
  return built.rule.measure === undefined && !isToll
    ? (byItself(built, voices) ?? speakerCovering(built.match.from, voices))
    : speakerOfCount(built.match, voices)
}

/** "The town is in the hands of the group. It threatens to burn any lorry": nobody has spoken; the force that "it" acts as. */
function byItself(built: Built, { parse, attributions, memory, voice }: Voices): Speaker | undefined {
  if (voice.kind !== 'reporter') return undefined
  const { from } = built.match
  const own = attributions.find((one) => covers(one, from, parse))
  // "He has fled, it said" speaks of another.
  if (own?.pronoun !== true || own.coversFrom !== own.to) return undefined
  const meant = meantByPronoun(parse, own, memory)
  const isFar = meant === memory.last && memory.paragraph !== parse.sentence.paragraph
  if (meant !== undefined && !isFar) return undefined
  const agent = built.actors.find(({ role, text }) => role === 'agent' && isSubject(text, parse))
  const kind = agent === undefined ? undefined : speakerOfActor(agent.kind)
  return agent === undefined || kind === undefined || !fighters.has(kind)
    ? undefined
    : { kind, name: agent.name, actor: agent.id, text: agent.text }
}

const isSubject = (text: string, { language }: Parse): boolean =>
  language.is('subject pronouns', text.toLowerCase())

/** Who tells a number that stands at some words. */
export function speakerOfCount(words: Span, voices: Voices): Speaker {
  const told = speakerCovering(words.from, voices)
  return told === voices.voice ? (countTeller(words, voices) ?? told) : told
}

/** A party that speaks for itself: an appeal, a claim of responsibility. */
export function ownVoice(
  agent: Draft['actors'][number],
  built: Built,
  { parse, voice, text, memory }: Voices,
): Speaker {
  const named = !agent.id.startsWith('text:') && !agent.id.startsWith('unnamed:')
  const found = titleOf(agent, parse) ?? speakerOfActor(agent.kind)
  const whole = found !== undefined && agent.kind !== 'civilians' && agent.kind !== 'government'
  const from = built.match.verb?.from ?? built.match.from
  const subject = sourceBefore(parse, from)
  const isHe = subject?.pronoun === true && isPersonal(parse.tokens[subject.from]!.key, parse.language)
  // An agency may be the UN's or its own: its name tells.
  const source = whole && named && !isHe && agent.kind !== 'agency' ? undefined : subject
  const spans =
    source === undefined ? [] : [...(source.apposition === undefined ? [] : [source.apposition]), source]
  const kinds = spans.map((span) => namedKind(parse, span)).filter((one) => one !== undefined)
  // "He is appealing for help": a person, and no party; who spoke last.
  const he =
    source?.pronoun === true && isPersonal(parse.tokens[source.from]!.key, parse.language)
      ? memory.last?.kind
      : undefined
  const pronoun = he ?? (source?.pronoun === true && voice.kind !== 'reporter' ? voice.kind : undefined)
  const kind = pronoun ?? (kinds.find((one) => !one.office) ?? kinds[0])?.kind ?? found
  // Who owns up to an attack is a party that fights.
  const fallback =
    built.event === 'statement' ? 'armed-group' : voice.kind === 'reporter' ? 'official' : voice.kind
  return {
    kind:
      built.event === 'statement' && kind !== undefined && !fighters.has(kind)
        ? fallback
        : (kind ?? fallback),
    name: agent.name,
    ...(named ? { actor: agent.id } : {}),
    text:
      agent.text === '' && source !== undefined
        ? text.slice(parse.tokens[source.from]!.start, parse.tokens[source.to - 1]!.end)
        : agent.text,
  }
}

/** "The commissioner met them and appealed": what an officer without a name is called. */
function titleOf({ id }: Draft['actors'][number], parse: Parse): Speaker['kind'] | undefined {
  const phrase = parse.phrases.find(({ person }) => person !== undefined && id === `unnamed:${person.id}`)
  const kind = phrase?.person?.kind === 'government' ? namedKind(parse, phrase)?.kind : undefined
  return kind === 'official' ? kind : undefined
}

const fighters: ReadonlySet<string> = new Set(['armed-group', 'military', 'government'])

/** Who says what stands at a token. */
export function speakerCovering(at: number, voices: Voices): Speaker {
  const { parse, attributions, memory, text } = voices
  const best = chooseCovering(
    at,
    parse,
    attributions,
    (one) => findSpeaker(parse, one, memory, text).kind === 'media',
  )
  if (best !== undefined) {
    if (isItself({ from: best.nameFrom, to: best.nameTo }, voices)) return voices.voice
    const told = findSpeaker(parse, best, memory, text)
    // "by our count", "selon nos informations"
    return told.kind === 'reporter' ? voices.voice : told
  }
  return (
    quotedSpeaker(parse.tokens[at]!.start, voices) ??
    labelSpeaker(parse, memory) ??
    (attributions.length === 0 ? toldAfter(parse, voices.parses, memory, text) : undefined) ??
    voices.voice
  )
}

/** Words of saying before a token speak for it; else those around it: the next after it, or the last before. */
function chooseCovering(
  at: number,
  parse: Parse,
  attributions: readonly Attribution[],
  isRelay: (one: Attribution) => boolean,
): Attribution | undefined {
  const covering = attributions.filter((one) => covers(one, at, parse))
  const cited = covering.find((one) => one.cited === true)
  if (covering.length < 2) return covering[0]
  // "Radio X reported, citing residents": who relays says nothing of his own.
  const own = cited === undefined ? covering : covering.filter((one) => one === cited || !isRelay(one))
  const plain = own.filter((one) => one.label !== true)
  const front = plain.findLast((one) => one.coversFrom === one.to)
  const after = plain.filter((one) => one.from > at).sort((a, b) => a.from - b.from)[0]
  return front ?? after ?? plain.findLast((one) => one.to <= at) ?? plain[0] ?? own[0]
}

/** Before what is said, the verb itself counts, and what is inserted with a verb of saying: "boasting of 17 dead". */
function covers(one: Attribution, at: number, parse: Parse): boolean {
  if (one.coversFrom !== one.to) {
    // "They bombed it, which the army denies": who denies has not told it.
    const isDenied = one.verb !== undefined && at < one.from && parse.language.verbsOf('deny').has(one.verb)
    return !isDenied && at >= one.coversFrom && at < one.coversTo
  }
  const inserted = parse.tokens[one.nameTo]?.key === ',' ? parse.tokens[one.nameTo + 1] : undefined
  const says =
    inserted !== undefined &&
    parse.language
      .forms(inserted)
      .some((form) => form.tag === 'ger' && sayingWords(parse.language).verbs.has(form.lemma))
  const from = says ? one.nameTo : (one.verbFrom ?? one.coversFrom)
  return at >= from && at < one.coversTo
}

function quotedSpeaker(at: number, voices: Voices): Speaker | undefined {
  const { parses, quotations, memory, text, voice } = voices
  const quotation = quotationAt(quotations, at)
  if (quotation === undefined) return undefined
  const found = attributionOf(quotation, parses, memory.last !== undefined)
  return found === undefined
    ? (labelSpeaker(voices.parse, memory) ??
        quotedSubject(quotation, parses, memory, text) ??
        memory.last ??
        voice)
    : findSpeaker(found.parse, found.attribution, memory, text)
}

function labelSpeaker(parse: Parse, { label }: SpeakerMemory): Speaker | undefined {
  return label !== undefined && label.paragraph === parse.sentence.paragraph ? label.speaker : undefined
}

/** Keeps who spoke in a sentence for those that follow. */
export function rememberSpeakers({ parse, attributions, memory, text }: Voices, scene: Scene): void {
  for (const one of attributions) {
    const speaker = findSpeaker(parse, one, memory, text)
    const force = forceOf(parse, one, memory, scene)
    rememberSpeaker(parse, one, speaker, memory)
    if (force !== undefined && !memory.forces.has(speaker))
      memory.forces.set(speaker, { force, one: isOneMan(parse, one) })
    if (one.label === true && one.from === 0) memory.label = { paragraph: parse.sentence.paragraph, speaker }
  }
  if (attributions.length === 0) memory.last = issuer(parse, memory, scene) ?? memory.last
  else memory.met = undefined
  const told = noteIntroductions(parse, memory, scene)
  memory.subject = attributions.length > 0 ? undefined : (told ?? namedSubject(parse, memory))
  memory.before = parse
}

const isOneMan = (parse: Parse, one: Attribution): boolean =>
  one.pronoun ? !saysThey(parse, one) : isOffice(parse, { from: one.nameFrom, to: one.nameTo })

/** "In a statement, the front took stock of the week": who puts out a document speaks in it, as "the text" says. */
function issuer(parse: Parse, { forces }: SpeakerMemory, { actors, text }: Scene): Speaker | undefined {
  if ((parse.rare & rareClass.documents) === 0) return undefined
  const by = parse.phrases.find(({ prep, actor }) => prep === '' && actor !== undefined)
  const kind = by?.actor === undefined ? undefined : speakerOfActor(by.actor.kind)
  if (by === undefined || kind === undefined || kind === 'witness') return undefined
  const speaker: Speaker = { kind, text: '' }
  const force = actors.mention(parse, by, 'agent', text)
  if (force !== undefined && isForce(force)) forces.set(speaker, { force, one: false })
  return speaker
}

/** Keeps whom a sentence introduces, for when he speaks by his name alone. @returns its subject, where it is one of them */
function noteIntroductions(parse: Parse, memory: SpeakerMemory, scene: Scene): SpeakerMemory['subject'] {
  let subject: SpeakerMemory['subject']
  for (const { name, kind } of introductions(parse)) {
    const speaker: Speaker = { kind, text: '' }
    for (const { key, text } of parse.tokens.slice(name.from, name.to))
      if (text.length >= 3 && !memory.known.has(key)) memory.known.set(key, speaker)
    const force = fighters.has(kind) ? onlyForce(parse, kind, scene) : undefined
    if (force !== undefined) memory.forces.set(speaker, { force, one: true })
    if (name.from === 0) subject = { speaker, person: true }
    if (parse.phraseAt[name.from]?.prep === '' || name.from === 0) memory.met = speaker
  }
  return subject
}

/** "Jean Kabila, the mayor of Sake, was angry.": whom a pronoun of saying in the next sentence means. */
function namedSubject(parse: Parse, memory: SpeakerMemory): SpeakerMemory['subject'] {
  const { tokens } = parse
  if (opensQuotation(parse)) return undefined
  let verb = 1
  while (verb < tokens.length && !hasVerb(parse, verb, verb + 1)) verb += 1
  const subject = sourceBefore(parse, verb)
  if (subject === undefined || subject.pronoun || subject.from > 2) return undefined
  const spans = [subject, ...(subject.apposition === undefined ? [] : [subject.apposition])]
  const kind = spans.map((span) => namedKind(parse, span)).find((one) => one !== undefined)
  if (kind === undefined) return undefined
  const speaker: Speaker = { kind: kind.kind, text: '' }
  const person = spans.some((span) => isNamed(parse, span))
  if (person && bodies.has(kind.kind)) return { speaker, person: false }
  if (person) for (const span of spans) noteNames(parse, span, speaker, memory)
  return person || bodies.has(kind.kind) || kind.kind === 'government' || kind.kind === 'military'
    ? { speaker, person }
    : undefined
}

function isNamed(parse: Parse, { from, to }: Span): boolean {
  return parse.tokens
    .slice(from, to)
    .some(
      (token, i) =>
        token.capital &&
        from + i > 0 &&
        namedKind(parse, { from: from + i, to: from + i + 1 }) === undefined &&
        parse.phraseAt[from + i]?.type !== 'place',
    )
}

// Kinds of speakers that are mostly bodies and no persons.
const bodies: ReadonlySet<string> = new Set(['ngo', 'un', 'armed-group', 'media'])
