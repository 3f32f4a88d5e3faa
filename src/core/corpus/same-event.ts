import { nameKey } from '../language/fold.ts'
import type { Claim } from '../model/index.ts'
import { firstDay, lastDay, overlap, widthDays } from '../time/span-bounds.ts'
import { agentsAgree, isNamed } from './side.ts'

/**
 * Spans wider than this are too vague to say that two reports mean the same event: "attacks in May" is not the
 * attack of 3 May. Ten days is what "mi-janvier" and "début avril" span.
 */
export const widestDays = 11

/** Whether two claims tell the same event: what, where, when and by which side. */
export function sameEvent(a: Claim, b: Claim): boolean {
  if (a.event !== b.event || a.place?.id !== b.place?.id || isOtherInside(a, b)) return false
  if (isOtherRow(a, b) || countsOthers(a, b)) return false
  if (a.place === null && a.article !== b.article) return false
  return agentsAgree(a, b) && sameTime(a, b)
}

/** Two rows of one dataset are two events, unless they are two versions of one row. */
export function isOtherRow({ row: a }: Claim, { row: b }: Claim): boolean {
  return a !== undefined && b !== undefined && a.dataset === b.dataset && a.id !== b.id
}

/**
 * Each side's own dead are two tolls: "the army lost forty men, the rebels two". A side that denies losses of its own
 * denies nobody else's: "ten people died; the rebels say they lost no one".
 */
function countsOthers(a: Claim, b: Claim): boolean {
  if (a.event !== 'casualties') return false
  const [x, y] = [lostBy(a), lostBy(b)]
  if (x.length > 0 && y.length > 0) return !x.some((id) => y.includes(id))
  return (a.stance === 'denied') !== (b.stance === 'denied') && x.length !== y.length
}

const lostBy = ({ actors }: Claim): readonly string[] =>
  actors.filter((actor) => actor.role === 'target' && isNamed(actor)).map(({ id }) => id)

/** A village that is filed under its region is not the region, nor another village there. */
function isOtherInside({ place: a }: Claim, { place: b }: Claim): boolean {
  if (a?.inside === undefined && b?.inside === undefined) return false
  return a?.inside !== b?.inside || nameKey(a?.name ?? '') !== nameKey(b?.name ?? '')
}

function sameTime(a: Claim, b: Claim): boolean {
  if (a.time === null || b.time === null) return a.time === b.time && a.article === b.article
  const equal = firstDay(a.time) === firstDay(b.time) && lastDay(a.time) === lastDay(b.time)
  if (equal && widthDays(a.time) <= widestDays) return true
  // One page tells one event with one vague time; two pages with the same vague time may mean two events.
  if (equal) return a.article === b.article
  return overlap(a.time, b.time) && widthDays(a.time) <= widestDays && widthDays(b.time) <= widestDays
}
