import type { Feed, FeedItem, FeedProblem } from '../../../core/index.ts'
import { RefusedError } from '../../refused-error.ts'
import type { SummaryWriter } from '../../summary.ts'
import { FetchRefusal } from '../fetch-refusal.ts'
import { takeItem, type WebTaking } from '../take-article.ts'
import type { FeedAnswer } from '../web.ts'
import type { FeedContext } from './feed-context.ts'
import type { FeedStore } from './feed-store.ts'
import { fingerprintOf, restampsItems } from './restamps.ts'
import { nextPoll } from './schedule.ts'

/** What checking feeds needs. */
export interface FeedChecking extends WebTaking {
  readonly feeds: FeedStore
  /** From 0 up to 1. */
  readonly random?: () => number
  readonly signal?: AbortSignal
  /** After each item. */
  readonly onProgress?: (progress: {
    readonly done: number
    readonly total: number
    readonly origin: string
  }) => void
}

/** How a check ended; what became of the items stands in the summary. */
export type CheckResult =
  | { readonly url: string; readonly state: 'read'; readonly items: number; readonly fresh: number }
  | { readonly url: string; readonly state: 'not-modified' }
  | { readonly url: string; readonly state: 'failed'; readonly problem: FeedProblem }

/**
 * Asks a feed, takes its new items in, and notes when to ask it again. Items are noted one by one once they are taken,
 * known or in quarantine, so that one that was broken off goes on where it was; only then are ETag and Last-Modified.
 */
export async function checkFeed(
  feed: Feed,
  checking: FeedChecking,
  summary: SummaryWriter,
): Promise<CheckResult> {
  const { feeds, web, now, random = Math.random, signal } = checking
  const { url } = feed
  let answer: FeedAnswer | 'not-modified'
  try {
    const known = {
      ...(feed.etag !== null && { etag: feed.etag }),
      ...(feed.lastModified !== null && { lastModified: feed.lastModified }),
    }
    answer = await web.feed(url, known, signal)
  } catch (error) {
    if (!(error instanceof RefusedError) || signal?.aborted === true) throw error
    const problem = { code: error.code, details: error.details }
    const failures = feed.failures + 1
    const retryAfterMs = error instanceof FetchRefusal ? error.retryAfterMs : undefined
    const nextAt = nextPoll(now(), failures, random(), retryAfterMs)
    await feeds.update(url, { checkedAt: now(), failures, problem, nextAt })
    return { url, state: 'failed', problem }
  }
  const good = { failures: 0, problem: null } as const
  if (answer === 'not-modified') {
    const at = now()
    await feeds.update(url, { ...good, checkedAt: at, okAt: at, nextAt: nextPoll(at, 0, random()) })
    return { url, state: 'not-modified' }
  }
  const { fresh, restamps } = await findFresh(feed, answer, feeds)
  const { title, language } = answer.feed
  const context: FeedContext = {
    url,
    restamps,
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(feed.publisher !== null && { publisher: feed.publisher }),
  }
  await takeFresh(fresh, context, checking, summary)
  const at = now()
  await feeds.update(url, {
    ...good,
    title: title ?? null,
    restamps,
    etag: answer.etag ?? null,
    lastModified: answer.lastModified ?? null,
    checkedAt: at,
    okAt: at,
    nextAt: nextPoll(at, 0, random()),
  })
  return { url, state: 'read', items: answer.feed.items.length, fresh: fresh.length }
}

/** Items that are new, or say something else than when they were seen. */
async function findFresh(
  feed: Feed,
  { feed: { items } }: FeedAnswer,
  feeds: FeedStore,
): Promise<{ readonly fresh: readonly FeedItem[]; readonly restamps: boolean }> {
  const seen = await feeds.seen(
    feed.url,
    items.map(({ key }) => key),
  )
  const known = new Map(seen.map(({ key, fingerprint }) => [key, fingerprint]))
  const fresh = new Map<string, FeedItem>()
  for (const item of items)
    if (known.get(item.key) !== fingerprintOf(item) && !fresh.has(item.key)) fresh.set(item.key, item)
  return { fresh: [...fresh.values()], restamps: feed.restamps || restampsItems(items, seen) }
}

async function takeFresh(
  fresh: readonly FeedItem[],
  context: FeedContext,
  checking: FeedChecking,
  summary: SummaryWriter,
): Promise<void> {
  const { feeds, now, signal, onProgress } = checking
  for (const [index, item] of fresh.entries()) {
    signal?.throwIfAborted()
    await takeItem(item, context, checking, summary, signal)
    await feeds.noteSeen(
      context.url,
      [{ key: item.key, fingerprint: fingerprintOf(item), date: item.date }],
      now(),
    )
    onProgress?.({ done: index + 1, total: fresh.length, origin: item.url ?? context.url })
  }
}
