import type { CheckResult } from '../ingest/web/feeds/check-feed.ts'
import type { Poller } from '../ingest/web/feeds/poller.ts'
import type { CorpusRoom } from './house.ts'
import { type OnlineRoom, openOnline } from './open-online.ts'
import type { Setup } from './setup.ts'

/** Ends the polling and gives the role back. */
export type StopFeeding = () => Promise<void>

/** How soon a first feed, added while the program runs, is noticed. */
const lookEveryMs = 20_000

/**
 * Polls the feeds while the program runs, unless another process of the home does. What polling needs is loaded once
 * there is a feed.
 */
export async function keepFed(setup: Setup, room: CorpusRoom): Promise<StopFeeding> {
  const { log } = setup
  let release: (() => Promise<void>) | undefined
  let stopped = false
  let poller: Poller | undefined
  let online: OnlineRoom | undefined
  let timer: NodeJS.Timeout | undefined

  const lose = (): void => {
    log.warn({ role: 'ingester' }, 'another machine polls the feeds now')
    void stop()
  }
  const look = async (): Promise<void> => {
    if ((await room.store.feeds.list()).length > 0 && !stopped) {
      release ??= await takeRole(setup, room, lose)
      if (release !== undefined) {
        online = await openOnline(setup, room)
        poller = await openPoller(setup, online)
        if (!stopped) poller.start()
        return
      }
    }
    if (!stopped) timer = setTimeout(() => void beginning(), lookEveryMs)
  }
  const beginning = (): Promise<void> => {
    current = look().catch((error: unknown) => log.error({ error }, 'feeds cannot be polled'))
    return current
  }
  let current: Promise<void> = Promise.resolve()
  const stop = async (): Promise<void> => {
    stopped = true
    clearTimeout(timer)
    await current
    await poller?.stop()
    await online?.close()
    poller = undefined
    online = undefined
    const giveBack = release
    release = undefined
    await giveBack?.()
  }
  void beginning()
  return stop
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
