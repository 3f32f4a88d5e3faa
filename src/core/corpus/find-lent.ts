import type { ArticleHead, Claim, Landmark } from '../model/index.ts'
import { addDays, earlier, later } from '../time/calendar.ts'
import { dayNumber } from '../time/day-number.ts'
import { firstDay, lastDay } from '../time/span-bounds.ts'
import { localDay } from '../time/zones.ts'
import { areCompatible, namedParties, shareParty } from './compatible.ts'
import { type EventFamily, familyOfEvent } from './event-family.ts'
import { findingKey } from './finding.ts'
import { compareLenders, type Lender, type LenderList } from './lenders.ts'
import { type Days, readSaid, type SaidDays } from './said-days.ts'
import { widestDays } from './same-event.ts'

/** What other articles tell of the day of one claim. */
export interface Lending {
  /** The days it can be; several where lenders differ by few days. */
  readonly days: readonly Days[]
  /** Best first; one for each different date. */
  readonly lenders: readonly Lender[]
}

/** Why nothing is narrowed though something fits: two dates too far apart to be one event. */
export interface Undecided {
  readonly first: Lender
  readonly last: Lender | Landmark
}

/** A claim whose day is open, with all that bounds it. */
export interface Borrower {
  readonly claim: Claim
  readonly family: EventFamily
  readonly words: SaidDays
  /** Bounds of its own; from undefined: open. */
  readonly from: string | undefined
  readonly to: string
  readonly candidates: readonly string[] | undefined
}

/** Of so many days that words allow, one report of an incident still is likely the same. */
const mostIncidentDays = 9
/** Within so many days one place hardly changes hands twice the same way. */
const widestTurningDays = 366

const anyDay: SaidDays = {
  names: 'nothing',
  key: '',
  every: 1,
  fits: () => true,
  meant: (day) => ({ from: day, to: day }),
  lastBefore: () => undefined,
}

/** A claim as a borrower, undefined: its date is known, was said whole, or is no day that could be lent. */
export function asBorrower(claim: Claim, article: ArticleHead): Borrower | undefined {
  const { time, stance, said } = claim
  const family = familyOfEvent(claim.event)
  if (family === undefined || claim.place === null) return undefined
  if (stance !== 'asserted' && stance !== 'hedged') return undefined
  const candidates = time?.candidates
  // Without words of its own, only a choice between few days is open to others.
  if (said === undefined && (candidates === undefined || candidates.length < 2)) return undefined
  const words = said === undefined ? anyDay : readSaid(said)
  // A claim without a time in an article that has one was counted from the wrong thing.
  if (words === undefined || (time === null && article.published !== undefined)) return undefined
  if (time?.lasting === true || time?.earliest?.includes('T') === true) return undefined
  // What is told as past lies no later than the moment it came in, east of UTC the day after.
  const takenIn = addDays(localDay(article.fetchedAt, 'UTC'), 1)
  const latest = lastDay(time)
  const to = latest !== undefined && latest < takenIn ? latest : takenIn
  return { claim, family, words, from: firstDay(time), to, candidates }
}

/** Looks for the day of a claim in other articles. */
export function findLent(
  borrower: Borrower,
  lists: readonly LenderList[],
  landmarks: readonly Landmark[],
): Lending | Undecided | undefined {
  const fitting = lists.map((list) => ({ list, ...endsOf(list, borrower) })).filter((one) => one.first)
  if (fitting.length === 0) return undefined
  const first = fitting
    .map((one) => one.first!)
    .sort((a, b) => compare(a.days[0]!, b.days[0]!) || compareLenders(a, b))[0]!
  const last = fitting
    .map((one) => one.last!)
    .sort((a, b) => compare(b.days[0]!, a.days[0]!) || compareLenders(a, b))[0]!
  const from = daysOf(first, borrower)[0]!
  const to = daysOf(last, borrower).at(-1)!
  if (daysApart(from, to) >= widestDays) return { first, last }
  const rival = landmarks.find((landmark) => isRival(landmark, borrower, { from, to }))
  if (rival !== undefined) return { first: compareLenders(first, last) <= 0 ? first : last, last: rival }
  return agree(
    fitting.flatMap(({ list }) => within(list, borrower, first.days[0]!, to)),
    borrower,
  )
}

/** Every lender of a list that fits, between two days. */
function within(list: LenderList, borrower: Borrower, from: string, to: string): readonly Lender[] {
  const { lenders } = list
  const found: Lender[] = []
  for (let i = lowerBound(lenders, from); i < lenders.length && lenders[i]!.days[0]! <= to; i += 1) {
    if (fits(lenders[i]!, list, borrower)) found.push(lenders[i]!)
  }
  return found
}

/** The first and the last lender of a list that fit: the walk from each end stops at the first. */
function endsOf(list: LenderList, borrower: Borrower): { first?: Lender; last?: Lender } {
  if (!isNarrowEnough(list, borrower)) return {}
  const { lenders } = list
  const start = borrower.from === undefined ? 0 : lowerBound(lenders, addDays(borrower.from, -2))
  const end = lowerBound(lenders, addDays(borrower.to, 1))
  let low = start
  while (low < end && !fits(lenders[low]!, list, borrower)) low += 1
  if (low >= end) return {}
  let high = end - 1
  while (high > low && !fits(lenders[high]!, list, borrower)) high -= 1
  return { first: lenders[low]!, last: lenders[high]! }
}

function lowerBound(lenders: readonly Lender[], day: string): number {
  let low = 0
  let high = lenders.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lenders[middle]!.days[0]! < day) low = middle + 1
    else high = middle
  }
  return low
}

function fits(lender: Lender, { nested }: LenderList, borrower: Borrower): boolean {
  if (!lender.days.some((day) => allows(borrower, day))) return false
  const { claim, family } = borrower
  if (lender.claim.article === claim.article || !areCompatible(claim, lender.claim, family.kind)) return false
  return (!nested && !needsParty(borrower)) || shareParty(claim, lender.claim)
}

/** Days of a lender that the borrower's own bounds and words allow. */
function daysOf(lender: Lender, borrower: Borrower): readonly string[] {
  return lender.days.filter((day) => allows(borrower, day))
}

function allows({ from, to, candidates, words }: Borrower, day: string): boolean {
  if (day > to || (from !== undefined && day < from)) return false
  return candidates === undefined ? words.fits(day) : candidates.includes(day)
}

/** How many days its words and bounds leave. */
function openDays({ from, to, candidates, words }: Borrower): number {
  if (candidates !== undefined) return candidates.length
  return from === undefined ? Number.POSITIVE_INFINITY : Math.ceil((daysApart(from, to) + 1) / words.every)
}

/** Under which keys claims stand that may lend to it; none where its words leave too much open. */
export function lenderKeys(borrower: Borrower, outer: readonly string[]): readonly string[] {
  const { claim, family, words } = borrower
  const place = claim.place!.id
  const at = isNarrowEnough({ nested: false }, borrower)
    ? [findingKey.lending(family.name, words.key, place)]
    : []
  if (family.kind !== 'incident' || !isNarrowEnough({ nested: true }, borrower)) return at
  return [
    ...at,
    findingKey.lendingInside(family.name, words.key, place),
    ...outer.map((id) => findingKey.lending(family.name, words.key, id)),
  ]
}

function isNarrowEnough({ nested }: Pick<LenderList, 'nested'>, borrower: Borrower): boolean {
  const { family, words } = borrower
  if (family.kind === 'turning') return !nested && (words.names !== 'nothing' || !needsParty(borrower))
  return words.names !== 'month' && openDays(borrower) <= mostIncidentDays
}

/** Whether the range is so wide that the same side is not enough: the same party must be named. */
function needsParty({ family, from, to, words, candidates }: Borrower): boolean {
  if (family.kind === 'incident' || candidates !== undefined || words.names === 'date') return false
  return from === undefined || daysApart(from, to) >= widestTurningDays
}

/** A dated fact that the claim may tell as well, on days that no lender has. */
function isRival(landmark: Landmark, borrower: Borrower, lent: Days): boolean {
  const { claim, family, from, to } = borrower
  if (family.kind !== 'turning' || claim.objects.length > 0) return false
  if (
    landmark.latest >= addDays(lent.from, -widestDays) &&
    landmark.earliest <= addDays(lent.to, widestDays)
  ) {
    return false
  }
  if (landmark.earliest > to || (from !== undefined && landmark.latest < from)) return false
  const named = namedParties(claim)
  if (named.length > 0 && landmark.agents.length > 0 && !named.some((id) => landmark.agents.includes(id))) {
    return false
  }
  const width = Math.min(daysApart(landmark.earliest, landmark.latest), widestDays)
  for (let i = 0; i <= width; i += 1) if (allows(borrower, addDays(landmark.earliest, i))) return true
  return false
}

/** What all that fit have in common; where they have nothing, all that they say. */
function agree(lenders: readonly Lender[], borrower: Borrower): Lending {
  const byDays = new Map<string, { lender: Lender; days: readonly Days[] }>()
  for (const lender of [...lenders].sort(compareLenders)) {
    const days = distinct(daysOf(lender, borrower).map((day) => meant(borrower, day)))
    const key = days.map(keyOf).join()
    if (!byDays.has(key)) byDays.set(key, { lender, days })
  }
  const told = [...byDays.values()]
  const all = distinct(told.flatMap(({ days }) => days))
  const common = all.filter((one) =>
    told.every(({ days }) => days.some((other) => keyOf(other) === keyOf(one))),
  )
  return { days: common.length > 0 ? common : all, lenders: told.map(({ lender }) => lender) }
}

/** A month named without its year is no finer known than that, and no wider than its own bounds. */
function meant({ words, from, to }: Borrower, day: string): Days {
  const days = words.meant(day)
  return { from: later(days.from, from ?? null)!, to: earlier(days.to, to)! }
}

const keyOf = ({ from, to }: Days): string => `${from}/${to}`

function distinct(days: readonly Days[]): readonly Days[] {
  return [...new Map(days.map((one) => [keyOf(one), one])).values()].sort((a, b) => compare(a.from, b.from))
}

const daysApart = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
