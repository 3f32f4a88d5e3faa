import type { Knowledge } from '../core/index.ts'
import { ensureReadings } from '../ingest/ensure-readings.ts'
import type { Store } from '../store/store.ts'
import { type Progress, showProgress } from './progress.ts'
import { type ArticleReaders, openReaders } from './reading-pool.ts'
import { dataFolder, type Setup } from './setup.ts'

/** What is read again, and by what. */
export interface Rereading {
  readonly store: Store
  readonly knowledge: Knowledge
  /** Version of data and rules. */
  readonly version: string
  /** Places that the operator imported. */
  readonly gazetteers: readonly Uint8Array[]
}

/** Reading again while the program answers. */
export interface RereadingMeanwhile {
  /** Begins, in the place of what is under way; what fails is logged. */
  start(what: Rereading): void
  /** Ends it after the articles at hand. */
  stop(): Promise<void>
}

/** Fewer are read again within a second, which is not worth a word. */
const worthShowing = 200

/** Reads again what other data or rules had read, with a bar where there is a terminal. Nothing is answered before. */
export async function readAgainFirst(what: Rereading, setup: Setup): Promise<void> {
  let bar: Promise<Progress> | undefined
  try {
    await readAgain(what, setup, {
      onProgress: (progress) => {
        if (progress.total < worthShowing) return
        bar ??= showProgress(setup.messages('cli.read-again.progress'), setup.shell)
        void bar.then(({ show }) => show(progress))
      },
    })
  } finally {
    ;(await bar)?.end()
  }
}

/**
 * Reads again in small steps, with one core more at most, while answers are given: until an article's turn comes it is
 * told as it was read before, which was right by the rules of then.
 */
export function createRereading(setup: Setup): RereadingMeanwhile {
  let ending = new AbortController()
  let last: Promise<void> = Promise.resolve()
  return {
    start: (what) => {
      ending.abort()
      ending = new AbortController()
      const { signal } = ending
      last = last
        .then(() => readAgain(what, setup, { signal, batch: 8, most: 1 }))
        .catch((error: unknown) => setup.log.error({ error }, 'articles could not be read again'))
    },
    stop: async () => {
      ending.abort()
      await last
    },
  }
}

interface Pace {
  readonly signal?: AbortSignal
  readonly batch?: number
  /** Workers; as many as there are cores without it. */
  readonly most?: number
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/** How often the log says how far it is. */
const logEveryMs = 10_000

async function readAgain(
  { store, knowledge, version, gazetteers }: Rereading,
  { config, log }: Setup,
  { most, onProgress, ...pace }: Pace,
): Promise<void> {
  let readers: Promise<ArticleReaders> | undefined
  let saidAt = Number.NEGATIVE_INFINITY
  try {
    const { reread, failed } = await ensureReadings(store, knowledge, version, {
      ...pace,
      isParallel: most === undefined,
      read: async (...article) => {
        const data = { dataFolder, overlay: config.overlay, gazetteers }
        readers ??= openReaders(data, most === undefined ? {} : { most })
        return (await readers).read(...article)
      },
      onProgress: (progress) => {
        onProgress?.(progress)
        const { done, total } = progress
        if (total < worthShowing || performance.now() < saidAt + logEveryMs) return
        saidAt = performance.now()
        log.info({ done, total }, 'reading articles again')
      },
    })
    if (reread >= worthShowing) log.info({ reread, failed: failed.length }, 'articles were read again')
    for (const { article, error } of failed)
      log.warn({ article, error }, 'an article could not be read again')
  } finally {
    await (await readers)?.close()
  }
}
