import type { ArticleHead, Claim, Reason, TimeSpan } from '../model/index.ts'
import { addDays, daysBetween, earlier, later } from '../time/calendar.ts'
import { firstDay, lastDay } from '../time/span-bounds.ts'
import { narrowed } from './narrowed.ts'
import { type Days, readSaid } from './said-days.ts'

/** A publication known no better says nothing of a Friday before it. */
const widestWindowDays = 40

/** When an article can have been published, given what was lent to its claims. */
export interface Window {
  readonly from: string
  /** null: no upper bound follows. */
  readonly to: string | null
  readonly why: readonly Reason[]
  readonly claims: readonly string[]
}

/** An article with what is known of it after some of its claims were dated. */
export interface Dating {
  readonly article: ArticleHead
  readonly claims: readonly Claim[]
  readonly window: Window
  /** Times already found, by claim id. */
  readonly times: ReadonlyMap<string, TimeSpan>
}

/**
 * The other dates of an article whose news is dated now: what takes the day of a dated passage, what is counted from
 * it, what is of the publication or counted from it. Never wider than they were.
 */
export function narrowByPublication(dating: Dating): ReadonlyMap<string, TimeSpan> {
  const { window, times } = dating
  const claims = [...dating.claims].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
  const found = new Map<string, TimeSpan>()
  const known = (claim: Claim): TimeSpan | undefined => times.get(claim.id) ?? found.get(claim.id)
  for (const claim of claims) {
    if (times.has(claim.id)) continue
    const from = claims.find((other) => isBase(other, claim) && known(other)?.basis === 'corroborated')
    const time = from === undefined ? undefined : countedFrom(claim, known(from)!, from)
    const own = time ?? ofWindow(claim, dating, window)
    if (own !== undefined) found.set(claim.id, own)
  }
  return found
}

/** Whether a claim's time was taken or counted from another's words. */
function isBase(base: Claim, claim: Claim): boolean {
  if (base === claim || base.said === undefined) return false
  if (claim.said !== undefined) return claim.said.base === base.said.at || claim.said.at === base.said.at
  const passage = claim.time?.why.at(-1)
  const same = base.time !== null && base.time.text !== '' && passage?.code === 'same-passage'
  return (
    same &&
    passage.details.expression === base.time.text &&
    claim.time!.value === base.time.value &&
    claim.time!.earliest === base.time.earliest &&
    claim.time!.latest === base.time.latest
  )
}

function countedFrom(claim: Claim, base: TimeSpan, from: Claim): TimeSpan | undefined {
  const by = claim.said?.base === from.said?.at ? (claim.said?.shift?.days ?? 0) : 0
  const days = (base.candidates ?? []).map((day) => ({ from: addDays(day, by), to: addDays(day, by) }))
  const whole = { from: addDays(firstDay(base)!, by), to: addDays(lastDay(base)!, by) }
  const why = base.why.slice(base.lent!.own?.why.length ?? 0)
  return inOwnRange(claim, days.length > 0 ? days : [whole], why, [from.id, ...base.lent!.claims])
}

/** The time of a claim that hangs on the publication, now that it is known to lie in a window. */
function ofWindow(claim: Claim, { article }: Dating, window: Window): TimeSpan | undefined {
  const { from, to } = window
  if (to === null) return undefined
  const { said, time } = claim
  const days =
    said === undefined ? daysOfUnsaid(claim, article, { from, to }) : daysOfSaid(claim, { from, to })
  if (days === undefined || (time === null && article.published !== undefined)) return undefined
  return inOwnRange(claim, days, window.why, window.claims)
}

function daysOfSaid({ said }: Claim, { from, to }: Days): readonly Days[] | undefined {
  if (said!.shift?.from === 'previous') return undefined
  if (said!.shift !== undefined) {
    return [{ from: addDays(from, said!.shift.days), to: addDays(to, said!.shift.days) }]
  }
  const words = readSaid(said!)
  if (words === undefined || daysBetween(from, to) > widestWindowDays) return undefined
  const days = new Map<string, Days>()
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const last = words.lastBefore(day)
    if (last === undefined) return undefined
    days.set(last.from, last)
  }
  return [...days.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** A claim of the day of publication; one whose last day was that of the publication. */
function daysOfUnsaid(
  { time }: Claim,
  { published }: ArticleHead,
  window: Days,
): readonly Days[] | undefined {
  if (time === null) return undefined
  if (time.why.at(-1)?.code === 'of-publication') return [window]
  const ends = published !== undefined && time.latest !== null && time.latest === published.latest
  const isPast = time.basis !== 'stated' && time.basis !== 'relative' && time.why.length > 0
  if (!ends || !isPast || time.earliest === null) return undefined
  return [{ from: firstDay(time)!, to: window.to }]
}

/** Cuts days to the claim's own range; undefined when nothing of it is left, or nothing gets narrower. */
function inOwnRange(
  claim: Claim,
  days: readonly Days[],
  why: TimeSpan['why'],
  lenders: readonly string[],
): TimeSpan | undefined {
  const [first, last] = [firstDay(claim.time) ?? null, lastDay(claim.time) ?? null]
  const kept = days
    .map(({ from, to }) => ({ from: later(from, first)!, to: earlier(to, last)! }))
    .filter(({ from, to }) => from <= to)
  if (kept.length === 0) return undefined
  const same = kept[0]!.from === first && kept.at(-1)!.to === last && kept.length === days.length
  return same && kept.length === 1 ? undefined : narrowed(claim, kept, why, lenders)
}
