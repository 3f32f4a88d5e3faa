import type { CheckResult } from '../ingest/web/feeds/check-feed.ts'
import type { Poller } from '../ingest/web/feeds/poller.ts'
import type { CorpusRoom } from './house.ts'
import { type OnlineRoom, openOnline } from './open-online.ts'
import type { Setup } from './setup.ts'

/** Ends the polling and gives the role back. */
export type StopFeeding = () => Promise<void>

/** How soon a first feed, added while the program runs, is noticed, and how soon polling is tried again after a fault. */
const defaultLookMs = 20_000

/** What polls, with what it holds. */
interface Feeding {
  readonly poller: Poller
  readonly online: OnlineRoom
  readonly release: () => Promise<void>
}

/**
 * Polls the feeds while the program runs, unless another process of the home does. What polling needs is loaded once
 * there is a feed. A store that fails, or a role that another machine takes over, only puts it off.
 */
export async function keepFed(
  setup: Setup,
  room: CorpusRoom,
  { lookEveryMs = defaultLookMs }: { readonly lookEveryMs?: number } = {},
): Promise<StopFeeding> {
  const { log } = setup
  let feeding: Feeding | undefined
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let last: Promise<void> = Promise.resolve()

  /** One thing after the other; as long as nothing polls, it is looked again later whether it should. */
  const next = (work: () => Promise<void>): Promise<void> => {
    last = last
      .then(work)
      .catch((error: unknown) => log.error({ error }, 'feeds cannot be polled'))
      .then(() => {
        clearTimeout(timer)
        if (!stopped && feeding === undefined) timer = setTimeout(() => void next(begin), lookEveryMs)
      })
    return last
  }
  const lose = (): void => {
    log.warn({ role: 'ingester' }, 'another machine polls the feeds now')
    void next(end)
  }
  const begin = async (): Promise<void> => {
    if (stopped || feeding !== undefined || (await room.store.feeds.list()).length === 0) return
    const release = await takeRole(setup, room, lose)
    if (release === undefined) return
    try {
      const online = await openOnline(setup, room)
      feeding = { release, online, poller: await openPoller(setup, online) }
      feeding.poller.start()
    } catch (error) {
      await release()
      throw error
    }
  }
  const end = async (): Promise<void> => {
    const ended = feeding
    feeding = undefined
    await ended?.poller.stop()
    await ended?.online.close()
    await ended?.release()
  }
  void next(begin)
  return async () => {
    stopped = true
    clearTimeout(timer)
    await next(end)
  }
}

/** The role, undefined: another process of the home has it, and polls for this one too. */
async function takeRole(
  { log }: Setup,
  room: CorpusRoom,
  onLost: () => void,
): Promise<(() => Promise<void>) | undefined> {
  try {
    return await room.store.roles.take('ingester', onLost)
  } catch (error) {
    if (!(error instanceof Error && error.name === 'RoleTakenError')) throw error
    log.info({ pid: (error as { pid?: number }).pid }, 'another process polls the feeds')
    return undefined
  }
}

async function openPoller({ log }: Setup, online: OnlineRoom): Promise<Poller> {
  const { createPoller } = await import('../ingest/web/feeds/poller.ts')
  return createPoller({
    ...online,
    onDone: ({ result, summary }) => {
      const { taken, known, refused, failed } = summary
      const counts = { taken: taken.length, known: known.length, refused: refused.length }
      for (const { article, error } of failed) log.error({ article, error }, 'reading failed')
      for (const { origin, code } of refused)
        log.warn({ origin: shown(origin), code }, 'an article is in quarantine')
      if (result?.state === 'failed')
        log.warn({ feed: shown(result.url), ...problemOf(result) }, 'a feed failed')
      else log.info({ ...(result !== undefined && { feed: shown(result.url) }), ...counts }, 'feeds')
    },
    onFault: (error, url) => log.error({ error, feed: shown(url) }, 'polling failed'),
  })
}

function problemOf(result: CheckResult): object {
  return result.state === 'failed' ? { code: result.problem.code, ...result.problem.details } : {}
}

/** What follows the path of an address may be a key of the operator's. */
function shown(url: string): string {
  const parsed = URL.parse(url)
  return parsed === null ? url : `${parsed.host}${parsed.pathname}`
}
