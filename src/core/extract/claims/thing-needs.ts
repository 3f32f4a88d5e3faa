import { isLoneName } from '../actors/lone-name.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import { relativeObject } from '../events/relative-object.ts'
import { isForce, sideOf } from '../events/resolve-event.ts'
import { isCount } from './is-count.ts'
import { rareClass } from './rare-class.ts'
import type { RuleSlots } from './rule-slots.ts'

function isThing(phrase: Phrase | undefined): boolean {
  return phrase?.object !== undefined && phrase.person === undefined
}

/** Kinds of things where people are. */
const dwellings: ReadonlySet<string> = new Set(['settlement', 'site', 'military', 'civil'])

/** What a rule can need of the things, sites and towns that were found. */
export const thingNeeds: Readonly<Record<string, (found: RuleSlots) => boolean>> = {
  object: ({ objects }) => objects.length > 0,
  // "claimed 31 lives"
  lives: ({ counted, parse: { tokens } }) =>
    counted?.phrases.some((phrase) =>
      tokens
        .slice(phrase.from, phrase.of?.to ?? phrase.to)
        .some((token) => (token.rare & rareClass.lives) !== 0),
    ) === true,
  // "Forty kilograms of cocaine were seized": nobody was taken.
  weighed: ({ counted, parse: { tokens, language } }) =>
    counted?.phrases.some(({ from, to }) =>
      tokens.slice(from, to).some(({ key }) => language.is('weights', key)),
    ) === true,
  // "abattu un drone", "shot down 54 of 60 drones": nobody was killed.
  // "61 had been shot down": drones, as nobody is said to be meant.
  'no-thing': ({ targetSlot, targets, parse: { tokens }, match }) =>
    (tokens[match.to]?.key !== 'down' || targets.some((one) => one.kind !== 'unnamed')) &&
    targetSlot?.phrases.some((phrase) => isThing(phrase) || (isCount(phrase) && isThing(phrase.of))) !== true,
  // "Cut down 200 olive trees": nobody was killed.
  'thing-slain': (found) =>
    found.at('object')?.phrases.some((one) => isThing(one) || (isCount(one) && isThing(one.of))) === true,
  // "Of the 90 drones sent, 56 were shot down", « quatre ont été abattus »: a number of what flies, where nobody is counted.
  'of-craft': (found) => {
    const [one] = found.at('object')?.phrases ?? []
    if (one === undefined || one.person !== undefined || one.amount === undefined || one.amount.to !== one.to)
      return false
    const before = found.parse.phrases.filter(({ to }) => to <= one.from)
    return (
      before.some(({ object }) => object?.kind === 'munition') &&
      !before.some(({ amount, person }) => amount !== undefined && person !== undefined)
    )
  },
  // "The rockets that Hezbollah fired at X", "the drones that Russia sent against X": what was sent stands before.
  'sent-missiles': (found) => sentBefore(found)?.id === 'missiles',
  'sent-drones': (found) => {
    const craft = sentBefore(found)
    return craft?.kind === 'munition' && craft.id !== 'missiles'
  },
  site: ({ targetSlot }) =>
    targetSlot?.phrases.some((phrase) => phrase.object !== undefined || phrase.places.length > 0) === true,
  // "A tax collector", "the bursar": whom no list knows; for verbs that only people suffer.
  someone: ({ targetSlot }) =>
    targetSlot?.phrases.some(
      ({ type, object, places, settlement, det, amount }) =>
        type === 'thing' &&
        object === undefined &&
        places.length === 0 &&
        !settlement &&
        (det !== '' || amount !== undefined),
    ) === true,
  // "Daniel Brown was kidnapped": a name of nobody known; for verbs that only people suffer.
  'by-name': ({ targetSlot }) => targetSlot?.phrases.some(isLoneName) === true,
  // "Rose Kavira a été enlevée": where a town may be carried by storm, a first name and a last.
  'by-whole-name': ({ counted }) =>
    counted?.phrases.some((phrase) => isLoneName(phrase) && / /u.test(phrase.proper!)) === true,
  // "La ville a été pillée" is told of the place in play; here a town has its name.
  town: (found) => isTownAt('object', found),
  // "The town was handed to the army": not a base or six prisoners.
  'whole-town': (found) => isTownAt('object', found) && found.at('object')?.phrases[0]?.object === undefined,
  // "The village of X was attacked", "three schools were stormed": where people live, work or keep watch.
  dwelt: (found) =>
    (found.objectSlot ?? found.at('object'))?.phrases.some(({ places, settlement, object, of }) => {
      const towns = [...places, ...(of?.places ?? [])].filter(({ kind }) => kind !== 'country')
      return settlement || towns.length > 0 || (object !== undefined && dwellings.has(object.kind))
    }) === true,
  'weapon-object': ({ objectSlot }) =>
    objectSlot?.phrases.some((phrase) => phrase.object?.kind === 'weapon') === true,
  hit: ({ targets, targetSlot }) =>
    targets.some((one) => sideOf(one) !== 'other') ||
    targetSlot?.phrases.some(
      (phrase) => phrase.object !== undefined || phrase.type === 'place' || phrase.places.length > 0,
    ) === true,
  // « La ville est vide », « Gao est déserte »: not the till or the market.
  'settled-subject': (found) =>
    found
      .at('subject')
      ?.phrases.some(
        ({ object, places, proper, settlement }) =>
          settlement ||
          (object === undefined ? places.length > 0 || proper !== undefined : object.kind === 'settlement'),
      ) === true,
  // "Hope fell in X", "beans fell from a lorry": no town falls inside another, or off anything.
  'falls-there': (found) => {
    const { match, parse } = found
    const isKnown =
      found.at('subject')?.phrases.some((one) => one.places.length > 0 || one.settlement) === true
    return (
      !isKnown &&
      parse.phrases.some(
        ({ prep, prepAt, places }) =>
          prepAt === match.to &&
          (prep === 'from' || places.some(({ kind }) => kind === 'town' || kind === 'village')),
      )
    )
  },
  // "The rest fell in open fields", « un convoi est tombé sur des rebelles »: towns and posts fall, and what nobody names does not.
  'unable-to-fall': (found) => {
    const phrase = found.at('subject')?.phrases[0]
    if (phrase === undefined || phrase.settlement || phrase.places.length > 0) return false
    if (phrase.person !== undefined || phrase.actor !== undefined) return true
    // « La patrouille », "the convoy": of the army, and no ground.
    if (phrase.object !== undefined)
      return phrase.object.id === 'convoy' || !dwellings.has(phrase.object.kind)
    return phrase.proper === undefined && (phrase.of?.places ?? []).length === 0
  },
  // "Burned the library", « ont pillé des ruches »: whatever it is, fighters have no other use for it.
  plundered: (found) =>
    found.agents.some(isForce) &&
    (found.objectSlot ?? found.at('object'))?.phrases.some((phrase) => isPlainThing(phrase, found.parse)) ===
      true,
}

/** What the relative clause of a verb tells more of, by its subject. */
function sentBefore({ parse, match }: RuleSlots): Phrase['object'] {
  return match.verb === undefined
    ? undefined
    : relativeObject(parse, match)?.phrases.find(({ object }) => object !== undefined)?.object
}

/** A thing that no list names, and more than a number or a name. */
function isPlainThing(phrase: Phrase, { tokens, language }: Parse): boolean {
  const { type, object, places, settlement, proper, det, amount, from, to } = phrase
  if (type !== 'thing' || object !== undefined || places.length > 0 || settlement) return false
  // "Set fire to their bodies": they robbed nobody.
  if (tokens.slice(from, to).some(({ key }) => language.is('dead bodies', key))) return false
  return (proper === undefined || det !== '') && amount?.to !== to
}

/** Whether what stands at a position bears a town's name, or is of one. */
const isTownAt = (position: string, found: RuleSlots): boolean =>
  found.at(position)?.phrases.some(({ places, proper, of }) => {
    const isNamed = places.length > 0 || proper !== undefined
    return isNamed || (of !== undefined && (of.places.length > 0 || of.proper !== undefined))
  }) === true
