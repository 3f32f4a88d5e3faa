import type { PlaceMention } from '../../model/index.ts'
import { meanwhileFrom } from '../claims/meanwhile.ts'
import type { Scene } from '../claims/scene.ts'
import { wordClass } from '../claims/word-class.ts'
import { coordinatedAround } from '../events/coordination.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { fromAfar } from '../events/strikes.ts'
import { isAtCare } from './at-hospital.ts'
import { countrywide } from './countrywide.ts'
import { isExcepted } from './excepted.ts'
import type { Site, SiteRole } from './site.ts'
import { isWhereSaid } from './site-words.ts'
import { sitesOf } from './sites.ts'
import { isBearing, tellsOfOneBefore } from './told-above.ts'
import { wideKinds } from './wide-kinds.ts'

// In tokens: how much farther a place seems.
const costs = { before: 4, clause: 12, wide: 14, country: 40, comma: 1, counted: 30, onTheWay: 20 }

const roleCosts: Readonly<Record<SiteRole, number>> = {
  at: 0,
  bare: 8,
  of: 3,
  whose: 6,
  head: 16,
  dateline: 0,
  said: 0,
  beside: 18,
  holds: 24,
  from: 14,
  to: 30,
  home: 40,
}

/** People flee from where they lived: that is where they were driven out. */
const roleCostsOfFlight: Readonly<Record<SiteRole, number>> = { ...roleCosts, from: 0, whose: 2, at: 6 }

/** Who is sent goes somewhere: that is where something will be. */
const roleCostsOfSending: Readonly<Record<SiteRole, number>> = { ...roleCosts, to: 0 }

/** Who leaves was there. */
const roleCostsOfLeaving: Readonly<Record<SiteRole, number>> = { ...roleCosts, from: 0 }

const rolesOf = (event: string): Readonly<Record<SiteRole, number>> =>
  event === 'displacement'
    ? roleCostsOfFlight
    : sent.has(event)
      ? roleCostsOfSending
      : left.has(event)
        ? roleCostsOfLeaving
        : roleCosts

/** "From X", "to X": whether an event of this sort is told of another place than the one gone to or left. */
export function isMoving({ language }: Parse, { role, phrase }: Site, event: string): boolean {
  // What is fired towards a place is meant for it.
  if (fromAfar.has(event) && language.is('destination', phrase.prep)) return false
  // "Marched 23 people into the forest": where they were led, and not where they were taken.
  if (event === 'abduction' && language.is('leading into', phrase.prep)) return true
  return (role === 'from' || role === 'to') && rolesOf(event)[role] > 0
}

const acting: ReadonlySet<SiteRole> = new Set(['bare', 'whose', 'of'])

/** Dead and wounded without what struck them. */
const counts: ReadonlySet<string> = new Set(['casualties', 'toll', 'killing', 'slaying', 'wounding'])

const left: ReadonlySet<string> = new Set(['non-violent-transfer-of-territory', 'abduction'])

const sent: ReadonlySet<string> = new Set(['sending', 'other-strategic', 'humanitarian', 'offensive'])

/** The place of the sentence that lies nearest to an event; several where they are joined. */
export function nearestPlaces(
  parse: Parse,
  match: PatternMatch,
  event: string,
  scene: Scene,
): readonly PlaceMention[] {
  const roles = rolesOf(event)
  let best: Site | undefined
  let bestCost = Number.POSITIVE_INFINITY
  for (const site of sitesOf(parse, scene)) {
    if (site.role === 'dateline' || (site.role === 'said' && !isSaid(parse, match, site))) continue
    if (isExcepted(parse, site)) continue
    // "They clashed in the north, while shells fell on Sake": what others did meanwhile was elsewhere.
    if (site.from >= match.to && meanwhileFrom(parse, match.to, site.from) >= 0) continue
    const aside = isOnTheWay(parse, match, site) ? costs.onTheWay : 0
    const cost = distance(parse, match, site) + roles[site.role] + costOfSize(site) + aside
    if (cost < bestCost) {
      best = site
      bestCost = cost
    }
  }
  const around = countrywide(parse, scene)
  if (around !== undefined && distance(parse, match, around) < bestCost) return [around.place]
  const told = placeOfClause(parse, match, sitesOf(parse, scene))
  if (told !== undefined && (best === undefined || !isOwn(best) || best.to <= told.from)) return [told.place]
  if (best === undefined) return []
  const { place, phrase, role, wide } = best
  if (role === 'home' && scene.lastPlace !== null) return [scene.lastPlace]
  if (scene.lastPlace !== null && isPastCount(parse, match, best)) return [scene.lastPlace]
  if (scene.lastPlace !== null) {
    if (isBearing(parse, best)) return [scene.lastPlace]
    if (role === 'whose' && tellsOfOneBefore(parse, best)) return [scene.lastPlace]
    // "At the hospital of Gao eleven died of their wounds": they were hurt where the rest was.
    if (counts.has(event) && isAtCare(parse, best) && isHurtBefore(parse, scene.lastPlace, scene))
      return [scene.lastPlace]
  }
  // "France has suspended its aid": a state that acts, and not where.
  const isState = place.id === place.country && acting.has(role)
  if (isState && scene.lastPlace !== null && scene.lastPlace.country !== place.country)
    return [scene.lastPlace]
  // A country holds the place in play.
  if (place.id === place.country && scene.lastPlace?.country === place.country) return [scene.lastPlace]
  // "A helicopter from Gao", "flown to Gao", "the region's governor": it happened where the rest did.
  if (isMoving(parse, best, event) && (event !== 'displacement' || scene.lastPlace !== null)) return []
  if (role === 'whose' && wide && scene.lastPlace !== null) return [scene.lastPlace]
  const list = joined(parse, best, sitesOf(parse, scene))
  // "between X and Y": one road, told by the first.
  if (list.length > 1 && !parse.language.is('between', phrase.prep)) return list
  return [list[0] ?? place]
}

/** Whether those whom a hospital counts can be of the town told before, and not of an entry by the hour that stands above. */
const isHurtBefore = ({ tokens }: Parse, { id }: PlaceMention, { knowledge }: Scene): boolean =>
  !wideKinds.has(knowledge.places.get(id)?.kind) &&
  (tokens[0]!.time < 0 || tokens.find(({ time }) => time < 0)?.kind !== 'mark')

const isOwn = ({ role }: Site): boolean => role === 'at' || role === 'bare'

/** "They came back to Gao, where six had been killed": the place that "where" stands for, of what follows it. */
function placeOfClause(
  { tokens, language }: Parse,
  match: PatternMatch,
  sites: readonly Site[],
): Site | undefined {
  const at = sites.findLastIndex(({ to }) => to < match.from)
  const last = sites[at]
  if (last === undefined) return undefined
  const word = tokens[last.to]?.key === ',' ? tokens[last.to + 1] : tokens[last.to]
  // "Tessit, in the Gao region, where": what lies around it is not meant.
  const before = last.role === 'holds' && at > 0 ? sites[at - 1]! : last
  if (before.wide || before.role === 'dateline') return undefined
  return word !== undefined && language.is('where', word.lower) ? before : undefined
}

/** Whether what somebody is taken to say is the event itself: "the kidnapping of six nurses in Gao was confirmed". */
function isSaid(parse: Parse, match: PatternMatch, site: Site): boolean {
  const holds = (from: number, to: number): boolean =>
    parse.said?.some(
      (one) => from >= one.from && to <= one.to && match.from >= one.from && match.to <= one.to,
    ) === true
  return holds(site.from, site.to) && !isWhereSaid(parse, site.phrase)
}

/** Whether a place stands behind such words, and an event before them. */
const isPastCount = (parse: Parse, { to }: PatternMatch, { from }: Site): boolean =>
  parse.tokens.slice(to, Math.max(to, from)).some((_, i) => isCountedFrom(parse, to + i))

/** "Nine were hurt in the attack, a month | after | a bus was stopped near Noshki": behind it, of what the days are counted from. */
const isCountedFrom = ({ tokens, language }: Parse, at: number): boolean =>
  tokens[at]!.time >= 0 &&
  language.is('spans of time', tokens[at]!.key) &&
  language.is('counting words', tokens[at + 1]?.key ?? '') &&
  // "The day before near Gao": of what was told above.
  tokens[at + 2]?.kind === 'word' &&
  (tokens[at + 2]!.classes & (wordClass.prepositions | wordClass.and)) === 0

function distance(parse: Parse, match: PatternMatch, { from, to }: Pick<Site, 'from' | 'to'>): number {
  if (from < match.to && to > match.from) return 0
  const [a, b] = to <= match.from ? [to, match.from] : [match.to, from]
  const { tokens } = parse
  let cost = Math.max(0, b - a) + (to <= match.from ? costs.before : 0)
  for (let i = a; i < b; i += 1) {
    const { key, glued, classes } = tokens[i]!
    if (key === ';' || key === ':' || (!glued && (classes & wordClass.breakers) !== 0)) cost += costs.clause
    else if (key === ',') cost += costs.comma
    if (isCountedFrom(parse, i)) cost += costs.counted
  }
  return cost
}

// In tokens: "on its way back", « de retour ».
const wayReach = 4

/** « Une unité, | de retour d'une mission à Fada, | a été attaquée … »: whence or where to somebody was under way. */
function isOnTheWay({ tokens, language }: Parse, { from }: PatternMatch, site: Site): boolean {
  const open = tokens.findLastIndex(({ key }, at) => at < site.from && key === ',')
  const close = tokens.findIndex(({ key }, at) => at >= site.to && key === ',')
  return (
    open >= 0 &&
    close >= 0 &&
    from > close &&
    tokens.slice(open + 1, open + 1 + wayReach).some(({ key }) => language.is('under way', key))
  )
}

function costOfSize({ place, wide }: Site): number {
  if (place.id === place.country) return costs.country
  return wide ? costs.wide : 0
}

/** "in Dablo and in Pensa": the places joined with one, in their order. */
function joined(parse: Parse, best: Site, sites: readonly Site[]): readonly PlaceMention[] {
  return coordinatedAround(parse, best.phrase)
    .map((phrase) => sites.find((site) => site.phrase === phrase)?.place)
    .filter((place) => place !== undefined)
    .filter((place) => place.id !== place.country)
}
