import module from 'node:module'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type RefusalCode, RefusedError } from '../refused-error.ts'
import type { FeedFound } from './feeds/read-feed.ts'
import type { DateLabels } from './pages/page-dates.ts'
import type { PageFound } from './pages/read-page.ts'

/** One thing to parse, as sent to the worker. */
export type ParseTask =
  | { readonly kind: 'page'; readonly source: string; readonly labels: DateLabels; readonly url?: string }
  | { readonly kind: 'feed'; readonly source: string; readonly url: string }

/** What the worker sends back. */
export type ParseAnswer =
  | { readonly found: PageFound | FeedFound }
  | {
      readonly refused: { readonly code: RefusalCode; readonly details: Readonly<Record<string, string>> }
    }
  | { readonly broken: string }

/** Parses pages and feeds apart from the program, in so much memory and time and no more. */
export interface Parser {
  /** @throws {RefusedError} no-article, too-complex, parse-limit */
  page(html: string, url?: string): Promise<PageFound>
  /** @throws {RefusedError} doctype, too-complex, bad-feed, parse-limit */
  feed(source: string, url: string): Promise<FeedFound>
  close(): Promise<void>
}

export interface ParserOptions {
  /** Of one page or feed. Default 10 s; a page of 5 MB takes 2. */
  readonly timeoutMs?: number
  /** Of the worker's heap. Default 384 MB; a page of 5 MB takes 250. */
  readonly memoryMb?: number
}

const beforeMain = new URL('../../before-main.mjs', import.meta.url).href

function keptCompiled(): Readonly<Record<string, string>> {
  // In a folder of the cache for each version of Node.
  const folder = module.getCompileCacheDir()
  return folder === undefined ? { NODE_DISABLE_COMPILE_CACHE: '1' } : { NODE_COMPILE_CACHE: dirname(folder) }
}

/**
 * Creates a parser with one worker, started with the first task and again after it was lost to a bad one. Tasks wait
 * for each other. An idle worker does not keep the process.
 */
export function createParser(labels: DateLabels, options: ParserOptions = {}): Parser {
  const { timeoutMs = 10_000, memoryMb = 384 } = options
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()

  const open = (): Worker => {
    const opened = new Worker(new URL('./parse-worker.ts', import.meta.url), {
      // What the process was started with is for its own files; what is loaded here is kept compiled where its own is.
      execArgv: ['--import', beforeMain],
      env: keptCompiled(),
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      stdout: true,
      stderr: true,
    })
    // One that dies while nobody waits for it is only opened anew.
    opened
      .on('error', () => undefined)
      .once('exit', () => {
        if (worker === opened) worker = undefined
      })
    return opened
  }

  const run = async (task: ParseTask): Promise<PageFound | FeedFound> => {
    worker ??= open()
    const current = worker
    current.ref()
    const { promise, resolve } = Promise.withResolvers<ParseAnswer | 'time' | 'memory' | 'crash'>()
    const timer = setTimeout(() => resolve('time'), timeoutMs)
    const onError = (error: NodeJS.ErrnoException): void =>
      resolve(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash')
    const onExit = (): void => resolve('crash')
    current.once('message', resolve).once('error', onError).once('exit', onExit)
    current.postMessage(task)
    const answer = await promise
    clearTimeout(timer)
    current.off('message', resolve).off('exit', onExit)
    current.unref()
    if (typeof answer === 'string') {
      worker = undefined
      // A second error on the way out belongs to the first.
      await current.terminate()
      throw new RefusedError('refused.parse-limit', { why: answer })
    }
    current.off('error', onError)
    if ('found' in answer) return answer.found
    if ('refused' in answer) throw new RefusedError(answer.refused.code, answer.refused.details)
    throw new RefusedError('refused.parse-limit', { why: 'crash' }, { cause: new Error(answer.broken) })
  }

  const queue = <Found>(task: ParseTask): Promise<Found> => {
    const mine = last.then(() => run(task))
    last = mine.catch(() => undefined)
    return mine as Promise<Found>
  }

  return {
    page: (source, url) => queue({ kind: 'page', source, labels, ...(url !== undefined && { url }) }),
    feed: (source, url) => queue({ kind: 'feed', source, url }),
    close: async () => {
      await last
      await worker?.terminate()
      worker = undefined
    },
  }
}
