import type { ActorMention, Figure, PlaceMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import { asTried } from '../events/attempt.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { positionsOf } from '../events/positions.ts'
import { isForce, type Parties, resolveEvent, sideOf } from '../events/resolve-event.ts'
import type { CompiledRule } from '../events/rule.ts'
import { findSlot } from '../events/slots.ts'
import { strikes } from '../events/strikes.ts'
import { bySide, countPeople } from '../figures/count-people.ts'
import { withoutHouseholds } from '../figures/households.ts'
import { oneTold } from '../figures/one-told.ts'
import { firstPlace, placeOf, placesOf } from '../places/claim-places.ts'
import type { Built } from './built.ts'
import { isFigurative } from './figurative.ts'
import { isFormerHold } from './former-holder.ts'
import { layers } from './layers.ts'
import { isLeaderAlone } from './leader-alone.ts'
import { deadOfWar } from './many-days.ts'
import { meetsOne } from './needs.ts'
import { RuleSlots } from './rule-slots.ts'
import type { Scene } from './scene.ts'
import { seizedThings } from './seized-things.ts'
import { senders } from './senders.ts'
import { isSpoken, settleParties } from './settle-parties.ts'
import { signers } from './signers.ts'
import { parties } from './slot-parties.ts'
import { ownerOf, wasTheirs } from './thing-owner.ts'
import { toldStrike } from './told-strike.ts'

/** Fills a rule's slots; undefined when one that it needs is missing. */
export function buildDraft(
  parse: Parse,
  rule: CompiledRule,
  match: PatternMatch,
  scene: Scene,
): Built | undefined {
  if (rule.voice !== undefined && !fitsVoice(rule.voice, match)) return undefined
  const found = new RuleSlots(parse, rule, match, scene)
  if (isFigurative(found) || isLeaderAlone(found)) return undefined
  if (rule.event === 'control' && isFormerHold(parse, match)) return undefined
  // Where something happened takes the longest to find out, so that is left for what is needed beside it.
  let needsPlace = false
  for (const names of rule.needed) {
    if (meetsOne(names, found)) continue
    if (!names.includes('place')) return undefined
    needsPlace = true
  }
  const own = placesOf(parse, rule, match, scene)
  if (own === undefined) return undefined
  const also = (found.at(rule.also)?.phrases ?? [])
    .map((phrase) => placeOf(parse, phrase, scene, true))
    .filter((one) => one !== null)
  const placed = distinctPlaces([...also, ...own])
  if (needsPlace && placed.length === 0) return undefined
  const { targetSlot, objectSlot, counted, figure } = found
  // "Bombed Yemen": the country that is hit is where, and its army need not be.
  const isLandHit = isStrike(rule.event) && targetSlot?.phrases.every(isLand) === true
  const targets = isLandHit ? [] : found.targets
  const agents = isOfLongWar(found) ? [] : agentsOf(found)
  const supporters = parties(parse, found.supporterSlot, 'supporter', scene)
  // "Captured the army's headquarters in Nyala": what is taken tells from whom.
  const taken = rule.event === 'taking' ? found.at('inside|object')?.phrases : undefined
  // "Shells landed in a camp": what stands where a strike hits is hit.
  const { language } = parse
  const hit = isStrike(rule.event)
    ? found
        .at(rule.place)
        ?.phrases.filter(({ prep }) => language.is('within', prep) || language.is('against', prep))
    : undefined
  const struck = [objectSlot?.phrases, targetSlot?.phrases, taken, hit]
    .flatMap((phrases) => phrases ?? [])
    .filter((phrase) => !wasTheirs(parse, phrase))
  const whose = isLandHit
    ? []
    : targets.length === 0
      ? ownerOf(parse, struck, scene, isStrike(rule.event))
      : targets
  // Houses and shops are looted, not their owners; a force or an agency suffers what its goods do.
  const owners =
    targets.length === 0 && rule.event === 'looting-property-destruction'
      ? whose.filter((one) => isForce(one) || one.kind === 'agency')
      : whose
  const civil = targetSlot?.phrases.find((phrase) => phrase.object !== undefined)?.object?.kind
  const countryOf = ({ id }: ActorMention): string | undefined => scene.knowledge.actors.get(id)?.countries[0]
  const country = placed[0]?.country
  const isAbroad = (one: ActorMention): boolean =>
    sideOf(one) === 'state' && countryOf(one) !== undefined && countryOf(one) !== country
  const all: Parties = {
    agents,
    targets: owners,
    place: placed[0] ?? null,
    countries: agents.map(countryOf),
    invaders:
      rule.event === 'taking' &&
      agents.length === 0 &&
      owners.length > 0 &&
      owners.every(isAbroad) &&
      !isOfGroup(scene.actors.opponent(owners, country)),
    somebody: isSomebody(found),
    object: civil,
    driven: rule.target !== undefined && positionsOf(rule.target).includes('object'),
  }
  const told =
    rule.event === 'told-strike'
      ? toldStrike(scene)
      : rule.event === 'prevailing' && scene.taken.has(placed[0]?.id ?? '')
        ? 'taking'
        : rule.event
  const done = told === undefined ? undefined : resolveEvent(told, all)
  const event = done === undefined ? undefined : asTried(parse, match, done)
  if (event === undefined) return undefined
  if (event === leaving && isOfState(placed, agents, countryOf)) return undefined
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
      parse,
      text: scene.text,
      language: parse.language,
      knowledge: scene.knowledge,
      struck,
    }),
    figures:
      figure === undefined || counted === undefined || rule.measure === undefined
        ? countMeant(found)
        : bySide(parse, counted.phrases).flatMap(
            (phrases) =>
              countPeople(
                parse,
                withoutHouseholds(parse, phrases).map((one) => antecedent(parse, one, match)),
                rule.measure!,
                scene.text,
              ) ?? [],
          ),
    acts: rule.act !== undefined ? [rule.act] : seized?.movable === true ? ['seized'] : [],
    objects: seized?.objects ?? found.objects,
  }
}

const leaving = 'non-violent-transfer-of-territory'

/** « Après avoir quitté la Cédéao, le Mali … »: no state withdraws from its own country. */
const isOfState = (
  places: readonly PlaceMention[],
  agents: Parties['agents'],
  countryOf: (one: ActorMention) => string | undefined,
): boolean =>
  places.length > 0 &&
  places.every(({ id, country }) => id === country && agents.some((one) => countryOf(one) === country)) &&
  agents.every((one) => sideOf(one) === 'state')

/** "War broke out with the rebels. It has killed 20,000": a war does, and no army by itself. */
const isOfLongWar = ({ rule, agentSlot, figure, parse: { language } }: RuleSlots): boolean =>
  rule.measure === 'killed' &&
  (figure?.low ?? 0) >= deadOfWar &&
  language.is('pronouns of a body', agentSlot?.pronoun ?? '')

const isOfGroup = (one: ActorMention | undefined): boolean => one !== undefined && sideOf(one) === 'armed'

/** "Six of the fifteen men who had been taken": all fifteen had. */
function antecedent({ tokens, language }: Parse, phrase: Phrase, match: PatternMatch): Phrase {
  const { of } = phrase
  if (phrase.amount === undefined || of?.amount === undefined || of.to > match.from) return phrase
  const isRelative = tokens.slice(of.to, match.from).some(({ key }) => language.is('subject relatives', key))
  return isRelative ? of : phrase
}

/** Who signs a deal, whose a bomb is; else who stands where the rule says. */
function agentsOf(found: RuleSlots): Parties['agents'] {
  const { rule, match, agents, parse, scene } = found
  if (rule.event === 'agreement') return signers(parse, match, agents, scene)
  if (rule.event === 'sending') return senders(found, agents)
  if (rule.event === 'remote-explosive-ied' && agents.length === 0) return layers(parse, match, scene)
  if (rule.event === 'armed-clash' && agents.length === 0) return sideTold(found)
  // "Barko vowed to take the town": what a leader does by arms his group does.
  return agents.map((one) =>
    one.kind === 'unnamed' && !isSpoken(rule.event) ? (scene.actors.ledBy(one.name, 'agent') ?? one) : one,
  )
}

/** "The M23 entered the town after two days of fighting with the army": one side is with whom, the other whom the sentence is of. */
function sideTold({ match, targets, parse, scene }: RuleSlots): Parties['agents'] {
  const isWith = parse.phrases.some(
    ({ prep, from }) => from >= match.to && from - match.to <= withReach && parse.language.is('with', prep),
  )
  if (match.verb !== undefined || !isWith || targets.length === 0 || !targets.every(isForce)) return []
  const subject = parse.phrases.find(({ prep, afterVerb }) => prep === '' && !afterVerb)
  if (subject === undefined || subject.to > match.from) return []
  const side = scene.actors.mention(parse, subject, 'agent', scene.text)
  const isSide = side !== undefined && fighting.has(side.kind) && targets.every(({ id }) => id !== side.id)
  return isSide ? [side] : []
}

const fighting: ReadonlySet<string> = new Set(['army', 'armed-group', 'militia', 'police'])

// In tokens: "a battle of four hours | with the army".
const withReach = 6

const isLand = ({ type, actor, places }: Phrase): boolean =>
  type === 'place' && actor === undefined && places[0]?.kind === 'country'

const isStrike = (event: string): boolean => (strikes as readonly string[]).includes(event)

/** "… and shot them": as many as the people whom the pronoun stands for; else the one who is told of. */
function countMeant({
  rule,
  match,
  targetSlot,
  targets,
  counted,
  parse,
  scene,
}: RuleSlots): readonly Figure[] {
  const [meant] = targets
  if (rule.measure === undefined) return []
  // What is read by likeness may count its subject: who takes somebody is not taken.
  const isActing =
    counted?.position === 'subject' && rule.target !== 'subject' && match.verb?.passive !== true
  if (targetSlot?.pronoun === undefined || meant?.count === undefined)
    return isActing
      ? []
      : [oneTold(parse, counted, rule.measure, scene.text)].filter((one) => one !== undefined)
  return [{ measure: rule.measure, low: meant.count, high: meant.count, who: null, text: meant.text }]
}

/** "They shot my brother": a pronoun for people acts, whoever is meant. */
function isSomebody({ match, agentSlot, parse: { language } }: RuleSlots): boolean {
  const { verb } = match
  const pronoun = agentSlot?.pronoun ?? ''
  return (
    verb !== undefined &&
    !verb.passive &&
    (language.is('plural pronouns', pronoun) || language.is('anybody', pronoun))
  )
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
