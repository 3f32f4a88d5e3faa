import type { Claim } from '../model/index.ts'
import { widthDays } from '../time/span-bounds.ts'
import { sameEvent } from './same-event.ts'

/** Claims that tell one event each, the finest dated first within each. The result does not depend on the order given. */
export function gatherClaims(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const groups: Claim[][] = []
  // What happened elsewhere, or is of another kind, need not be compared.
  const alike = new Map<string, Claim[][]>()
  // The finest dated first, so that a vague report joins a sharp one and never bridges two of them.
  for (const claim of [...claims].sort((a, b) => widthDays(a.time) - widthDays(b.time) || compareIds(a, b))) {
    const key = `${claim.event} ${claim.place?.id ?? claim.article}`
    const near = alike.get(key) ?? []
    alike.set(key, near)
    const home = near.find((group) => sameEvent(group[0]!, claim))
    if (home !== undefined) home.push(claim)
    else {
      const group = [claim]
      near.push(group)
      groups.push(group)
    }
  }
  return groups
}

function compareIds(a: Claim, b: Claim): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
