import type { Phrase } from '../actors/phrase.ts'
import type { Scene } from '../claims/scene.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { isLocated } from './document-places.ts'
import { type Heading, headingOf } from './heading.ts'
import { isSide } from './is-side.ts'
import { nameOf } from './name-of.ts'
import { seatNamed } from './seat-named.ts'
import type { Site, SiteRole } from './site.ts'
import { isKindOfPlace, trustOf } from './site-trust.ts'
import {
  datelineEnd,
  isDateline,
  isElsewhere,
  isHeading,
  isHome,
  isMeasured,
  isNeighbour,
  isOrigin,
  isOwner,
  isWhereSaid,
  ownedBy,
} from './site-words.ts'
import { isTitled } from './titled.ts'
import { describes } from './town-described.ts'
import { hasWord, placeMeant } from './town-meant.ts'
import { isPartOf, partOf, townOfPart } from './town-parts.ts'
import { wideKinds } from './wide-kinds.ts'

const known = new WeakMap<Parse, readonly Site[]>()

/** The places of a sentence, in its order. */
export function sitesOf(parse: Parse, scene: Scene): readonly Site[] {
  let sites = known.get(parse)
  if (sites === undefined) {
    sites = findSites(parse, scene)
    known.set(parse, sites)
  }
  return sites
}

function findSites(parse: Parse, scene: Scene): readonly Site[] {
  const { phrases, tokens } = parse
  const sites: Site[] = []
  const owners = new Map<Phrase, Phrase>()
  for (const phrase of phrases) if (phrase.of !== undefined) owners.set(phrase.of, phrase)
  const heading = headingOf(parse)
  const dateline = datelineEnd(parse)
  const isSent = parse.phraseAt[0] !== undefined && isDateline(parse, parse.phraseAt[0])
  for (const phrase of phrases) {
    if (phrase.type === 'pronoun' || phrase.actor !== undefined || isTitled(parse, phrase)) continue
    if (isNamedByNext(parse, phrase)) continue
    const owner = owners.get(phrase) ?? sharedOwner(parse, phrase, sites.at(-1), owners)
    if (isRuler(parse, phrase, owner) || isSide(parse, phrase)) continue
    const site = readSite(parse, phrase, owner, scene, sites, heading)
    // "POPAYAN, Colombia (Andes Press) -": the agency.
    const isAside = tokens[phrase.from]!.aside
    if (site === undefined || (isAside && isSent && sites.every((one) => one.role === 'dateline'))) continue
    const inDateline = phrase.to <= dateline
    const role = inDateline
      ? 'dateline'
      : isInSaying(parse, phrase)
        ? roleOfSaying(site, owner, scene)
        : isAside
          ? 'holds'
          : site.role
    if (site.ofPart === true) {
      const inner = sites.at(-1)!
      sites[sites.length - 1] = { ...inner, place: site.place, wide: false, part: inner.place }
    }
    sites.push({ ...site, role: site.ofPart === true ? 'holds' : role })
  }
  return sites
}

/** "les quartiers de X et de Y": the noun before both. */
function sharedOwner(
  { tokens, language }: Parse,
  { prep, prepAt }: Phrase,
  before: Site | undefined,
  owners: ReadonlyMap<Phrase, Phrase>,
): Phrase | undefined {
  if (before === undefined || !language.is('of', prep)) return undefined
  return prepAt - 1 === before.to && (tokens[prepAt - 1]!.classes & wordClass.and) !== 0
    ? owners.get(before.phrase)
    : undefined
}

const rulers: ReadonlySet<string | undefined> = new Set(['army', 'government', 'junta'])

/** "Cairo is pressing both sides", "parrainée par Ankara", "l'aviation de Moscou": a capital that acts is a government. */
function isRuler(parse: Parse, phrase: Phrase, owner: Phrase | undefined): boolean {
  if (phrase.seat === undefined || phrase.of !== undefined || phrase.settlement) return false
  if (owner !== undefined) return rulers.has(owner.person?.kind)
  if (isDateline(parse, phrase) || isHeading(parse, phrase)) return false
  return !isLocated(phrase, parse.language) && phrase.prep !== 'from' && !parse.language.is('of', phrase.prep)
}

function isInSaying(parse: Parse, phrase: Phrase): boolean {
  if (isWhereSaid(parse, phrase)) return true
  // "In Bamako, the general staff admits …"
  const leads = phrase.prepAt === 0 && parse.tokens[phrase.to]?.key === ','
  if (leads && parse.said?.some((one) => one.from === phrase.to + 1) === true) return true
  return parse.said?.some((one) => phrase.from >= one.from && phrase.to <= one.to && isBrief(one)) === true
}

/**
 * "Residents of X say …", "officials in X said", "À X, la mairie conteste": what they tell of was at home, unless they
 * name another place. A capital, or a town abroad, is where those speak who speak for all the country.
 */
function roleOfSaying(site: Site, owner: Phrase | undefined, { places }: Scene): SiteRole {
  const { phrase, place, wide, role } = site
  // "A survivor who walked to X told us": on his way, and not at home.
  if (role === 'to') return role
  const isLocal = phrase.seat === undefined && !wide && place.country === places.countries[0]
  return isLocal || owner?.person?.kind === 'civilians' ? 'whose' : 'said'
}

// In tokens: words that name a speaker are no longer than this; what is has swallowed what was said.
const longestSpeaker = 14
const isBrief = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
  to - from <= longestSpeaker

function readSite(
  parse: Parse,
  phrase: Phrase,
  owner: Phrase | undefined,
  scene: Scene,
  sites: readonly Site[],
  heading: Heading | undefined,
): Site | undefined {
  const { tokens } = parse
  const before = sites.at(-1)
  const hasName = phrase.places.length > 0 || phrase.proper !== undefined
  // Of what the sentence itself has named, "the village" needs no memory.
  if (!hasName) {
    // "In Kharkiv, Ukraine's second city, a drone hit the city centre": of the town that the sentence itself names.
    const isTownTold = sites.some(({ wide, role }) => !wide && role !== 'dateline' && role !== 'said')
    if (before === undefined || (before.wide && !isTownTold)) return siteMeant(parse, phrase, scene)
    // "Near the Kadutu market in the same city": in the city told before.
    const meant = before.to === phrase.prepAt ? siteMeant(parse, phrase, scene) : undefined
    const isIn = meant !== undefined && isPartOf(parse, before, { outer: phrase, town: meant.place }, scene)
    return isIn ? { ...meant, ofPart: true } : undefined
  }
  const from = isOuter(parse, owner) || isKindOfPlace(owner) ? owner!.from : phrase.from
  const inHeading = heading !== undefined && phrase.to <= heading.to && !tokens[phrase.from]!.aside
  const own = roleOf(parse, phrase, owner, before)
  const role = inHeading && (own === 'at' || own === 'bare') ? 'head' : own
  const trust = inHeading ? heading.trust : trustOf(parse, phrase, owner, role)
  const seat = seatNamed(parse, owner ?? phrase, scene, (town) => nameOf(parse, town, scene, 'certain'))
  const place = seat === undefined ? nameOf(parse, phrase, scene, trust) : seat
  if (place === null) return undefined
  const wide =
    seat === undefined &&
    (place.id === place.country ||
      (place.id.startsWith('text:') || phrase.places.length === 0
        ? [phrase, owner].some((one) => one?.settlement === true && hasWord(parse, one, 'regions')) ||
          (phrase.det !== '' && !phrase.settlement && place.id.startsWith('text:'))
        : wideKinds.has(phrase.places[0]?.kind)))
  const site: Site = { phrase, from, to: phrase.to, place, role, wide }
  const part = partOf(parse, phrase, owner)
  const town = part === undefined ? undefined : townOfPart(parse, part, site, sites, scene)
  if (town !== undefined) return { ...site, wide: false, place: town, part: place }
  // "Maiduguri, the Borno State capital": the same town once more.
  if (seat !== undefined && before?.place.id === place.id && before.to === from - 1)
    return { ...site, role: 'holds' }
  if (before !== undefined && describes(parse, before.phrase, phrase, wide)) return { ...site, role: 'holds' }
  // "Goma, in North Kivu": the region only says where the town is.
  if (
    (role === 'at' || role === 'bare') &&
    before !== undefined &&
    follows(parse, before, from, owner ?? phrase)
  ) {
    const outer = owner ?? phrase
    const isAround = wide || isRegionOf(parse, phrase, owner) || isBeside(outer)
    if (isAround || hasWord(parse, outer, 'ways')) return { ...site, role: 'holds' }
    // "in Bashoura, in the middle of Beirut", "on Lido Beach in Mogadishu": told of the town.
    if (isPartOf(parse, before, { outer, town: place }, scene)) return { ...site, role: 'at', ofPart: true }
    if (isHolding(parse, before, outer) && !scene.knowledge.places.has(place.id))
      return { ...site, role: 'holds' }
  }
  // "on the X–Y road, near Z": at Z.
  const ofRoad = before?.role === 'beside' && before.to === phrase.from && tokens[phrase.from]!.glued
  if (ofRoad) return { ...site, role: 'beside' }
  return role === 'at' && hasWord(parse, owner ?? phrase, 'ways') ? { ...site, role: 'beside' } : site
}

/** "Gao governorate", « le cercle d'Ansongo »: named after its seat, and no part of a town. */
function isRegionOf({ tokens, language }: Parse, phrase: Phrase, owner: Phrase | undefined): boolean {
  const isFirst = language.field<boolean>('first noun')
  return [phrase, owner].some((one) => {
    if (one?.settlement !== true) return false
    const { key } = tokens[isFirst ? one.head : one.to - 1]!
    return language.is('regions', key) && !language.is('parts', key)
  })
}

/** "At X in Y", « à X, dans Y »: Y is around it, but for a capital, of which X is mostly a part. */
const isHolding = ({ language }: Parse, { role, phrase, wide }: Site, outer: Phrase): boolean =>
  role === 'at' &&
  !wide &&
  outer.seat === undefined &&
  language.is('at a point', phrase.prep) &&
  language.is('around a point', outer.prep)

/** "la ville", "this village", "the province": the one told before. */
function siteMeant(parse: Parse, phrase: Phrase, scene: Scene): Site | undefined {
  const place = placeMeant(parse, phrase, scene)
  if (place === null) return undefined
  return {
    phrase,
    from: phrase.from,
    to: phrase.to,
    place,
    role: 'at',
    wide: hasWord(parse, phrase, 'regions'),
  }
}

/** "the province of X", "the heart of X": what is of X there is X. */
const isOuter = (parse: Parse, owner: Phrase | undefined): boolean =>
  owner !== undefined && (owner.settlement || hasWord(parse, owner, 'middles'))

const isBeside = ({ prep }: Phrase): boolean => prep === 'near'

function roleOf(parse: Parse, phrase: Phrase, owner: Phrase | undefined, before: Site | undefined): SiteRole {
  const { tokens, language } = parse
  if (isMeasured(parse, phrase)) return 'beside'
  if (isNeighbour(parse, phrase, before)) return 'to'
  if (isHome(parse, phrase)) return 'home'
  // "Un commerçant originaire de Gao": of him, but not where he is.
  if (phrase.prepAt > 0 && language.is('native', tokens[phrase.prepAt - 1]!.key)) return 'from'
  if (owner !== undefined) {
    // "the Hodan district of Mogadishu": the town holds the district; "the port of X" is X.
    if (before?.phrase === owner && namesItself(parse, owner)) return 'holds'
    if (isOuter(parse, owner)) return roleOf(parse, owner, undefined, before)
    if (owner.person !== undefined || owner.actor !== undefined) return 'whose'
    return 'of'
  }
  if (isDateline(parse, phrase)) return 'dateline'
  if (isHeading(parse, phrase)) return 'head'
  if (isElsewhere(parse, phrase)) return 'to'
  // "brought to Nasser hospital in Khan Younis"
  if (isLocated(phrase, language) && isBehindGoal(parse, phrase)) return 'to'
  if (isOrigin(parse, phrase)) return 'from'
  if (isOwner(tokens, phrase)) return ownedBy(parse, phrase) === undefined ? 'of' : 'holds'
  if (phrase.person !== undefined) return 'whose'
  if (phrase.object !== undefined && !isLocated(phrase, language)) return 'of'
  return phrase.prep === '' && !phrase.settlement ? 'bare' : 'at'
}

/** Whether a phrase is part of where something goes: the phrase right before it is. */
function isBehindGoal(parse: Parse, phrase: Phrase): boolean {
  const goal = parse.phraseAt[phrase.prepAt - 1]
  if (goal === undefined || goal === phrase || goal.type === 'actor') return false
  // "reached an agreement in X": no place is gone to.
  return (goal.type !== 'thing' || goal.proper !== undefined) && isElsewhere(parse, goal)
}

/** "The Fulani hamlets | of X": whose they are, and the name of the village behind it. */
const isNamedByNext = ({ language }: Parse, { object, places, of }: Phrase): boolean =>
  !language.field<boolean>('first noun') &&
  object?.id === 'village' &&
  places.length === 0 &&
  (of?.proper !== undefined || (of?.places.length ?? 0) > 0)

/** Whether a noun with "of" bears a name of its own that what follows only holds. */
function namesItself(parse: Parse, phrase: Phrase): boolean {
  const { tokens, language } = parse
  if (isNamedByNext(parse, phrase)) return false
  const hasName = phrase.proper !== undefined || phrase.places.some((one) => one.kind !== 'country')
  if (!hasName || !phrase.settlement) return hasName
  // "The Walikale town of Kashebere": what stands before the noun is where the town lies.
  if (language.is('towns', tokens[phrase.to - 1]!.key)) return false
  return language.field<boolean>('first noun') || language.is('parts', tokens[phrase.to - 1]!.key)
}

/** Whether a phrase comes right after a place, parted by a comma, a bracket or a preposition alone. */
function follows({ tokens, language }: Parse, before: Site, from: number, phrase: Phrase): boolean {
  if (from < before.to) return false
  const between = tokens.slice(before.to, from)
  if (between.length > 4 || (between.length === 0 && phrase.prep === '')) return false
  return between.every(
    (token) =>
      token.time < 0 &&
      (/^[,(]$/u.test(token.key) ||
        (token.classes & (wordClass.prepositions | wordClass.determiners)) !== 0 ||
        language.is('compass', token.key) ||
        language.is('lying', token.key) ||
        (token.classes & wordClass.others) !== 0),
  )
}
