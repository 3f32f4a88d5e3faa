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
  const shelves = new Map<string, Group[]>()
  const sized = claims.map((claim) => ({ claim, width: widthDays(claim.time) }))
  // The finest dated first, so that a vague report joins a sharp one and never bridges two of them.
  sized.sort((a, b) => (a.width === b.width ? compareIds(a.claim, b.claim) : a.width - b.width))
  for (const { claim, width } of sized) {
    const home = findHome(claim, width, shelves)
    if (home !== undefined) {
      home.claims.push(claim)
      continue
    }
    const group = { rank: groups.length, claims: [claim] }
    groups.push(group)
    const shelf = shelfOf(claim, width)
    shelves.set(shelf, [...(shelves.get(shelf) ?? []), group])
  }
  return groups.map((group) => group.claims)
}

/** The first group that tells the same event: only those that begin near enough need be looked at. */
function findHome(
  claim: Claim,
  width: number,
  shelves: ReadonlyMap<string, readonly Group[]>,
): Group | undefined {
  let home: Group | undefined
  for (const shelf of shelvesNear(claim, width)) {
    for (const group of shelves.get(shelf) ?? []) {
      if (home !== undefined && group.rank > home.rank) break
      if (sameEvent(group.claims[0]!, claim) && !group.claims.some((other) => isOtherRow(other, claim)))
        home = group
    }
  }
  return home
}

/** Groups of one kind, place and first day; those of vague or unknown time of one article. */
function shelfOf(claim: Claim, width: number): string {
  const { article, time } = claim
  return width <= widestDays
    ? `${kindOf(claim)} ${dayNumber(firstDay(time)!)}`
    : `${kindOf(claim)} ${article} ${firstDay(time)} ${lastDay(time)}`
}

function shelvesNear(claim: Claim, width: number): readonly string[] {
  if (width > widestDays) return [shelfOf(claim, width)]
  const first = dayNumber(firstDay(claim.time)!)
  // What begins earlier than that has ended before, being no longer itself.
  return Array.from(
    { length: widestDays + width },
    (_, i) => `${kindOf(claim)} ${first - widestDays + 1 + i}`,
  )
}

const kindOf = ({ event, place, article }: Claim): string => `${event} ${place?.id ?? article}`

function compareIds(a: Claim, b: Claim): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
