import type { PlaceMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import { wordsOf } from '../actors/phrase-words.ts'
import type { Scene } from '../claims/scene.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { positionsOf } from '../events/positions.ts'
import type { CompiledRule } from '../events/rule.ts'
import type { SlotFound } from '../events/slot-found.ts'
import { findSlot } from '../events/slots.ts'
import { isLocated, mention } from './document-places.ts'
import { unlessBeside } from './ground-beside.ts'
import { isAllSides, isComeFrom, isHoldable, isOfBody, isPartOfTown, isWithdrawnTo } from './holdable.ts'
import { nameOf } from './name-of.ts'
import { isMoving, nearestPlaces } from './nearest-places.ts'
import { placeInPlay, placeOfEvent } from './place-of-event.ts'
import { isSeatOnly, seatNamed } from './seat-named.ts'
import { isArrival, ownedBy } from './site-words.ts'
import { sitesOf } from './sites.ts'
import { isThere } from './there.ts'
import { isTitled } from './titled.ts'
import { describes } from './town-described.ts'
import { hasWord, isCalledTown, isOfNoneTold, placeMeant, townMeant, townPointedAt } from './town-meant.ts'

/** Where: the rule's own slot, else the nearest place of the sentence, else the place in play. */
export function placesOf(
  parse: Parse,
  rule: CompiledRule,
  match: PatternMatch,
  scene: Scene,
): readonly PlaceMention[] | undefined {
  const places = findPlaces(parse, rule, match, scene)
  // "Captured the district of X": who holds a part of a town does not hold the town.
  return places === undefined || !holding.has(rule.event)
    ? places
    : places.map((place) => partTaken(parse, place, scene) ?? place)
}

/** The part of a town that the sentence names: "the Hodan district of Mogadishu". */
const partTaken = (parse: Parse, town: PlaceMention, scene: Scene): PlaceMention | undefined =>
  sitesOf(parse, scene).find(({ place, part }) => part !== undefined && place.id === town.id)?.part

function findPlaces(
  parse: Parse,
  rule: CompiledRule,
  match: PatternMatch,
  scene: Scene,
): readonly PlaceMention[] | undefined {
  if (rule.place === 'none') return []
  if (rule.place === 'country') {
    const country = scene.knowledge.places.get(scene.places.countries[0] ?? '')
    return country === undefined ? [] : [mention(country, wordsOfCountry(parse, country.id, scene))]
  }
  // "families from X have arrived in Y": X is where they were driven out.
  const fled = rule.event === 'displacement' && sitesOf(parse, scene).some(({ role }) => role === 'from')
  if (fled) return nearestPlaces(parse, match, rule.event, scene)
  if (rule.event === 'control' && isOfBody(parse, match)) return undefined
  let needed = false
  let isOfOthers = false
  for (const position of rule.place === undefined ? [] : positionsOf(rule.place)) {
    const strict = position.endsWith('!')
    const slot = findSlot(parse, match, strict ? position.slice(0, -1) : position)
    // "took the governor's office in X", "emparés de cinquante véhicules", "left three dead in X": no town changed hands.
    if (
      strict &&
      changingHands.has(rule.event) &&
      slot !== undefined &&
      !isGround(parse, slot.phrases, rule.event)
    )
      return undefined
    if (rule.event === 'control' && slot?.phrases.some((phrase) => isComeFrom(parse, phrase)))
      return undefined
    // "Which controls the south and the east": of a country, and no town in play.
    if (rule.event === 'control' && slot !== undefined && isAllSides(parse, slot.phrases)) return undefined
    const found = (slot?.phrases ?? [])
      // "Ils se replient sur X": they have it now, and left another.
      .filter((phrase) => rule.event !== withdrawing || !isWithdrawnTo(parse, phrase))
      // "dans une embuscade sur l'axe X-Y, à hauteur de Z": roads wait for what is nearer.
      .filter((phrase) => strict || !hasWord(parse, phrase, 'ways'))
      // "Ils se replient vers X", "a helicopter from X": where they go is not what they leave.
      .filter((phrase) => !position.startsWith('locative') || !isPassedBy(phrase, rule, parse, scene))
      // "Une attaque près de X, dans le nord du pays": what lies around the place told is not where.
      .filter((phrase) => strict || !isAround(phrase, parse, scene))
      .map((phrase) => townDescribed(phrase, parse, scene) ?? placeOf(parse, phrase, scene, true))
      .filter((one) => one !== null)
    if (found.length > 0) return found
    // "They took the provincial capital", of none that is known.
    if (strict && changingHands.has(rule.event) && slot?.phrases.some((phrase) => isSeatOnly(parse, phrase)))
      return undefined
    if (rule.event === withdrawing && slot?.phrases.some((phrase) => isWithdrawnTo(parse, phrase)))
      return leftBefore(parse, match, scene)
    // "a pris le contrôle de son rival": an object that is no place is no taking.
    const site = slot?.phrases.some(
      (phrase) =>
        phrase.settlement ||
        phrase.object !== undefined ||
        phrase.type === 'place' ||
        groundWords.some((list) => hasWord(parse, phrase, list)) ||
        // "Two hundred people are besieged": wherever they are.
        (rule.event === 'siege' && phrase.type === 'actor'),
    )
    // "Where they were taken": people. French calls towns so as well.
    const pronoun = slot?.pronoun
    // « Elles sont tombées en bout de piste »: several, and not the one town in play.
    const isTown =
      pronoun !== undefined &&
      !['pronouns of no place', 'plural pronouns'].some((list) => parse.language.is(list, pronoun))
    if (strict && isTown) {
      // "À Gao, qu'ils assiègent": what the pronoun stands for is named right before.
      const named = sitesOf(parse, scene).findLast(
        ({ role, wide, to }) => told.has(role) && !wide && to <= match.from,
      )
      const meant = named?.place ?? townMeant(scene)
      if (meant !== null) return [meant]
    }
    needed ||= strict && site !== true
    isOfOthers ||=
      (strict || rule.event === 'control') &&
      slot?.phrases.some((phrase) => isOfNoneTold(parse, phrase)) === true
  }
  if (needed) return undefined
  for (const phrase of findSlot(parse, match, rule.target)?.phrases ?? []) {
    const hit =
      (phrase.type === 'place' || phrase.object !== undefined) && !isAround(phrase, parse, scene)
        ? placeOf(parse, phrase, scene, phrase.type === 'place')
        : null
    if (hit !== null && hit.id !== hit.country) return [hit]
  }
  const near = nearestPlaces(parse, match, rule.event, scene)
  if (near.length > 0) return changingHands.has(rule.event) ? unlessBeside(parse, near) : near
  // "They hold several villages": none of them is the town in play, nor do they hold its country.
  if (isOfOthers) return []
  const meant = isThere(parse, match) ? townMeant(scene) : placeOfEvent(parse, rule.event, scene)
  if (meant !== null) return [meant]
  const last = placeInPlay(parse, scene, placeOfSpeaker(parse, scene))
  return last === null ? [] : [last]
}

/** "Ghazni fell, its garrison having slipped away over the river": the place told before where somebody goes. */
function leftBefore(parse: Parse, { from }: PatternMatch, scene: Scene): readonly PlaceMention[] | undefined {
  const named = sitesOf(parse, scene).findLast(({ role, wide, to }) => told.has(role) && !wide && to <= from)
  const left = named?.place ?? scene.lastPlace
  return left === null ? undefined : [left]
}

/** Ground without a name: "five hilltops in the south", « les quartiers de la rive gauche ». */
const groundWords = ['held parts', 'quarters', 'landscapes'] as const

/** "The mayor of Gao said that …": his town, where none has been told before. */
function placeOfSpeaker(parse: Parse, scene: Scene): PlaceMention | null {
  const own = sitesOf(parse, scene).find(
    ({ role, wide, phrase }) => role === 'said' && !wide && parse.language.is('of', phrase.prep),
  )
  return own?.place ?? null
}

/** Whether a phrase only says where the place named right before it lies. */
const isAround = (phrase: Phrase, parse: Parse, scene: Scene): boolean =>
  sitesOf(parse, scene).some((site) => site.phrase === phrase && site.role === 'holds' && site.wide)

/** "Bria, the last town in the | east held by rebels": the town, of what its description says it lies in. */
function townDescribed(phrase: Phrase, parse: Parse, scene: Scene): PlaceMention | undefined {
  const sites = sitesOf(parse, scene)
  const at = sites.findIndex(
    (site) =>
      site.role === 'holds' &&
      site.wide &&
      (site.phrase === phrase || site.phrase === phrase.of || isNameless(phrase, site.phrase)),
  )
  const [town, around] = [sites[at - 1], sites[at]]
  return town !== undefined && !town.wide && describes(parse, town.phrase, around!.phrase, true)
    ? town.place
    : undefined
}

/** "The last city | in the east": a noun with no name right before where it lies. */
const isNameless = ({ to, places, proper }: Phrase, around: Phrase): boolean =>
  around.prepAt === to && places.length === 0 && proper === undefined

/** Whether somebody only goes to a place or comes from there. Where refugees arrive is all that is told of them. */
function isPassedBy(phrase: Phrase, { event }: CompiledRule, parse: Parse, scene: Scene): boolean {
  if (event === 'displacement' && isArrival(parse, phrase)) return false
  const site = sitesOf(parse, scene).find((one) => one.phrase === phrase)
  return site !== undefined && isMoving(parse, site, event)
}

const holding: ReadonlySet<string> = new Set(['taking', 'control'])

/** Whether an object can change hands as a place does; of several one that can is enough, but for booty beside no town. */
const isGround = (parse: Parse, phrases: readonly Phrase[], event: string): boolean =>
  phrases.length === 0 ||
  (phrases.some((one) => isHoldable(parse, one)) &&
    (phrases.some(isTown) || !(holding.has(event) && phrases.some(isPartOfTown))))

const isTown = ({ type, object, of, places }: Phrase): boolean =>
  type === 'place' && object === undefined && of === undefined && places.length > 0

const withdrawing = 'non-violent-transfer-of-territory'
const changingHands: ReadonlySet<string> = new Set([...holding, withdrawing])

/** The words of a sentence that name a country, '' where it is only understood. */
function wordsOfCountry(parse: Parse, country: string, scene: Scene): string {
  const phrase = parse.phrases.find((one) => one.places[0]?.id === country)
  return phrase === undefined ? '' : wordsOf(parse, phrase, scene.text)
}

/** The place of one phrase: a name, "la ville de X", or the place in play for "la ville". */
export function placeOf(parse: Parse, phrase: Phrase, scene: Scene, wanted: boolean): PlaceMention | null {
  if (phrase.type === 'pronoun' || isTitled(parse, phrase)) return null
  // "The Iran-backed Hezbollah": a group, and not where.
  if (phrase.type === 'actor' && phrase.actor !== undefined && phrase.object === undefined) return null
  // "The fall of Assad", « la maison de Netanyahou »: a man, and no town.
  if (phrase.leads?.himself === true && phrase.places.length === 0) return null
  // "Nigeria's state capital | Maiduguri": both are brought by the same word.
  const name = parse.phraseAt[phrase.to]
  if (name !== undefined && name.prepAt >= 0 && name.prepAt === phrase.prepAt && name.places.length > 0)
    return placeOf(parse, name, scene, wanted)
  const seat = seatNamed(parse, phrase, scene, (town) => nameOf(parse, town, scene, 'certain'))
  if (seat !== undefined) return seat
  // "Kharkiv's Saltivka district": what is owned is meant.
  const owned = ownedBy(parse, phrase)
  if (owned !== undefined) return placeOf(parse, owned, scene, wanted)
  // "celle de X", "that of X": the word stands for a noun told before, the place is X.
  if (phrase.of !== undefined && parse.language.is('stand-ins', parse.tokens[phrase.head]!.key))
    return placeOf(parse, phrase.of, scene, wanted)
  const site = sitesOf(parse, scene).find((one) => one.phrase === phrase)
  if (site !== undefined && !site.wide && phrase.of === undefined) return site.place
  // "The gate of the Asasey hotel", "les hommes du général Hemedti": a name of theirs, unless an index knows it.
  const isOfOther = (phrase.object !== undefined && isPartOfTown(phrase)) || phrase.person !== undefined
  const isNameless = phrase.places.length === 0 && !phrase.settlement && isOfOther && phrase.of === undefined
  const isSure =
    !isNameless && wanted && (phrase.type !== 'thing' || (phrase.det === '' && phrase.amount === undefined))
  const own = nameOf(parse, phrase, scene, isSure ? 'certain' : 'none')
  // "the northern town of X": the town, not what lies around it.
  const isHeld = sitesOf(parse, scene).some(
    (one) => one.phrase === phrase.of && one.role === 'holds' && one.wide,
  )
  // "Gora Namaye community of X": a name that is its own.
  const isItself = own !== null && phrase.proper !== undefined && phrase.places.length === 0
  const isIn = isCalledTown(phrase) && phrase.of !== undefined && !(isHeld && own !== null) && !isItself
  const inside =
    townPointedAt(parse, phrase, scene) ?? (isIn ? placeOf(parse, phrase.of!, scene, true) : null)
  if (inside !== null && inside.id !== inside.country) return inside
  if (own !== null && !(phrase.settlement && phrase.of !== undefined && own.id === own.country)) return own
  if (
    (phrase.settlement ||
      phrase.object !== undefined ||
      phrase.person?.kind === 'army' ||
      phrase.type === 'place' ||
      phrase.type === 'thing') &&
    phrase.of !== undefined
  ) {
    const inner = placeOf(parse, phrase.of, scene, true)
    if (inner !== null) return inner
  }
  if (phrase.object !== undefined || phrase.settlement) {
    const next = following(parse, phrase)
    const inner = next === undefined ? null : placeOf(parse, next, scene, true)
    if (inner !== null) return inner
  }
  return own ?? townTold(parse, phrase, scene)
}

const told: ReadonlySet<string> = new Set(['at', 'whose', 'bare', 'head'])

/** "The village": the one that its own sentence has named before, else the place in play. */
function townTold(parse: Parse, phrase: Phrase, scene: Scene): PlaceMention | null {
  const meant = placeMeant(parse, phrase, scene)
  if (meant === null || hasWord(parse, phrase, 'regions') || hasWord(parse, phrase, 'capital')) return meant
  const named = sitesOf(parse, scene).findLast(
    (site) => site.to <= phrase.from && !site.wide && told.has(site.role),
  )
  return named?.place ?? meant
}

/** The located phrase that follows directly: "un bourg près de Kidal". */
function following({ phrases, language }: Parse, phrase: Phrase): Phrase | undefined {
  const next = phrases[phrases.indexOf(phrase) + 1]
  return next !== undefined &&
    next.prepAt === phrase.to &&
    (isLocated(next, language) || language.is('of', next.prep))
    ? next
    : undefined
}

/** The first place that a slot names. */
export function firstPlace(
  parse: Parse,
  slot: SlotFound | undefined,
  scene: Scene,
): PlaceMention | undefined {
  for (const phrase of slot?.phrases ?? []) {
    const found = placeOf(parse, phrase, scene, true)
    if (found !== null) return found
  }
  return undefined
}
