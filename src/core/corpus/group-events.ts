import { createHash } from 'node:crypto'
import type { Claim, Event, TimeSpan } from '../model/index.ts'
import { compareSpans, firstDay, widthDays } from '../time/span-bounds.ts'
import { findDisputes } from './disputes.ts'
import { countIndependent } from './independence.ts'
import { sameEvent } from './same-event.ts'

/**
 * Puts claims that tell the same event together. The result does not depend on the order given.
 * @param familyOfArticle publisher family by article id
 * @returns events, oldest first; those without a time first of all
 */
export function groupEvents(
  claims: readonly Claim[],
  familyOfArticle: (article: string) => string,
): readonly Event[] {
  const groups: Claim[][] = []
  // The finest dated first, so that a vague report joins a sharp one and never bridges two of them.
  for (const claim of [...claims].sort((a, b) => widthDays(a.time) - widthDays(b.time) || compareIds(a, b))) {
    const home = groups.find((group) => sameEvent(group[0]!, claim))
    if (home === undefined) groups.push([claim])
    else home.push(claim)
  }
  return groups
    .map((group) => asEvent(group, familyOfArticle))
    .sort((a, b) => compareSpans(a.time, b.time) || (a.id < b.id ? -1 : 1))
}

function asEvent(claims: readonly Claim[], familyOfArticle: (article: string) => string): Event {
  const lead = claims[0]!
  const time = bestTime(claims)
  const told = claims.filter((claim) => claim.stance === 'asserted' || claim.stance === 'hedged')
  return {
    id: createHash('sha256')
      .update(
        [lead.event, lead.place?.id ?? '', firstDay(time) ?? '', time === null ? lead.id : ''].join('|'),
      )
      .digest('hex')
      .slice(0, 16),
    event: lead.event,
    place: lead.place,
    time,
    claims: [...claims].sort((a, b) => compareSpans(a.time, b.time) || compareIds(a, b)),
    independent: countIndependent(told, familyOfArticle),
    disputes: findDisputes(claims),
  }
}

/** From best to worst: a date that the text states is better than one borrowed from elsewhere. */
const basisOrder = ['stated', 'relative', 'landmark', 'corroborated', 'document', 'unknown']

function bestTime(claims: readonly Claim[]): TimeSpan | null {
  const times = claims.map((claim) => claim.time).filter((time) => time !== null)
  const rank = (time: TimeSpan): number => basisOrder.indexOf(time.basis)
  return times.sort((a, b) => widthDays(a) - widthDays(b) || rank(a) - rank(b))[0] ?? null
}

function compareIds(a: Claim, b: Claim): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
