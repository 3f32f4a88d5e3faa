import type { ArticleHead, Claim, Reason, TimeSpan } from '../model/index.ts'
import { addDays, daysBetween, earlier, later } from '../time/calendar.ts'
import { firstDay, lastDay } from '../time/span-bounds.ts'
import { localDay } from '../time/zones.ts'
import type { Borrower, Lending, Undecided } from './find-lent.ts'
import { isLandmark, lentReason, undecidedReason } from './lent-reason.ts'
import { narrowByPublication, type Window } from './narrow-by-publication.ts'
import { narrowed } from './narrowed.ts'
import type { Days } from './said-days.ts'

/** What other articles tell of one claim's day. */
export interface Finding {
  readonly borrower: Borrower
  readonly found: Lending | Undecided
}

/** New times by claim id, and when the article itself was published, where that got narrower. */
export interface DatedArticle {
  readonly times: ReadonlyMap<string, TimeSpan>
  readonly published: TimeSpan | undefined
}

/** A paper says "Friday" of no Friday but the last. */
const lastOfItsName = 6

/** Dates the claims of one article by what was found for some of them; nothing where the findings exclude each other. */
export function dateArticle(
  article: ArticleHead,
  claims: readonly Claim[],
  findings: readonly Finding[],
): DatedArticle {
  const times = new Map<string, TimeSpan>()
  const lent: Lent[] = []
  for (const { borrower, found } of [...findings].sort((a, b) =>
    compareClaims(a.borrower.claim, b.borrower.claim),
  )) {
    const { claim } = borrower
    if ('days' in found) lent.push({ borrower, found })
    else times.set(claim.id, undecided(claim, found))
  }
  const window = lent.length === 0 ? undefined : windowOf(article, lent)
  if (window === 'none') {
    const ids = idsOf(lent)
    const reason: Reason = { code: 'same-event-clash', details: {} }
    for (const { borrower } of lent) {
      const { time } = borrower.claim
      if (time !== null) times.set(borrower.claim.id, withReason(time, reason, ids))
    }
    return { times, published: undefined }
  }
  for (const { borrower, found } of lent) {
    const { claim } = borrower
    const reason = lentReason(found, wordsOf(claim))
    const ids = found.lenders.map((lender) => lender.claim.id)
    times.set(claim.id, narrowed(claim, found.days, [reason], ids))
  }
  if (window === undefined) return { times, published: undefined }
  const published = publishedIn(article, window)
  for (const [id, time] of narrowByPublication({ article, claims, window, times })) times.set(id, time)
  return { times, published }
}

interface Lent {
  readonly borrower: Borrower
  readonly found: Lending
}

const wordsOf = ({ said, time }: Claim): string => said?.text ?? time?.text ?? ''

function idsOf(lent: readonly Lent[]): readonly string[] {
  return lent.flatMap(({ borrower, found }) => [
    borrower.claim.id,
    ...found.lenders.map(({ claim }) => claim.id),
  ])
}

/** A claim whose date stays as it was, with the reason why. */
function undecided(claim: Claim, found: Undecided): TimeSpan {
  const ids = [found.first.claim.id, ...(isLandmark(found.last) ? [] : [found.last.claim.id])]
  const open: TimeSpan = {
    earliest: null,
    latest: null,
    precision: 'range',
    basis: 'unknown',
    value: claim.said?.value ?? null,
    text: wordsOf(claim),
    why: [],
  }
  const own = claim.time ?? open
  return { ...own, why: [...own.why, undecidedReason(found)], lent: { own: claim.time, claims: ids } }
}

function withReason(time: TimeSpan, reason: Reason, claims: readonly string[]): TimeSpan {
  return { ...time, why: [...time.why, reason], lent: { own: time, claims } }
}

/** When the article can have been published; 'none': no day agrees with all that was lent. */
function windowOf(article: ArticleHead, lent: readonly Lent[]): Window | 'none' {
  let from: string | null = firstDay(article.published ?? null) ?? null
  let to: string | null = lastDay(article.published ?? null) ?? addDays(localDay(article.fetchedAt, 'UTC'), 1)
  let bounded = article.published !== undefined
  const why: Reason[] = []
  for (const { borrower, found } of lent) {
    const days = found.days
    const told: Days = { from: days[0]!.from, to: days.at(-1)!.to }
    const window = publicationAfter(borrower, told)
    from = later(from, window.from)
    to = earlier(to, window.to)
    if (window.to !== null) bounded = true
    if (why.length === 0 || window.to !== null) {
      const { claim } = borrower
      why.push(lentReason(found, wordsOf(claim)), writtenAfter(borrower))
    }
  }
  if (from !== null && to !== null && from > to) return 'none'
  return { from: from!, to: bounded ? to : null, why, claims: idsOf(lent) }
}

/** When an article was published that tells of these days in these words. */
function publicationAfter({ claim: { said } }: Borrower, told: Days): { from: string; to: string | null } {
  if (said?.shift?.from === 'publication') {
    const { days } = said.shift
    return { from: addDays(told.from, -days), to: addDays(told.to, -days) }
  }
  if (said === undefined || said.shift !== undefined || !said.value.startsWith('XXXX-WXX-'))
    return { from: told.from, to: null }
  const next = said.last === true ? 1 : 0
  return { from: addDays(told.from, next), to: addDays(told.to, lastOfItsName + next) }
}

function writtenAfter({ claim }: Borrower): Reason {
  const { said } = claim
  const expression = wordsOf(claim)
  if (said?.shift?.from === 'publication') return { code: 'written-counted', details: { expression } }
  const named = said !== undefined && said.shift === undefined && said.value.startsWith('XXXX-WXX-')
  return { code: named ? 'written-within-week' : 'written-after', details: { expression } }
}

/** The publication of the article, undefined where it got no narrower. */
function publishedIn(article: ArticleHead, window: Window): TimeSpan | undefined {
  const own = article.published
  const { from, to, why, claims } = window
  const latest = own?.latest ?? to
  const wasBounded = own?.earliest != null && own.latest !== null
  if (latest === null || to === null) return undefined
  if (wasBounded && daysBetween(from, to) >= daysBetween(firstDay(own)!, lastDay(own)!)) return undefined
  const candidates = own?.candidates?.filter((day) => day >= from && day <= to)
  return {
    earliest: from,
    latest: to,
    precision: from === to ? 'day' : 'range',
    basis: 'corroborated',
    value: null,
    ...(candidates !== undefined && candidates.length > 1 && { candidates }),
    text: own?.text ?? '',
    why: [...(own?.why ?? []), ...why],
    lent: { own: own ?? null, claims },
  }
}

function compareClaims(a: Claim, b: Claim): number {
  return a.start - b.start || (a.id < b.id ? -1 : 1)
}
