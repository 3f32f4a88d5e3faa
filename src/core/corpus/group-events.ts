import { hash } from 'node:crypto'
import type { Claim, Event, TimeSpan } from '../model/index.ts'
import { compareSpans, firstDay, widthDays } from '../time/span-bounds.ts'
import { findDisputes } from './disputes.ts'
import { gatherClaims } from './gather-claims.ts'
import { countIndependent } from './independence.ts'

/**
 * Puts claims that tell the same event together. The result does not depend on the order given.
 * @param sourcesOfArticle what an article is one source with, by its id
 * @returns events, oldest first; those without a time first of all
 */
export function groupEvents(
  claims: readonly Claim[],
  sourcesOfArticle: (article: string) => readonly string[],
): readonly Event[] {
  return gatherClaims(claims)
    .map((group) => asEvent(group, sourcesOfArticle))
    .sort((a, b) => compareSpans(a.time, b.time) || (a.id < b.id ? -1 : 1))
}

function asEvent(claims: readonly Claim[], sourcesOfArticle: (article: string) => readonly string[]): Event {
  const lead = claims[0]!
  const time = bestTime(claims)
  const isUndated = time === null || (time.earliest === null && time.latest === null)
  return {
    id: hash(
      'sha256',
      [lead.event, lead.place?.id ?? '', firstDay(time) ?? '', isUndated ? lead.id : '', ...rowOf(lead)].join(
        '|',
      ),
    ).slice(0, 16),
    event: lead.event,
    place: lead.place,
    time,
    claims: [...claims].sort((a, b) => compareSpans(a.time, b.time) || compareIds(a, b)),
    ...countSources(claims, sourcesOfArticle),
    disputes: findDisputes(claims),
  }
}

/** What tells events of one day and place apart where a dataset does. */
const rowOf = ({ row }: Claim): readonly string[] => (row === undefined ? [] : [row.dataset, row.id])

/**
 * Counts sources by the dates that are their own: one that borrowed its date from another was seen to tell the same
 * event, and confirms nothing by that. Of those that stand together by themselves, the most count.
 */
function countSources(
  claims: readonly Claim[],
  sourcesOfArticle: (article: string) => readonly string[],
): Pick<Event, 'independent' | 'countedArticles'> {
  const groups = claims.some(hasBorrowed) ? gatherClaims(claims.map(withOwnTime)) : [claims]
  const counted = groups.map((group) => {
    const told = group.filter((claim) => claim.stance === 'asserted' || claim.stance === 'hedged')
    const countedArticles = [...new Set(group.map((claim) => claim.article))]
    return { independent: countIndependent(told, sourcesOfArticle), countedArticles }
  })
  return counted.reduce((best, one) => (one.independent > best.independent ? one : best))
}

const hasBorrowed = ({ time }: Claim): boolean => time?.lent !== undefined

const withOwnTime = (claim: Claim): Claim =>
  claim.time?.lent === undefined ? claim : { ...claim, time: claim.time.lent.own }

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
