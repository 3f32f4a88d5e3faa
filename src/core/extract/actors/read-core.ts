import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { NameHit } from '../claims/name-index.ts'
import type { Token } from '../claims/token.ts'
import { amountWords } from '../figures/amount-words.ts'
import { afterDescription } from './after-description.ts'
import { isArabicArticle } from './arabic-article.ts'
import {
  isAfterPeople,
  isNamePart,
  isNextSubject,
  isOpening,
  isPeople,
  isUnknownVerb,
} from './before-noun.ts'
import { firstOfEach } from './first-of-each.ts'
import { isHeldAs, isPredicate } from './held-as.ts'
import { findOutsideNames } from './joined-name.ts'
import { ownerIn } from './owner-in.ts'
import type { Phrase } from './phrase.ts'
import { isSentenceStart } from './sentence-start.ts'
import { text } from './token-text.ts'
import { findName, isFunction, isParticipleAfterAuxiliary, isVerbHere, type Scan } from './word-role.ts'

/** The content of a noun phrase, without what brings it. */
export type Core = Pick<
  Phrase,
  | 'to'
  | 'head'
  | 'type'
  | 'actor'
  | 'namesakes'
  | 'person'
  | 'owner'
  | 'object'
  | 'places'
  | 'settlement'
  | 'proper'
  | 'nation'
  | 'seat'
>

/** A core that names nothing. */
export function thing(head: number, to: number): Core {
  return {
    to,
    head,
    type: 'thing',
    actor: undefined,
    namesakes: undefined,
    person: undefined,
    owner: undefined,
    object: undefined,
    places: noPlaces,
    settlement: false,
    proper: undefined,
    nation: undefined,
    seat: undefined,
  }
}

const noPlaces: Phrase['places'] = []

/** The nouns and names of a phrase, from its first content word. */
export function readCore(scan: Scan, from: number, determined: boolean): Core | undefined {
  const { tokens, language } = scan
  const start = afterDescription(scan, from, determined)
  if (!determined && isPredicate(scan, start)) return undefined
  const hits: NameHit[] = []
  let at = start
  let proper: { from: number; to: number } | undefined
  let words = 0
  let peoples = 0
  // No noun phrase of ours is longer; a list or a clause begins.
  const limit = Math.min(tokens.length, start + 9)
  while (at < limit) {
    const token = tokens[at]!
    if (token.kind === 'mark' || token.time >= 0) break
    const hit = findOutsideNames(scan, at)
    if (hit !== undefined && isParticipleAfterAuxiliary(scan, at)) break
    if (
      hit !== undefined &&
      !(
        !token.glued &&
        isVerbHere(scan, at, start) &&
        hit.actors.length === 0 &&
        hit.places.length === 0 &&
        !isOpening(scan, start, hit)
      )
    ) {
      // A second name of places is another phrase.
      if (hits.length > 0 && hit.places.length > 0 && hits.some((other) => other.places.length > 0)) break
      // "Told reporters | Israeli troops had …": nobody is several people's adjective.
      if ((hit.nation !== undefined || hit.actors.length > 0) && isAfterPeople(scan, hits.at(-1), at)) break
      if (isNextSubject(scan, start, hits, hit) || isHeldAs(scan, hits.at(-1), at)) break
      hits.push(hit)
      at = hit.to
      continue
    }
    if (isPeople(scan, at, hits)) {
      peoples = at + 1
      at += 1
      continue
    }
    if (
      (token.capital || isArabicArticle(tokens, at)) &&
      token.kind === 'word' &&
      !isSentenceStart(tokens, at, language) &&
      (!isFunction(token) || isNamePart(tokens, at))
    ) {
      const to = properEnd(scan, at)
      if (proper === undefined || proper.to === at) proper = { from: proper?.from ?? at, to }
      else break
      at = to
      continue
    }
    if (
      isFunction(token) ||
      (!token.glued && isVerbHere(scan, at, start)) ||
      (!determined && hits.length === 0)
    )
      break
    if (token.kind === 'number' || isUnknownVerb(scan, hits.at(-1), at)) break
    // "Cost the army | five soldiers".
    if (isParty(hits.at(-1)) && amountWords(language).number(token.key) !== undefined) break
    // French adjectives come after the noun: two unknown words after it end the phrase.
    if (hits.length > 0 && language.field<boolean>('first noun')) {
      if (words >= 1) break
    }
    words += 1
    at += 1
  }
  if (hits.length === 0 && proper === undefined) {
    return determined && at > start ? thing(start, at) : undefined
  }
  const core = choose(hits, proper, start, at, tokens, language)
  return peoples > core.to ? { ...core, to: peoples } : core
}

const isParty = (hit: NameHit | undefined): boolean =>
  hit !== undefined && (hit.person !== undefined || hit.actors.length > 0)

function properEnd(scan: Scan, from: number): number {
  const { tokens, language } = scan
  let to = from + 1
  while (to < tokens.length && to < from + 6) {
    const token = tokens[to]!
    if (token.kind === 'number' && token.glued) to += 1
    else if (
      token.kind === 'word' &&
      (token.capital || token.glued || isAfterApostrophe(tokens, to)) &&
      (findName(scan, to) === undefined || isThingInName(scan, to) || isPlaceInName(scan, from, to))
    )
      to += 1
    else if (language.is('in joined names', token.key) && token.glued) to += 1
    // "Deir ez-Zor", "Abu as-Sus": an article in small letters that a hyphen joins.
    else if (/^\p{Ll}{1,3}$/u.test(token.text) && tokens[to + 1]?.glued === true && tokens[to + 1]!.capital)
      to += 2
    else if (language.is('in spaced names', token.key) && tokens[to + 1]?.capital === true) to += 2
    else break
  }
  return to
}

/** "Bo'ame": no ending of English. */
function isAfterApostrophe(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.key.length > 1 && tokens[at]!.start === tokens[at - 1]!.end + 1 && tokens[at - 1]!.apostrophe
  )
}

/** "Ba Wa Gao": a longer name that ends with a town's is another town's, or somebody's. */
function isPlaceInName(scan: Scan, from: number, at: number): boolean {
  const hit = findName(scan, at)!
  return at - from >= 2 && hit.places.length > 0 && hit.actors.length === 0 && hit.to === at + 1
}

/** "Um Dam Haj Ahmed", "Ta Man Thar": the word for a thing or for people, with a capital and another name behind it. */
function isThingInName(scan: Scan, at: number): boolean {
  const { tokens } = scan
  const hit = findName(scan, at)
  const isNoun = hit?.object !== undefined || (hit?.person?.kind === 'civilians' && hit.to === at + 1)
  const isThing = isNoun && hit.places.length === 0 && hit.actors.length === 0
  const next = tokens[at + 1]
  return isThing && tokens[at]!.capital && next?.capital === true && findName(scan, at + 1) === undefined
}

function choose(
  hits: readonly NameHit[],
  proper: { readonly from: number; readonly to: number } | undefined,
  start: number,
  end: number,
  tokens: readonly Token[],
  language: ClaimLanguage,
): Core {
  const isFirstNoun = language.field<boolean>('first noun')
  const found = firstOfEach(hits, tokens, language)
  const { actor, place, nation, seat, introduced } = found
  // In French the first noun is the head, in English the last.
  const noun = isFirstNoun ? found.firstNoun : found.lastNoun
  const last = Math.max(found.last, proper?.to ?? 0)
  // "Islamic extremists": what they confess, and no name.
  const isFaith =
    proper !== undefined && proper.to === proper.from + 1 && language.is('faiths', tokens[proper.from]!.key)
  const own = isFaith ? found.capital : (proper ?? found.capital)
  const core: Core = {
    ...thing(start, isFirstNoun ? Math.max(last, start + 1) : Math.max(last, Math.min(end, last))),
    proper: own === undefined ? introduced : text(tokens, own.from, own.to),
    nation,
    seat,
  }
  const places = place?.places ?? noPlaces
  const party = actor === undefined ? {} : { actor: actor.actors[0], namesakes: namesakesOf(actor) }
  if (
    actor !== undefined &&
    !(
      noun?.object !== undefined &&
      noun.person === undefined &&
      noun.from > actor.to - 1 &&
      !isParticiple(tokens[noun.from]!)
    )
  )
    return { ...core, type: 'actor', ...party, places: [...actor.places, ...places], person: noun?.person }
  if (noun?.person !== undefined) return { ...core, type: 'actor', person: noun.person, places }
  const isArms = /^(?:military|munition)$/u.test(noun?.object?.kind ?? '')
  const owner = isArms ? ownerIn(tokens, start, core.to, language) : undefined
  if (noun?.object !== undefined)
    return { ...core, type: 'object', object: noun.object, owner, places, ...party }
  if (place !== undefined || noun?.settlement === true)
    return { ...core, type: 'place', places, settlement: noun?.settlement === true }
  return { ...core, type: introduced === undefined ? 'thing' : 'actor' }
}

/** "des Mobondo armés": no arms. */
const isParticiple = ({ lower }: Token): boolean => /é(?:e?s?)$/u.test(lower)

function namesakesOf({ actors }: NameHit): NameHit['actors'] | undefined {
  return actors.length > 1 ? actors : undefined
}
