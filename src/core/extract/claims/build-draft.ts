import type { Draft } from '../draft.ts'
import type { DocumentActors } from '../actors/document-actors.ts'
import { wordsOf } from '../actors/document-actors.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { type Parties, resolveEvent, sideOf } from '../events/resolve-event.ts'
import type { CompiledRule } from '../events/rule.ts'
import { findSlot, type SlotFound } from '../events/slots.ts'
import { countPeople } from '../figures/count-people.ts'
import type { ActorMention, ActorRole, Figure, PlaceMention, Speaker, Stance } from '../../model/index.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { DocumentPlaces } from '../places/document-places.ts'
import { isLocated, mention } from '../places/document-places.ts'

/** What reading one sentence knows of the article around it. */
export interface Scene {
  readonly text: string
  readonly knowledge: Knowledge
  readonly places: DocumentPlaces
  readonly actors: DocumentActors
  /** The place in play, null at the start. */
  readonly lastPlace: PlaceMention | null
  /** Ids of places told as taken so far. */
  readonly taken: ReadonlySet<string>
}

/** A draft as its rule gives it, before the sentence is put together. */
export interface Built {
  readonly rule: CompiledRule
  readonly match: PatternMatch
  /** One draft for each place told. */
  readonly places: readonly (PlaceMention | null)[]
  readonly destination?: PlaceMention
  readonly event: Draft['event']
  readonly actors: readonly ActorMention[]
  readonly figures: readonly Figure[]
  readonly acts: readonly string[]
  readonly objects: readonly string[]
}

/** Fills a rule's slots; undefined when one that it needs is missing. */
export function buildDraft(parse: Parse, rule: CompiledRule, match: PatternMatch, scene: Scene): Built | undefined {
  if (rule.voice !== undefined && !fitsVoice(rule.voice, match)) return undefined
  const agentSlot = findSlot(parse, match, rule.agent)
  const targetSlot = findSlot(parse, match, rule.target)
  const supporterSlot = agentSlot === undefined ? undefined : findSlot(parse, match, rule.supporter ?? 'supported')
  const objectSlot = findSlot(parse, match, rule.object)
  const agents = parties(parse, agentSlot, 'agent', scene)
  const targets = parties(parse, targetSlot, 'target', scene)
  const supporters = parties(parse, supporterSlot, 'supporter', scene)
  const objects = [...new Set((objectSlot?.phrases ?? []).filter((phrase) => phrase.object !== undefined).map((phrase) => phrase.object!.id))]
  const own = placesOf(parse, rule, match, scene)
  if (own === undefined) return undefined
  const also = (findSlot(parse, match, rule.also)?.phrases ?? []).map((phrase) => placeOf(parse, phrase, scene, true)).filter((one) => one !== null)
  const placed = distinctPlaces([...also, ...own])
  const counted = findSlot(parse, match, rule.counted)
  const figure = rule.measure === undefined || counted === undefined ? undefined : countPeople(parse, counted.phrases, rule.measure, scene.text)
  const has: Readonly<Record<string, boolean>> = {
    agent: agents.length > 0,
    target: targets.length > 0,
    party: [...agents, ...targets].some((one) => sideOf(one) !== 'other'),
    side: [...agents, ...targets].some(isForce),
    fighter: agents.some(isForce),
    enemy: targets.some(isForce) || isMilitary(targetSlot),
    people: targets.some((one) => sideOf(one) !== 'other') || (targetSlot?.phrases ?? []).some((phrase) => phrase.amount !== undefined),
    place: placed.length > 0,
    object: objects.length > 0,
    counted: figure !== undefined,
    passive: match.verb?.passive === true,
    state: agents.some((one) => sideOf(one) === 'state'),
    'civil-agent': agents.some((one) => sideOf(one) === 'civil' || one.count !== undefined),
    civilian: [...targets, ...agents].some((one) => sideOf(one) === 'civil' || sideOf(one) === 'other'),
    nation: (agentSlot?.phrases ?? []).some((phrase) => phrase.nation !== undefined),
    ruler: targets.some((one) => one.kind === 'person' || one.kind === 'government' || one.id.startsWith('text:')),
    noun: match.verb === undefined,
    dated: parse.tokens.some((token) => token.time >= 0) || parse.phrases.some((phrase) => phrase.places[0]?.kind === 'country'),
    dead: parse.tokens.slice(match.to, match.to + 9).some((token) => token.key === 'dead' || token.key === 'morts'),
    lost: targets.some((one) => sideOf(one) === 'state' || sideOf(one) === 'armed'),
    claimed: parse.tokens.slice(match.from, match.to + 4).some((token) => /^(?:responsibility|attack|raid|assault|bombing|ambush|blast|killing|strike|operation|behind)$/u.test(token.key)),
    hit: targets.some((one) => sideOf(one) !== 'other') || (targetSlot?.phrases ?? []).some((phrase) => phrase.object !== undefined || phrase.type === 'place' || phrase.places.length > 0),
  }
  for (const need of rule.needs ?? []) {
    if (!need.split('|').some((one) => has[one])) return undefined
  }
  const owners = targets.length === 0 ? ownerOf(parse, [...(objectSlot?.phrases ?? []), ...(targetSlot?.phrases ?? [])], scene) : targets
  const civil = targetSlot?.phrases.find((phrase) => phrase.object !== undefined)?.object?.kind
  const all: Parties = {
    agents,
    targets: owners,
    place: placed[0] ?? null,
    countries: agents.map((one) => scene.knowledge.actors.get(one.id)?.countries[0]).filter((one) => one !== undefined),
    object: civil,
  }
  const destination = firstPlace(parse, findSlot(parse, match, rule.destination), scene)
  return {
    rule,
    match,
    places: placed.length === 0 ? [null] : placed,
    ...(destination === undefined ? {} : { destination }),
    event: resolveEvent(rule.event === 'prevailing' && scene.taken.has(placed[0]?.id ?? '') ? 'taking' : rule.event, all),
    actors: distinct([...agents, ...supporters, ...owners]),
    figures: figure === undefined ? [] : [figure],
    acts: rule.act === undefined ? [] : [rule.act],
    objects,
  }
}

function fitsVoice(voice: string, { verb }: PatternMatch): boolean {
  if (verb === undefined) return false
  if (voice === 'passive') return verb.passive
  if (voice === 'bare') return verb.bare
  if (voice === 'reflexive') return verb.reflexive
  return !verb.passive && !verb.bare
}

/** Whether a party can fight: a mayor cannot. */
function isForce(one: ActorMention): boolean {
  if (one.kind === 'government' && one.id.startsWith('unnamed:')) return one.id === 'unnamed:government'
  return sideOf(one) === 'state' || sideOf(one) === 'armed'
}

function isMilitary(slot: SlotFound | undefined): boolean {
  return slot?.phrases.some((phrase) => phrase.object?.kind === 'military') === true
}

function parties(parse: Parse, slot: SlotFound | undefined, role: ActorRole, scene: Scene): readonly ActorMention[] {
  if (slot === undefined) return []
  if (slot.pronoun !== undefined) {
    const bound = scene.actors.pronoun(slot.pronoun, role)
    return bound === undefined ? [] : [{ ...bound, role, text: slot.pronoun }]
  }
  return slot.phrases
    .map((phrase) => scene.actors.mention(parse, phrase, role, scene.text))
    .filter((one) => one !== undefined)
}

/** Whose camp, whose convoy: "le camp de la gendarmerie", "army base". */
function ownerOf(parse: Parse, phrases: readonly Phrase[], scene: Scene): readonly ActorMention[] {
  const owners: ActorMention[] = []
  for (const phrase of phrases) {
    if (phrase.object === undefined) continue
    const inner = phrase.of !== undefined && phrase.of.type === 'actor' ? phrase.of : undefined
    const owner =
      inner !== undefined
        ? scene.actors.mention(parse, inner, 'target', scene.text)
        : phrase.actor !== undefined
          ? scene.actors.mention(parse, { ...phrase, object: undefined as never, type: 'actor' }, 'target', scene.text)
          : undefined
    if (owner !== undefined && sideOf(owner) !== 'other') owners.push(owner)
  }
  return owners
}

function distinctPlaces(places: readonly PlaceMention[]): readonly PlaceMention[] {
  return places.filter((place, i) => places.findIndex((other) => other.id === place.id) === i)
}

function distinct(actors: readonly ActorMention[]): readonly ActorMention[] {
  const seen = new Set<string>()
  return actors.filter((actor) => {
    // One party in two roles is a misreading: the first role stays.
    const key = actor.id.startsWith('unnamed:') || actor.id.startsWith('text:') ? `${actor.id}:${actor.role}:${actor.text}` : actor.id
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Where: the rule's own slot, else the nearest place of the sentence, else the place in play. */
function placesOf(parse: Parse, rule: CompiledRule, match: PatternMatch, scene: Scene): readonly PlaceMention[] | undefined {
  if (rule.place === 'none') return []
  if (rule.place === 'country') {
    const country = scene.knowledge.places.get(scene.places.countries[0] ?? '')
    return country === undefined ? [] : [mention(country, wordsOfCountry(parse, country.id, scene))]
  }
  for (const position of rule.place?.split('|') ?? []) {
    const strict = position.endsWith('!')
    const slot = findSlot(parse, match, strict ? position.slice(0, -1) : position)
    const found = (slot?.phrases ?? []).map((phrase) => placeOf(parse, phrase, scene, true)).filter((one) => one !== null)
    if (found.length > 0) return found
    // "a pris le contrôle de son rival": an object that is no place is no taking.
    const site = slot?.phrases.some((phrase) => phrase.settlement || phrase.object !== undefined || (phrase.type === 'place'))
    if (strict && slot?.pronoun !== undefined && scene.lastPlace !== null) return [scene.lastPlace]
    if (strict && site !== true) return undefined
  }
  for (const phrase of findSlot(parse, match, rule.target)?.phrases ?? []) {
    const hit = phrase.type === 'place' || phrase.object !== undefined ? placeOf(parse, phrase, scene, phrase.type === 'place') : null
    if (hit !== null && hit.id !== hit.country) return [hit]
  }
  const near = nearestPlace(parse, match, scene)
  if (near !== null) return [near]
  return scene.lastPlace === null ? [] : [scene.lastPlace]
}

/** The words of a sentence that name a country, '' where it is only understood. */
function wordsOfCountry(parse: Parse, country: string, scene: Scene): string {
  const phrase = parse.phrases.find((one) => one.places[0]?.id === country)
  return phrase === undefined ? '' : wordsOf(parse, phrase, scene.text)
}

/** The place of one phrase: a name, "la ville de X", or the place in play for "la ville". */
export function placeOf(parse: Parse, phrase: Phrase, scene: Scene, wanted: boolean): PlaceMention | null {
  const own = scene.places.resolve(phrase, wordsFrom(parse, phrase, scene.text), wanted && (phrase.type === 'thing' ? phrase.det === '' && phrase.amount === undefined : true))
  if (own !== null && !(phrase.settlement && phrase.of !== undefined && own.id === own.country)) return own
  if ((phrase.settlement || phrase.object !== undefined || phrase.person?.kind === 'army' || phrase.type === 'place' || phrase.type === 'thing') && phrase.of !== undefined) {
    const inner = placeOf(parse, phrase.of, scene, true)
    if (inner !== null) return inner
  }
  if (phrase.object !== undefined || phrase.settlement) {
    const next = following(parse, phrase)
    const inner = next === undefined ? null : scene.places.resolve(next, wordsFrom(parse, next, scene.text), true)
    if (inner !== null) return inner
  }
  return phrase.settlement && own === null ? scene.lastPlace : own
}

/** The located phrase that follows directly: "un bourg près de Kidal". */
function following({ phrases, language }: Parse, phrase: Phrase): Phrase | undefined {
  const next = phrases[phrases.indexOf(phrase) + 1]
  return next !== undefined && next.prepAt === phrase.to && (isLocated(next, language) || language.is('of', next.prep)) ? next : undefined
}

/** The words that name a place, without what stands before the name. */
function wordsFrom(parse: Parse, phrase: Phrase, text: string): string {
  const { tokens } = parse
  let from = phrase.head
  while (from < phrase.to - 1 && !tokens[from]!.capital) from += 1
  if (!tokens[from]!.capital || phrase.places[0]?.kind === 'area') from = phrase.head
  return wordsOf(parse, { ...phrase, from }, text)
}

function firstPlace(parse: Parse, slot: SlotFound | undefined, scene: Scene): PlaceMention | undefined {
  for (const phrase of slot?.phrases ?? []) {
    const found = placeOf(parse, phrase, scene, true)
    if (found !== null) return found
  }
  return undefined
}

// In tokens: how much farther a place seems.
const costs = { before: 4, clause: 12, region: 14, country: 40, comma: 1 }

function nearestPlace(parse: Parse, match: PatternMatch, scene: Scene): PlaceMention | null {
  const { tokens, phrases, language } = parse
  let best: PlaceMention | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (const phrase of phrases) {
    if (phrase.type === 'pronoun' || tokens[phrase.from]!.aside) continue
    const located = isLocated(phrase, language) || (phrase.type === 'place' && phrase.prep !== '') || (phrase.settlement && phrase.prep !== '') || isDateline(parse, phrase)
    if (!located) continue
    const found = placeOf(parse, phrase, scene, language.is('pinpoint', phrase.prep))
    if (found === null) continue
    const [a, b] = phrase.to <= match.from ? [phrase.to, match.from] : [match.to, phrase.from]
    let cost = Math.max(0, b - a) + (phrase.to <= match.from ? costs.before : 0)
    for (let i = a; i < b; i += 1) {
      if (/^[;:]$/u.test(tokens[i]!.key) || language.is('breakers', tokens[i]!.key)) cost += costs.clause
      else if (tokens[i]!.key === ',') cost += costs.comma
    }
    const kind = phrase.places[0]?.kind
    if (found.id === found.country) cost += costs.country
    else if (kind === 'admin1' || kind === 'region' || kind === 'area' || kind === 'admin2') cost += costs.region
    if (cost < bestCost) {
      best = found
      bestCost = cost
    }
  }
  if (best !== null && best.id === best.country && scene.lastPlace !== null && scene.lastPlace.country === best.country) return scene.lastPlace
  return best
}

/** "Bambari, à 80 km de là" or "Haut-Mbomou." at the head of a bulletin's paragraph. */
function isDateline({ tokens }: Parse, phrase: Phrase): boolean {
  return phrase.from <= 1 && phrase.type === 'place' && /^[.:]$/u.test(tokens[phrase.to]?.key ?? '')
}

/** A draft with everything that the sentence adds. */
export function finishDraft(
  built: Built,
  place: PlaceMention | null,
  given: { readonly parse: Parse; readonly speaker: Speaker; readonly stance: Stance; readonly when: number | null },
): Draft {
  const { parse, speaker, stance, when } = given
  const { verb } = built.match
  const { language, tokens } = parse
  const continuing = built.rule.continuing === true || tokens.slice(Math.max(0, built.match.from - 8), built.match.to + 2).some((token) => token.time < 0 && language.is('continuing', token.key))
  return {
    event: built.event,
    place,
    ...(built.destination === undefined ? {} : { destination: built.destination }),
    actors: built.actors,
    speaker,
    stance,
    figures: built.figures,
    acts: built.acts,
    objects: built.objects,
    quote: parse.sentence.text,
    start: parse.sentence.start,
    end: parse.sentence.end,
    when,
    continuing,
    background: verb?.pluperfect === true || isRelative(parse, built.match),
    tense: verb === undefined ? 'none' : verb.future ? 'future' : verb.tag === 'pres' && !verb.infinitive ? 'present' : 'past',
  }
}

function isRelative({ tokens, language }: Parse, match: PatternMatch): boolean {
  for (let i = match.from - 1; i >= Math.max(0, match.from - 6); i -= 1) {
    const { key, kind, glued } = tokens[i]!
    if (kind === 'mark') return false
    if (!glued && (language.is('subject relatives', key) || key === 'dont' || key === 'que')) return true
  }
  return false
}
