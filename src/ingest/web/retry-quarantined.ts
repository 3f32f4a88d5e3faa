import type { Feed, Quarantined } from '../../core/index.ts'
import { RefusedError } from '../refused-error.ts'
import type { SummaryWriter } from '../summary.ts'
import type { FeedContext } from './feeds/feed-context.ts'
import type { FeedStore } from './feeds/feed-store.ts'
import { quarantine, takeArticle, takeItem, type WebTaking } from './take-article.ts'

/** What trying again needs. */
export interface Retrying extends WebTaking {
  readonly feeds: FeedStore
  readonly signal?: AbortSignal
}

/** Tries one quarantined article again; it leaves quarantine when it is taken in or known. */
export async function retryQuarantined(
  entry: Quarantined,
  retrying: Retrying,
  summary: SummaryWriter,
): Promise<void> {
  const { web, feeds, signal } = retrying
  if (entry.item !== null && entry.feed !== null) {
    const feed = (await feeds.list()).find(({ url }) => url === entry.feed)
    await takeItem(entry.item, contextOf(entry.feed, feed), retrying, summary, signal)
    return
  }
  try {
    const opened = await web.open(entry.origin, signal)
    if (!('intake' in opened)) throw new RefusedError('refused.no-article')
    await takeArticle(opened, retrying, summary)
    await retrying.quarantine.remove(entry.id)
  } catch (error) {
    if (!(error instanceof RefusedError) || signal?.aborted === true) throw error
    await quarantine(error, entry, retrying)
    summary.refused({ origin: entry.origin, code: error.code, details: error.details, quarantined: entry.id })
  }
}

function contextOf(url: string, feed: Feed | undefined): FeedContext {
  return {
    url,
    restamps: feed?.restamps ?? false,
    ...(typeof feed?.title === 'string' && { title: feed.title }),
    ...(typeof feed?.publisher === 'string' && { publisher: feed.publisher }),
  }
}
