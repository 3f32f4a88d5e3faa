import type { Claim } from '../model/index.ts'
import { dayNumber } from '../time/day-number.ts'
import { firstDay, lastDay, widthDays } from '../time/span-bounds.ts'
import { isOtherRow, sameEvent, widestDays } from './same-event.ts'

/** Claims that tell one event, in the order in which they were put together; the first is who it is compared by. */
interface Group {
  readonly rank: number
  readonly claims: Claim[]
}

/** Claims that tell one event each, the finest dated first within each. The result does not depend on the order given. */
export function gatherClaims(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const groups: Group[] = []
  const shelves: Shelves = new Map()
  const sized = claims.map((claim) => ({ claim, width: widthDays(claim.time) }))
  // The finest dated first, so that a vague report joins a sharp one and never bridges two of them.
  sized.sort((a, b) => (a.width === b.width ? compareIds(a.claim, b.claim) : a.width - b.width))
  for (const { claim, width } of sized) {
    const kind = kindOf(claim, width)
    const first = width > widestDays ? 0 : dayNumber(firstDay(claim.time)!)
    const shelf = shelves.get(kind) ?? new Map<number, Group[]>()
    shelves.set(kind, shelf)
    const home = findHome(claim, first, width, shelf)
    if (home !== undefined) {
      home.claims.push(claim)
      continue
    }
    const group = { rank: groups.length, claims: [claim] }
    groups.push(group)
    const day = shelf.get(first)
    if (day === undefined) shelf.set(first, [group])
    else day.push(group)
  }
  return groups.map((group) => group.claims)
}

/** Groups by kind, then by first day; those of vague or unknown time stand all under day 0. */
type Shelves = Map<string, Map<number, Group[]>>

/** The first group that tells the same event: only those that begin near enough need be looked at. */
function findHome(
  claim: Claim,
  first: number,
  width: number,
  shelf: ReadonlyMap<number, readonly Group[]>,
): Group | undefined {
  // What begins earlier than that has ended before, being no longer itself.
  const [from, to] = width > widestDays ? [0, 0] : [first - widestDays + 1, first + width - 1]
  let home: Group | undefined
  for (let day = from; day <= to && shelf.size > 0; day += 1) {
    for (const group of shelf.get(day) ?? []) {
      if (home !== undefined && group.rank > home.rank) break
      if (sameEvent(group.claims[0]!, claim) && !group.claims.some((other) => isOtherRow(other, claim)))
        home = group
    }
  }
  return home
}

/** Claims of two kinds never tell one event; those of vague or unknown time do so only within one article. */
function kindOf({ event, place, article, time }: Claim, width: number): string {
  const kind = `${event} ${place?.id ?? article}`
  return width <= widestDays ? kind : `${kind} ${article} ${firstDay(time)} ${lastDay(time)}`
}

function compareIds(a: Claim, b: Claim): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
