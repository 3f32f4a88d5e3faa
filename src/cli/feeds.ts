import type { Feed } from '../core/index.ts'
import { formatInstant, type Messages, UserError } from '../core/index.ts'
import { createSummary } from '../ingest/summary.ts'
import type { CheckResult } from '../ingest/web/feeds/check-feed.ts'
import { openCorpus } from './house.ts'
import { openOnline } from './open-online.ts'
import { showProgress } from './progress.ts'
import { type Status, status } from './report-error.ts'
import { saySummary, summaryAsData, summaryStatus } from './say-summary.ts'
import type { Setup } from './setup.ts'
import { withStore } from './with-store.ts'

interface FeedsOptions {
  readonly json?: boolean
  readonly publisher?: string
}

/** What became of an address: `named`: it was there, and its publisher is noted now. */
type Added = 'added' | 'named' | 'known' | 'refused'

/** `sitrep feeds add`: each is asked as soon as the program runs, or by `feeds check`. */
export async function addFeeds(
  urls: readonly string[],
  { json, publisher }: FeedsOptions,
  setup: Setup,
): Promise<Status> {
  const { messages, config } = setup
  const { allowHosts } = await import('../ingest/web/allowed-hosts.ts')
  const { parseWebAddress } = await import('../ingest/web/web-address.ts')
  const allowed = allowHosts(config.allowHosts)
  return withStore(setup, async (store, now) => {
    const done: { url: string; state: Added; reason?: string }[] = []
    for (const given of urls) {
      try {
        const url = parseWebAddress(given, allowed).href
        const isNew = await store.feeds.add(url, { at: now(), ...(publisher !== undefined && { publisher }) })
        // It may have been added before its outlet was known.
        const isNamed = !isNew && publisher !== undefined
        if (isNamed) await store.feeds.update(url, { publisher })
        done.push({ url, state: isNew ? 'added' : isNamed ? 'named' : 'known' })
      } catch (error) {
        const { code, details } = error as { code?: string; details?: Readonly<Record<string, string>> }
        if (code !== 'refused.address') throw error
        done.push({ url: given, state: 'refused', reason: messages(code, details) })
      }
    }
    const lines = done.map(({ url, state, reason = '' }) =>
      messages(`cli.feeds.${state}`, { url, reason, publisher: publisher ?? '' }),
    )
    print(setup, json === true ? JSON.stringify(done) : lines.join('\n'))
    return done.some(({ state }) => state === 'refused') ? status.refused : status.answered
  })
}

/** `sitrep feeds remove`: their articles stay. */
export async function removeFeeds(
  urls: readonly string[],
  { json }: FeedsOptions,
  setup: Setup,
): Promise<Status> {
  return withStore(setup, async (store) => {
    const done: { url: string; state: 'removed' | 'unknown' }[] = []
    for (const given of urls) {
      const url = URL.parse(given)?.href ?? given
      done.push({ url, state: (await store.feeds.remove(url)) ? 'removed' : 'unknown' })
    }
    const lines = done.map(({ url, state }) => setup.messages(`cli.feeds.${state}`, { url }))
    print(setup, json === true ? JSON.stringify(done) : lines.join('\n'))
    return done.some(({ state }) => state === 'unknown') ? status.refused : status.answered
  })
}

/** `sitrep feeds list`: each with how it is doing. */
export async function listFeeds({ json }: FeedsOptions, setup: Setup): Promise<Status> {
  return withStore(setup, async (store) => {
    const feeds = await store.feeds.list()
    const lines = feeds.map((feed) => describeFeed(feed, setup))
    if (feeds.length === 0) lines.push(setup.messages('cli.feeds.none'))
    print(setup, json === true ? JSON.stringify(feeds) : lines.join('\n'))
    return status.answered
  })
}

function describeFeed({ url, title, okAt, nextAt, problem }: Feed, { messages, config }: Setup): string {
  const { language } = messages
  const zone = config.zone === 'local' ? 'UTC' : config.zone
  const when = (at: number): string =>
    formatInstant(Temporal.Instant.fromEpochMilliseconds(at).toString(), { language, zone })
  const named = title === null ? url : `${title}, ${url}`
  const state =
    problem !== null
      ? messages('cli.feeds.failing', { why: messages(problem.code, problem.details), next: when(nextAt) })
      : okAt === null
        ? messages('cli.feeds.never')
        : messages('cli.feeds.well', { when: when(okAt) })
  return `${named}: ${state}`
}

/** `sitrep feeds check`: asks all feeds, or those given, now; whether due or not. */
export async function checkFeeds(
  urls: readonly string[],
  { json }: FeedsOptions,
  setup: Setup,
): Promise<Status> {
  const { messages, log } = setup
  const room = await openCorpus(setup)
  try {
    const listed = await room.store.feeds.list()
    const wanted = urls.map((url) => URL.parse(url)?.href ?? url)
    for (const url of wanted)
      if (!listed.some((feed) => feed.url === url)) throw new UserError('feed-unknown', { url })
    const feeds = wanted.length === 0 ? listed : listed.filter(({ url }) => wanted.includes(url))
    const { checkFeed } = await import('../ingest/web/feeds/check-feed.ts')
    const online = await openOnline(setup, room)
    const summary = createSummary()
    const results: CheckResult[] = []
    const progress = await showProgress(messages('cli.feeds.progress'), setup.shell)
    try {
      for (const [index, feed] of feeds.entries()) {
        const onProgress = ({ done, total }: { readonly done: number; readonly total: number }): void =>
          progress.show({ done: index + done, total: feeds.length - 1 + total })
        results.push(await checkFeed(feed, { ...online, onProgress }, summary))
        progress.show({ done: index + 1, total: feeds.length })
      }
    } finally {
      progress.end()
      await online.close()
    }
    const found = summary.finished()
    for (const { article, error } of found.failed) log.error({ article, error }, 'reading failed')
    const words =
      json === true
        ? JSON.stringify({
            feeds: results.map((one) => asData(one, messages)),
            ...summaryAsData(found, messages),
          })
        : [...results.map((one) => sayResult(one, messages)), saySummary(found, messages)].join('\n')
    print(setup, words)
    const failed = results.some(({ state }) => state === 'failed')
    return failed && summaryStatus(found) === status.answered ? status.refused : summaryStatus(found)
  } finally {
    await room.close()
  }
}

function sayResult(result: CheckResult, messages: Messages): string {
  const { url } = result
  if (result.state === 'failed') {
    const why = messages(result.problem.code, result.problem.details)
    return messages('cli.feeds.check-failed', { url, why })
  }
  if (result.state === 'not-modified') return messages('cli.feeds.check-unchanged', { url })
  return messages('cli.feeds.check-read', { url, items: result.items, fresh: result.fresh })
}

function asData(result: CheckResult, messages: Messages): object {
  if (result.state !== 'failed') return result
  const { problem, ...rest } = result
  return { ...rest, code: problem.code, reason: messages(problem.code, problem.details) }
}

function print({ shell }: Setup, words: string): void {
  shell.stdout.write(`${words}\n`)
}
