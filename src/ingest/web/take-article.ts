import { createHash } from 'node:crypto'
import type { FeedItem, Quarantined } from '../../core/index.ts'
import { lineageOf, readIntake } from '../read-intake.ts'
import { RefusedError } from '../refused-error.ts'
import type { SummaryWriter } from '../summary.ts'
import { takeBatch } from '../take-batch.ts'
import type { TakingOptions } from '../taking-options.ts'
import type { FeedContext } from './feeds/feed-context.ts'
import type { QuarantineStore } from './feeds/feed-store.ts'
import { nextTry } from './feeds/schedule.ts'
import { FetchRefusal } from './fetch-refusal.ts'
import type { Taken, Web } from './web.ts'

/** What taking articles from the web needs. */
export interface WebTaking extends TakingOptions {
  readonly web: Web
  readonly quarantine: QuarantineStore
  /** UTC milliseconds. */
  readonly now: () => number
}

/** Takes in what came, unless it is what its address already holds: a page that says again what it once did is news. */
export async function takeArticle(
  { intake, bytes }: Taken,
  { store, knowledge, read, readingVersion, now }: WebTaking,
  summary: SummaryWriter,
): Promise<void> {
  const known = await store.intake.articleOfBytes(intake.rawSha256, lineageOf(intake))
  if (known !== undefined) {
    summary.known(intake.origin, known)
    return
  }
  const options = {
    store,
    knowledge,
    now: now(),
    ...(read !== undefined && { read }),
    ...(readingVersion !== undefined && { readingVersion }),
  }
  await takeBatch([await readIntake(intake, bytes, options, summary)], store.intake, summary)
}

/**
 * Takes an item of a feed in. What cannot be is put in quarantine with its reason, and nothing else stops for it.
 * @param signal ends the program: an item that it stops is left as it was
 */
export async function takeItem(
  item: FeedItem,
  feed: FeedContext,
  taking: WebTaking,
  summary: SummaryWriter,
  signal?: AbortSignal,
): Promise<void> {
  const origin = item.url ?? `${feed.url}#${encodeURIComponent(item.key)}`
  try {
    await takeArticle(await taking.web.item(item, feed, signal), taking, summary)
  } catch (error) {
    if (!(error instanceof RefusedError) || signal?.aborted === true) throw error
    await quarantine(error, { origin, feed: feed.url, item }, taking)
    summary.refused({ origin, code: error.code, details: error.details, quarantined: idOf(origin) })
    return
  }
  await taking.quarantine.remove(idOf(origin))
}

/** Puts an article in quarantine, or notes that it was tried once more. */
export async function quarantine(
  error: RefusedError,
  what: Pick<Quarantined, 'origin' | 'feed' | 'item'>,
  taking: Pick<WebTaking, 'quarantine' | 'now'>,
): Promise<void> {
  const id = idOf(what.origin)
  const before = await taking.quarantine.get(id)
  const at = taking.now()
  const tries = (before?.tries ?? 0) + 1
  const passing = error instanceof FetchRefusal ? error : { isPassing: false }
  await taking.quarantine.put({
    ...what,
    id,
    code: error.code,
    details: error.details,
    at: before?.at ?? at,
    lastAt: at,
    tries,
    nextAt: nextTry(at, tries, passing),
  })
}

/** The id in quarantine of what comes from an origin. */
export function idOf(origin: string): string {
  return `q${createHash('sha256').update(origin).digest('hex').slice(0, 10)}`
}
