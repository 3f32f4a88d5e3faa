import type { ActorMention, Figure, PlaceMention } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import { agentPositions } from '../events/agent-positions.ts'
import { asTried } from '../events/attempt.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { type Parties, resolveEvent, sideOf } from '../events/resolve-event.ts'
import type { CompiledRule } from '../events/rule.ts'
import { findSlot } from '../events/slots.ts'
import { bySide, countPeople } from '../figures/count-people.ts'
import { firstPlace, placeOf, placesOf } from '../places/claim-places.ts'
import type { Scene } from './scene.ts'
import { seizedThings } from './seized-things.ts'
import { settleParties } from './settle-parties.ts'
import { firstParties, isForce, isMilitary, ownerOf, parties } from './slot-parties.ts'

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
export function buildDraft(
  parse: Parse,
  rule: CompiledRule,
  match: PatternMatch,
  scene: Scene,
): Built | undefined {
  if (rule.voice !== undefined && !fitsVoice(rule.voice, match)) return undefined
  const positions = agentPositions(rule, match)
  const agentSlot = findSlot(parse, match, positions)
  const targetSlot = findSlot(parse, match, rule.target)
  const supporterSlot =
    agentSlot === undefined ? undefined : findSlot(parse, match, rule.supporter ?? 'supported')
  const objectSlot = findSlot(parse, match, rule.object)
  const agents = firstParties(parse, match, positions, agentSlot, scene)
  const targets = parties(parse, targetSlot, 'target', scene)
  const supporters = parties(parse, supporterSlot, 'supporter', scene)
  const objects = [
    ...new Set(
      (objectSlot?.phrases ?? [])
        .filter((phrase) => phrase.object !== undefined)
        .map((phrase) => phrase.object!.id),
    ),
  ]
  const own = placesOf(parse, rule, match, scene)
  if (own === undefined) return undefined
  const also = (findSlot(parse, match, rule.also)?.phrases ?? [])
    .map((phrase) => placeOf(parse, phrase, scene, true))
    .filter((one) => one !== null)
  const placed = distinctPlaces([...also, ...own])
  const counted = findSlot(parse, match, rule.counted)
  const figure =
    rule.measure === undefined || counted === undefined
      ? undefined
      : countPeople(parse, counted.phrases, rule.measure, scene.text)
  const has: Readonly<Record<string, boolean>> = {
    agent: agents.length > 0,
    target: targets.length > 0,
    party: [...agents, ...targets].some((one) => sideOf(one) !== 'other'),
    side: [...agents, ...targets].some(isForce),
    fighter: agents.some(isForce),
    enemy: targets.some(isForce) || isMilitary(targetSlot),
    people:
      targets.some((one) => sideOf(one) !== 'other') ||
      (targetSlot?.phrases ?? []).some((phrase) => phrase.amount !== undefined),
    place: placed.length > 0,
    object: objects.length > 0,
    counted: figure !== undefined,
    several: figure !== undefined && (figure.high === null || figure.high > 1),
    'going-on': !parse.tokens
      .slice(Math.max(0, match.from - 3), match.from)
      .some((token) => parse.language.is('interrupted', token.key)),
    aimed: !parse.tokens.slice(match.to, match.to + 3).some((token) => token.key === 'air'),
    told: match.verb?.future !== true || targets.length > 0,
    'state-target': targets.some((one) => sideOf(one) === 'state'),
    passive: match.verb?.passive === true,
    state: agents.some((one) => sideOf(one) === 'state'),
    'civil-agent': agents.some((one) => sideOf(one) === 'civil' || one.count !== undefined),
    civilian: [...targets, ...agents].some((one) => sideOf(one) === 'civil' || sideOf(one) === 'other'),
    nation: (agentSlot?.phrases ?? []).some((phrase) => phrase.nation !== undefined),
    ruler: targets.some(
      (one) => one.kind === 'person' || one.kind === 'government' || one.id.startsWith('text:'),
    ),
    noun: match.verb === undefined,
    struck: parse.tokens
      .slice(0, match.from)
      .some((token) => /^(?:attaque|attaques|frappe|frappes|explosion|attentat|tir|tirs)$/u.test(token.key)),
    denying: parse.tokens
      .slice(0, match.from)
      .some((token) =>
        parse.language
          .forms(token)
          .some((form) => String(parse.language.speakers.deny).split('|').includes(form.lemma)),
      ),
    launched: parse.tokens
      .slice(Math.max(0, match.from - 6), match.from + 5)
      .some((token) => /^(?:lanc|declench|launch|plan|men[eé])/u.test(token.key)),
    finite: match.verb?.infinitive !== true,
    opposed: parse.tokens
      .slice(0, match.from)
      .some((token) => /^(?:combats|affrontements|bataille|accrochages|hostilites)$/u.test(token.key)),
    dated:
      parse.tokens.some((token) => token.time >= 0) ||
      parse.phrases.some((phrase) => phrase.places[0]?.kind === 'country'),
    dead: parse.tokens
      .slice(match.to, match.to + 9)
      .some((token) => token.key === 'dead' || token.key === 'morts'),
    lost: targets.some((one) => sideOf(one) === 'state' || sideOf(one) === 'armed'),
    claimed: parse.tokens
      .slice(match.from, match.to + 4)
      .some((token) =>
        /^(?:responsibility|attack|raid|assault|bombing|ambush|blast|killing|strike|operation|behind)$/u.test(
          token.key,
        ),
      ),
    hit:
      targets.some((one) => sideOf(one) !== 'other') ||
      (targetSlot?.phrases ?? []).some(
        (phrase) => phrase.object !== undefined || phrase.type === 'place' || phrase.places.length > 0,
      ),
  }
  for (const need of rule.needs ?? []) {
    if (!need.split('|').some((one) => has[one])) return undefined
  }
  const owners =
    targets.length === 0
      ? ownerOf(parse, [...(objectSlot?.phrases ?? []), ...(targetSlot?.phrases ?? [])], scene)
      : targets
  const civil = targetSlot?.phrases.find((phrase) => phrase.object !== undefined)?.object?.kind
  const all: Parties = {
    agents,
    targets: owners,
    place: placed[0] ?? null,
    countries: agents
      .map((one) => scene.knowledge.actors.get(one.id)?.countries[0])
      .filter((one) => one !== undefined),
    object: civil,
  }
  const event = asTried(
    parse,
    match,
    resolveEvent(
      rule.event === 'prevailing' && scene.taken.has(placed[0]?.id ?? '') ? 'taking' : rule.event,
      all,
    ),
  )
  if (event === undefined) return undefined
  const seized = seizedThings(parse, rule, match)
  const destination = firstPlace(parse, findSlot(parse, match, rule.destination), scene)
  return {
    rule,
    match,
    places: placed.length === 0 ? [null] : placed,
    ...(destination === undefined ? {} : { destination }),
    event: seized?.movable === true ? 'looting-property-destruction' : event,
    actors: settleParties({
      rule,
      event,
      agents,
      supporters,
      targets: owners,
      places: placed,
      language: parse.language,
    }),
    figures:
      figure === undefined || counted === undefined || rule.measure === undefined
        ? []
        : bySide(counted.phrases).flatMap(
            (phrases) => countPeople(parse, phrases, rule.measure!, scene.text) ?? [],
          ),
    acts: rule.act !== undefined ? [rule.act] : seized?.movable === true ? ['seized'] : [],
    objects: seized?.objects ?? objects,
  }
}

function fitsVoice(voice: string, { verb }: PatternMatch): boolean {
  if (verb === undefined) return false
  if (voice === 'passive') return verb.passive
  if (voice === 'bare') return verb.bare
  if (voice === 'reflexive') return verb.reflexive
  return !verb.passive && !verb.bare
}

function distinctPlaces(places: readonly PlaceMention[]): readonly PlaceMention[] {
  return places.filter((place, i) => places.findIndex((other) => other.id === place.id) === i)
}
