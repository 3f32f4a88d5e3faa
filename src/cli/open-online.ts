import type { FeedChecking } from '../ingest/web/feeds/check-feed.ts'
import type { CorpusRoom } from './house.ts'
import type { Setup } from './setup.ts'

/** What is needed to take pages and feeds in, until it is closed. */
export interface OnlineRoom extends FeedChecking {
  close(): Promise<void>
}

/** Opens the way to the web for a corpus; its packages are loaded only here. */
export async function openOnline({ config }: Setup, room: CorpusRoom): Promise<OnlineRoom> {
  const { openWeb } = await import('../ingest/web/web.ts')
  const { store, knowledge, version, now } = room
  const web = openWeb({ knowledge, now, allowHosts: config.allowHosts })
  return {
    web,
    store,
    knowledge,
    now,
    readingVersion: version,
    feeds: store.feeds,
    quarantine: store.quarantine,
    close: () => web.close(),
  }
}
