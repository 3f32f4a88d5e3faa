import type { Feed } from '../../../core/index.ts'
import { createSummary, type IngestSummary } from '../../summary.ts'
import { retryQuarantined } from '../retry-quarantined.ts'
import { type CheckResult, checkFeed, type FeedChecking } from './check-feed.ts'

/** Keeps a corpus fed while the program runs. */
export interface Poller {
  /** Begins, with what is due now. */
  start(): void
  /** Breaks off what is being asked and waits until nothing is written any more. */
  stop(): Promise<void>
}

export interface PollerOptions extends Omit<FeedChecking, 'signal' | 'onProgress'> {
  /** After each feed, and after articles from quarantine; for the log. */
  readonly onDone: (done: { readonly result?: CheckResult; readonly summary: IngestSummary }) => void
  /** A fault of ours or of the store's; the rest goes on. */
  readonly onFault: (error: unknown, url: string) => void
  /** How often to look for what is due. Default 20 s. */
  readonly tickMs?: number
}

/** Hosts asked at a time. */
const atOnce = 4

/** Creates a poller; feeds added or removed meanwhile, by any process, are seen within a tick. */
export function createPoller(options: PollerOptions): Poller {
  const { feeds, quarantine, now, onDone, onFault, tickMs = 20_000 } = options
  const ending = new AbortController()
  const { signal } = ending
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const guarded = async (url: string, work: () => Promise<void>): Promise<void> => {
    if (signal.aborted) return
    try {
      await work()
    } catch (error) {
      if (!signal.aborted) onFault(error, url)
    }
  }

  const checkOne = (feed: Feed): Promise<void> =>
    guarded(feed.url, async () => {
      const summary = createSummary()
      const result = await checkFeed(feed, { ...options, signal }, summary)
      onDone({ result, summary: summary.finished() })
    })

  const retryDue = async (): Promise<void> => {
    const due = await quarantine.due(now())
    const summary = createSummary()
    for (const entry of due)
      await guarded(entry.origin, () => retryQuarantined(entry, { ...options, signal }, summary))
    if (due.length > 0) onDone({ summary: summary.finished() })
  }

  const tick = async (): Promise<void> => {
    const due = (await feeds.list()).filter(({ nextAt }) => nextAt <= now())
    const hosts = [...Map.groupBy(due, ({ url }) => new URL(url).host).values()]
    const worker = async (): Promise<void> => {
      for (let own = hosts.shift(); own !== undefined; own = hosts.shift())
        for (const feed of own) await checkOne(feed)
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    await retryDue()
  }

  const turn = (): void => {
    running = guarded('', tick).finally(() => {
      if (!signal.aborted) timer = setTimeout(turn, tickMs)
    })
  }

  return {
    start: turn,
    stop: async () => {
      ending.abort()
      clearTimeout(timer)
      await running
    },
  }
}
