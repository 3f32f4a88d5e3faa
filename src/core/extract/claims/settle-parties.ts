import type { Knowledge } from '../../knowledge.ts'
import { fold } from '../../language/fold.ts'
import type { ActorMention, EventCode, PlaceMention } from '../../model/index.ts'
import { armyOf, bindActor } from '../actors/bind-actor.ts'
import type { Phrase } from '../actors/phrase.ts'
import { bare, wordsOf } from '../actors/phrase-words.ts'
import type { Parse } from '../events/parse.ts'
import { isForce, sideOf } from '../events/resolve-event.ts'
import type { CompiledRule } from '../events/rule.ts'
import { strikes } from '../events/strikes.ts'
import type { ClaimLanguage } from './claim-language.ts'
import { distinctActors } from './slot-parties.ts'
import { thingOf } from './thing-owner.ts'
import { civilians } from './unnamed-civilians.ts'

/** What a claim's parties are settled from. */
export interface PartiesFound {
  readonly rule: CompiledRule
  readonly event: EventCode
  readonly agents: readonly ActorMention[]
  readonly supporters: readonly ActorMention[]
  readonly targets: readonly ActorMention[]
  readonly places: readonly PlaceMention[]
  readonly parse: Parse
  /** The article's. */
  readonly text: string
  readonly language: ClaimLanguage
  readonly knowledge: Knowledge
  /** What is hit. */
  readonly struck: readonly Phrase[]
}

/** What a state does by its army: "Moscow took the town", "la Russie a lancé des drones". */
const military: ReadonlySet<EventCode> = new Set<EventCode>([
  'armed-clash',
  'offensive',
  'air-drone-strike',
  'shelling-artillery-missile',
  'chemical-weapon',
  'government-regains-territory',
  'non-state-actor-overtakes-territory',
  'control',
  'siege',
  'non-violent-transfer-of-territory',
  'headquarters-established',
  'disrupted-weapons-use',
])

/** What one person does in the name of a party. */
const spoken: ReadonlySet<EventCode> = new Set<EventCode>(['appeal', 'statement', 'other-strategic'])

export const isSpoken = (event: string): boolean => (spoken as ReadonlySet<string>).has(event)

/** States, moves and words: they are done to nobody. */
const withoutTarget: ReadonlySet<EventCode> = new Set<EventCode>([
  'control',
  'siege',
  'non-violent-transfer-of-territory',
  'headquarters-established',
  'humanitarian',
  'appeal',
  'statement',
  'agreement',
  'change-to-group',
  'peaceful-protest',
])

/**
 * Who did it and to whom, as datasets of conflict events tell it:
 * - of fighting that both sides share the first told is the agent, the other the target;
 * - who flees is the target, and nobody the agent; a town is where, never to whom;
 * - arrests name whom they meet only where more is said than "people";
 * - a bomber is the means of those who sent him, an army that of its government.
 */
export function settleParties(found: PartiesFound): readonly ActorMention[] {
  const { event, supporters } = found
  let { agents, targets } = found
  if (isShared(found)) {
    targets = agents.slice(1).map((one) => ({ ...one, role: 'target' as const }))
    agents = agents.slice(0, 1)
  }
  // "Police clashed with protesters": those riot whom the police meet.
  if (event === 'violent-demonstration' && found.rule.event === 'armed-clash') {
    const all = [...agents, ...targets]
    agents = all
      .filter((one) => !isForce(one))
      .map((one) => ({ ...one, name: bare(one.text), role: 'agent' as const }))
    targets = all.filter(isForce).map((one) => ({ ...one, role: 'target' as const }))
  }
  // An assault that nobody is said to have led is told of those who beat it back.
  if (found.rule.agent?.startsWith('of-object') === true && agents.length === 0) {
    agents = targets.filter(isForce).map((one) => ({ ...one, role: 'agent' as const }))
    targets = targets.filter((one) => !isForce(one))
  }
  // "He" is no army: who it was is not known, unless he speaks for it.
  if (!spoken.has(event))
    agents = agents.filter((one) => !found.language.is('person pronouns', one.text) || one.kind === 'person')
  if (isProtest(event)) agents = agents.map((one) => (isAnybody(one) ? { ...one, name: 'protesters' } : one))
  if (event === 'displacement') agents = []
  // Who is let go was held by those who did it; soldiers free whom others have taken.
  if (event === 'abduction' && found.rule.measure === 'freed')
    agents = agents.filter((one) => sideOf(one) !== 'state')
  // « S'est fait exploser au milieu des soldats »: those among whom he stood did not send him.
  if (event === 'suicide-bomb')
    agents = agents.filter(
      (one) =>
        one.id !== 'unnamed:suicide-bomber' &&
        sideOf(one) !== 'state' &&
        targets.every(({ id }) => id !== one.id),
    )
  if (withoutTarget.has(event)) targets = []
  if (event === 'arrests' && agents.length > 0) targets = targets.filter((one) => !isAnybody(one))
  targets = targets.filter((one) => !isPlace(one, found.places))
  if (event === 'looting-property-destruction') targets = targets.filter((one) => one.name !== 'people')
  if (targets.length === 0) targets = event === 'displacement' ? [civilians] : atThing(found)
  const all = [...agents, ...supporters, ...targets]
  const fielded = all.map((one) => byMission(one, found))
  // "Israel killed six": a country has its army kill; a government that does is told as one.
  const isArmys = (one: ActorMention): boolean =>
    // "The state is absent from X": its offices as well.
    (military.has(event) && !(found.rule.stance === 'denied' && !isCountry(one, found.language))) ||
    (event === 'attack' && isCountry(one, found.language))
  const parties = fielded.map((one) => (isArmys(one) ? byArmy(one, found.knowledge) : one))
  return distinctActors(parties, found.language)
}

/** "Troops and rebels fought", "les deux milices ont échangé des tirs". */
function isShared({ rule, agents, targets, parse: { tokens, language } }: PartiesFound): boolean {
  // "Exchanged artillery fire": not two who shell a third.
  const isExchange = tokens.some((token) =>
    language.forms(token).some(({ lemma }) => language.is('exchanging', lemma)),
  )
  const isFight = rule.event === 'armed-clash' || (rule.event === 'shelling-artillery-missile' && isExchange)
  if (!isFight || agents.length !== 2 || targets.some(isForce)) return false
  // Who exchanges fire is a force, whoever it is.
  return agents.every(isForce) || (isExchange && agents.every(({ kind }) => kind !== 'civilians'))
}

/** Whether a state's party is told by the name of its country: "Russia", « le Rwanda ». */
const isCountry = ({ text }: ActorMention, { personWords }: ClaimLanguage): boolean =>
  !fold(text)
    .split(/[^\p{L}]+/u)
    .some((word) => personWords.has(word))

function byArmy(party: ActorMention, knowledge: Knowledge): ActorMention {
  if (party.kind !== 'government' || !party.id.endsWith('-government')) return party
  const army = armyOf(knowledge, knowledge.actors.get(party.id)?.countries[0] ?? '')
  return army === undefined ? party : { ...party, id: army.id, name: army.name, kind: army.kind }
}

/** What the UN does in arms, or suffers, in a country is its mission's there, where the country has one. */
function byMission(party: ActorMention, { knowledge, places, event, language }: PartiesFound): ActorMention {
  const country = places[0]?.country
  if (country === undefined || (party.id !== 'un' && party.id !== 'unnamed:peacekeepers')) return party
  const inArms = party.id === 'un' && (military.has(event) || event === 'attack')
  const words = inArms ? [] : fold(party.text).split(/[^\p{L}]+/u)
  if (!inArms && !words.some((word) => language.is('blue helmets', word))) return party
  const missions = [...knowledge.actors.values()].filter(
    (one) =>
      one.kind === 'mission' && one.countries[0] === country && one.allegiance?.some(({ to }) => to === 'un'),
  )
  // Of several the last is the one that has come after the others.
  const latest = missions.sort((a, b) => (b.since ?? '').localeCompare(a.since ?? ''))[0]
  return latest === undefined ? party : { ...party, id: latest.id, name: latest.name, kind: latest.kind }
}

/** Those whom a thing that is hit stands for: a post is its army's, a market full of people. */
function atThing(found: PartiesFound): readonly ActorMention[] {
  const { struck, agents, places, event, knowledge } = found
  const country = places[0]?.country
  for (const one of struck) {
    const phrase = thingOf(one, found.parse)
    const object = phrase?.object
    if (
      phrase === undefined ||
      object === undefined ||
      withoutTarget.has(event) ||
      event === 'looting-property-destruction'
    )
      continue
    if (crowded.has(object.id) && shot.has(event)) return [civilians]
    if (lived.has(object.id) && event === 'attack') return [civilians]
    if (carriesPeople(phrase, found) && (strikes.includes(event) || event === 'attack')) return [civilians]
    if (staffed.has(object.id) && strikes.includes(event) && isOneHouse(phrase, found))
      return [thingHit(phrase, found)]

    const kind = manned.get(object.id)
    // Nobody else lays bombs before barracks.
    const armed = agents.length > 0 ? agents.every((one) => sideOf(one) === 'armed') : laid.has(event)
    if (kind === undefined || country === undefined || !armed) continue
    const owner = bindActor({ id: kind, kind, as: 'bind' }, country, knowledge, '')
    if (owner !== undefined)
      return [{ id: owner.id, name: owner.name, text: '', role: 'target', kind: owner.kind }]
  }
  return []
}

/** "Un minibus", "an ambulance": nobody's own, so those in it are meant. */
function carriesPeople(
  { object, owner, actor, nation, head, to }: Phrase,
  { parse, language }: PartiesFound,
): boolean {
  if (object?.id !== 'vehicles' || owner !== undefined || actor !== undefined || nation !== undefined)
    return false
  return parse.tokens.slice(head, to).some(({ key }) => language.is('passenger vehicles', key))
}

/** "The hospital", "un tribunal": one that somebody has in mind. */
function isOneHouse({ det, head }: Phrase, { parse }: PartiesFound): boolean {
  return parse.language.is('articles of one', det) && !/[sx]$/u.test(parse.tokens[head]!.key)
}

/** A hospital or a hotel, where nobody is said to be hurt: the text's own words. */
function thingHit(phrase: Phrase, { parse, text }: PartiesFound): ActorMention {
  const name = bare(wordsOf(parse, phrase, text))
  return { id: `text:${name}`, name, text: '', role: 'target', kind: 'unnamed' }
}

const manned: ReadonlyMap<string, 'army' | 'police'> = new Map([
  ['base', 'army'],
  ['camp', 'army'],
  ['outpost', 'army'],
  ['police-station', 'police'],
  ['gendarmerie', 'police'],
])
const staffed: ReadonlySet<string> = new Set([
  'hospital',
  'health-centre',
  'hotel',
  'town-hall',
  'courthouse',
  'offices',
  'prison',
  'radio',
  'bank',
])
const crowded: ReadonlySet<string> = new Set([
  'market',
  'houses',
  'displacement-site',
  'school',
  'church',
  'hotel',
])
const lived: ReadonlySet<string> = new Set(['market', 'displacement-site', 'school', 'church'])
const laid: ReadonlySet<EventCode> = new Set<EventCode>(['remote-explosive-ied', 'suicide-bomb'])
const shot: ReadonlySet<EventCode> = new Set<EventCode>([
  'air-drone-strike',
  'shelling-artillery-missile',
  'grenade',
])

const isProtest = (event: EventCode): boolean =>
  event === 'peaceful-protest' || event === 'violent-demonstration'

const isAnybody = ({ id }: ActorMention): boolean => id === 'unnamed:people' || id === 'unnamed:men'

/** A town is where, never to whom: also one that stands for its government ("drones launched at Kyiv"). */
function isPlace({ id, kind, text }: ActorMention, places: readonly PlaceMention[]): boolean {
  return (
    (id.startsWith('text:') || kind === 'government') &&
    places.some((place) => place.id !== place.country && (place.text === text || place.name === text))
  )
}
