import { fold } from '../../language/fold.ts'
import type { ActorMention, ActorRole } from '../../model/index.ts'
import { owned } from '../actors/owned.ts'
import { peopleOfOne } from '../actors/people-of-one.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { positionsOf } from '../events/positions.ts'
import { isForce, sideOf } from '../events/resolve-event.ts'
import type { SlotFound } from '../events/slot-found.ts'
import { findSlot } from '../events/slots.ts'
import { addedSpeaker } from '../speakers/added-speaker.ts'
import { ownClaim } from '../speakers/claimer.ts'
import { isCountOfNamed } from './count-of-named.ts'
import { forceOf } from './force-of-thing.ts'
import { meantBefore } from './meant-before.ts'
import { objectMeant } from './object-meant.ts'
import { rareClass } from './rare-class.ts'
import type { Scene } from './scene.ts'

/** Whether a slot names a camp, a convoy, a post. */
export function isMilitary(slot: SlotFound | undefined): boolean {
  return slot?.phrases.some((phrase) => phrase.object?.kind === 'military') === true
}

/** The parties of a slot, pronouns bound. @param force only a force can be meant */
export function parties(
  parse: Parse,
  slot: SlotFound | undefined,
  role: ActorRole,
  scene: Scene,
  force = false,
): readonly ActorMention[] {
  if (slot === undefined) return []
  if (slot.pronoun !== undefined && parse.language.is('first', slot.pronoun))
    return scene.speaking === undefined ? [] : [{ ...scene.speaking, role, text: slot.pronoun }]
  if (slot.pronoun !== undefined) {
    const suffered = role === 'target' ? objectMeant(parse, slot.pronoun, scene) : undefined
    if (suffered !== undefined) return [suffered]
    const bound =
      addedSpeaker(parse, slot.pronoun, role, scene, force) ??
      (force || role === 'agent' ? toldBefore(parse, slot.pronoun, role, scene) : undefined) ??
      scene.actors.pronoun(slot.pronoun, role, force)
    // "entre leurs mains": a group of men, no army.
    if (slot.pronoun === 'leurs' && (bound === undefined || sideOf(bound) !== 'armed')) return []
    const meant = bound === undefined && role === 'target' ? meantBefore(slot.pronoun, scene) : undefined
    if (meant !== undefined) return [meant]
    return bound === undefined ? [] : [{ ...bound, role, text: slot.pronoun }]
  }
  return slot.phrases
    .filter((phrase, i, all) => !isCountOfNamed(parse, phrase, all.slice(i + 1)))
    .filter((phrase) => role !== 'target' || !isWhere(phrase, parse))
    .flatMap((phrase) => {
      const both = scene.actors.bothSides(parse, phrase, role)
      if (both.length > 0) return both
      return (
        ownForces(parse, phrase, role, scene) ??
        (role === 'target' ? peopleOfOne(parse, phrase, scene.text) : undefined) ??
        scene.actors.mention(parse, role === 'agent' ? user(parse, phrase) : phrase, role, scene.text)
      )
    })
    .filter((one) => one !== undefined)
}

/** "A bombing in Kabul": where it was, though Kabul is the seat of those who govern. */
const isWhere = (
  { from, to, type, prep, seat, settlement, nation, places, actor, person }: Phrase,
  { tokens, language }: Parse,
): boolean =>
  actor === undefined &&
  person === undefined &&
  // "Hit Sudan's western city of X": no army's.
  ((type === 'place' && settlement && nation !== undefined) ||
    (language.is('at a place', prep) && (type === 'place' || seat !== undefined || places.length > 0)) ||
    isFront(tokens.slice(from, to), language) ||
    // "On the Beirut suburb of X": no seat of anybody.
    (type === 'place' &&
      seat !== undefined &&
      tokens.slice(from, to).some(({ key }) => language.is('parts', key))))

/** "In the Western Front": a part of the field, and no party. */
const isFront = (words: Parse['tokens'], language: Parse['language']): boolean =>
  words.some(({ key }) => language.is('fronts', key)) && words.some(({ key }) => language.is('sides', key))

/** "Nos hommes", "eleven of our soldiers", "our forces", "my company": those of the force that speaks. */
function ownForces(
  { tokens, language }: Parse,
  phrase: Phrase,
  role: ActorRole,
  { speaking }: Scene,
): ActorMention | undefined {
  const men = language.is('first', phrase.det) ? phrase : phrase.of
  if (speaking === undefined || men === undefined || !language.is('first', men.det)) return undefined
  const isMen =
    men.person === undefined ? isForces(men) : men.person.kind !== 'civilians' || men.person.id === 'men'
  return isMen ? { ...speaking, role } : undefined

  function isForces({ from, to }: Phrase): boolean {
    return tokens
      .slice(from, to)
      .some(({ rare, key }) => (rare & rareClass.forces) !== 0 || language.is('own units', key))
  }
}

/** "Fighters of the M23 had come to the town, where they …": the force that is subject earlier in the sentence. */
function toldBefore(parse: Parse, pronoun: string, role: ActorRole, scene: Scene): ActorMention | undefined {
  const { tokens, phrases, language } = parse
  const isHe = language.is('person pronouns', pronoun) || language.is('anybody', pronoun)
  if (isHe || !language.is('subject pronouns', pronoun)) return undefined
  const at = phrases.find((phrase) => phrase.type === 'pronoun' && tokens[phrase.from]!.key === pronoun)
  if (at === undefined) return undefined
  const claim = ownClaim(parse, 0)
  const claimer =
    claim && claim.at < at.from ? scene.actors.mention(parse, claim.owner, role, scene.text) : undefined
  // "Dismissed the rebels' claim that they had taken it".
  if (claimer !== undefined && isForce(claimer)) return { ...claimer, text: pronoun }
  // "A column of the M23 came": those in it did.
  const before = phrases.filter(
    (phrase) =>
      (phrase.type === 'actor' || (phrase.of?.type === 'actor' && holdsMen(parse, phrase, pronoun))) &&
      phrase.to <= at.from &&
      phrase.prep === '' &&
      !phrase.afterVerb,
  )
  const found = before.flatMap((phrase) => {
    const one = scene.actors.mention(parse, phrase, role, scene.text)
    // "Units of the Third Brigade": of a name that nobody knows, an army's.
    const isKnown = phrase.type === 'actor' || one?.id.startsWith('text:') === false
    return one !== undefined && isKnown && isForce(one) ? [one] : []
  })
  return found.length === 1 ? { ...found[0]!, text: pronoun } : undefined
}

/** "A column … it", "a band of gunmen … they"; not "a helicopter of the army … they". */
const holdsMen = ({ tokens, language }: Parse, { head }: Phrase, pronoun: string): boolean =>
  language.is('collectives', tokens[head]!.key) ||
  (language.is('holding people', tokens[head]!.key) && !language.is('plural pronouns', pronoun))

/** "Israeli drones", "army drones", "les avions de l'armée": of a weapon that acts, who uses it. */
function user(parse: Parse, given: Phrase): Phrase {
  const phrase = told(given, parse.tokens, parse.language)
  const { of } = phrase
  // "Un raid de drones ukrainiens": the deed has no side, its weapon has.
  if (phrase.type === 'thing' && phrase.nation === undefined && of?.object?.kind === 'munition')
    return user(parse, of)
  // "Les blindés israéliens": only a nation's vehicles act.
  const isRidden = phrase.object?.id === 'vehicles' && phrase.nation !== undefined
  if (phrase.object?.kind !== 'munition' && !isRidden) return phrase
  if (phrase.actor === undefined && phrase.owner !== undefined) return owned(phrase, phrase.owner)
  const type = phrase.actor !== undefined ? 'actor' : phrase.nation !== undefined ? 'thing' : undefined
  if (type !== undefined) return { ...phrase, object: undefined, type }
  // "Des obus de char israéliens".
  if (of?.object !== undefined && of.nation !== undefined && of.actor === undefined)
    return { ...of, object: undefined, type: 'thing' }
  return of ?? forceOf(parse, phrase) ?? phrase
}

/** The agents at the first of several positions where a party stands; `found` is what stands at the first filled. */
export function firstParties(
  parse: Parse,
  match: PatternMatch,
  positions: string | undefined,
  found: SlotFound | undefined,
  scene: Scene,
  force = false,
): readonly ActorMention[] {
  // "No group has claimed the bombing": by nobody.
  const isNone = found?.phrases.some(({ det }) => parse.language.is('negative determiners', det)) === true
  const first = isNone && match.verb === undefined ? [] : agentsOf(parse, found, scene, force)
  if (found === undefined || positions === undefined) return first
  // "Farbani is under siege by rebels": a name of nobody known, beside a force.
  const isUnknown =
    match.verb === undefined && first.length > 0 && first.every(({ id }) => id.startsWith('text:'))
  if (first.length > 0 && !isUnknown) return first
  const all = positionsOf(positions)
  for (const position of all.slice(all.indexOf(found.position) + 1)) {
    const next = agentsOf(parse, findSlot(parse, match, position), scene, force)
    if (next.length > 0 && (!isUnknown || next.some(isForce))) return next
  }
  return first
}

/** A force, or an agency with its convoys. */
const canAct = (one: ActorMention): boolean => isForce(one) || one.kind === 'agency'

/** What stands at the means of a deed, or is blamed for it, has to be a force: "enlèvement de femmes". */
function agentsOf(
  parse: Parse,
  slot: SlotFound | undefined,
  scene: Scene,
  force: boolean,
): readonly ActorMention[] {
  const found = parties(
    parse,
    slot?.position === 'own'
      ? { ...slot, phrases: slot.phrases.flatMap((phrase) => means(phrase, parse)) }
      : slot,
    'agent',
    scene,
    force,
  )
  return /^(?:own|credited|of-force)$/u.test(slot?.position ?? '') ? found.filter(canAct) : found
}

/** "Trois bombardements israéliens", "un raid de drones russes", "WFP convoys": of a deed, however many, whose it or its means is. */
function means(given: Phrase, { tokens, language }: Parse): readonly Phrase[] {
  const phrase = told(given, tokens, language)
  const { nation, actor, person, of } = phrase
  const one: Phrase =
    actor === undefined
      ? { ...phrase, amount: undefined }
      : { ...phrase, amount: undefined, object: undefined, type: 'actor' }
  const isBare = nation === undefined && actor === undefined && person === undefined
  const isOwned =
    of !== undefined && (of.nation !== undefined || of.actor !== undefined) && of.person === undefined
  // "La cible d'une attaque terroriste".
  const inner = of === undefined ? undefined : told(of, tokens, language)
  return isBare && (isOwned || inner !== of) ? [inner!] : [one]
}

/** "Une attaque jihadiste": of the name of a deed, the word that says whose it is. */
function told(phrase: Phrase, tokens: Parse['tokens'], language: Parse['language']): Phrase {
  const { person, head, to, actor } = phrase
  if (person === undefined || actor !== undefined || !language.is('event nouns', tokens[head]!.key))
    return phrase
  for (let at = head + 1; at < to; at += 1)
    if (language.personWords.get(tokens[at]!.key) === person) return owned(phrase, { noun: person, at })
  return phrase
}

/** Each party once, in its first role. */
export function distinctActors(
  actors: readonly ActorMention[],
  language: Parse['language'],
): readonly ActorMention[] {
  // Whom something is done to is never who does it.
  const isObject = (word: string): boolean =>
    language.is('object pronouns', word) || language.is('object clitics', word)
  const seen = new Set<string>()
  const agents = new Set(actors.flatMap(({ role, id }) => (role === 'agent' ? [id] : [])))
  return actors.filter((actor) => {
    // "He resisted the bandits, and they shot him": not them.
    if (actor.role === 'target' && agents.has(actor.id) && isObject(fold(actor.text))) return false
    // One party in two roles is a misreading: the first role stays.
    const key =
      actor.id.startsWith('unnamed:') || actor.id.startsWith('text:')
        ? `${actor.id}:${actor.role}:${actor.text}`
        : actor.id
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
