import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { DataError, type Intake, type Knowledge, type Reading } from '../core/index.ts'

/** What a worker says of one article. */
export type WorkerAnswer = { readonly n: number } & (
  | { readonly reading: Reading }
  | { readonly data: { readonly file: string; readonly problem: string } }
  | { readonly error: string }
)

/** Reads articles, many of them on other cores. */
export interface ArticleReaders {
  /** @throws {DataError} a file under data/ is wrong */
  read(intake: Intake, knowledge: Knowledge, fetchedAt: number): Reading | Promise<Reading>
  /** Tells how many may come: of many even the first is read on another core. */
  expect(articles: number): void
  close(): Promise<void>
}

/** To start workers takes a second or two: a few articles are read where they are. */
const readHere = 64

/** How many files to have in hand, so that no core waits while a batch is written. */
export const readAhead = 64

/** Reads a few articles itself; of many, as many at a time as there are cores. */
export async function openReaders(dataFolder: string, overlay: string | undefined): Promise<ArticleReaders> {
  const { readArticle } = await import('../core/pipeline.ts')
  let pool: Pool | undefined
  let read = 0
  let expected = 0
  return {
    expect: (articles) => {
      expected = articles
    },
    read: (intake, knowledge, fetchedAt) => {
      read += 1
      if (Math.max(read, expected) <= readHere || availableParallelism() < 2)
        return readArticle(intake, knowledge, fetchedAt)
      pool ??= openPool(dataFolder, overlay)
      return pool.read(intake, fetchedAt)
    },
    close: async () => pool?.close(),
  }
}

interface Pool {
  read(intake: Intake, fetchedAt: number): Promise<Reading>
  close(): Promise<void>
}

/** Each takes 150 MB for words, rules and names: more cores than this read faster than one writes. */
const mostWorkers = 4

interface Asked {
  resolve(reading: Reading): void
  reject(error: unknown): void
}

/** A worker, with what it was asked to read and has not answered yet. */
interface Busy {
  readonly worker: Worker
  readonly waiting: Map<number, Asked>
}

/** Starts as many workers as there are cores, at most four. */
function openPool(dataFolder: string, overlay: string | undefined): Pool {
  const pool = Array.from({ length: Math.min(mostWorkers, availableParallelism()) }, () =>
    startWorker(dataFolder, overlay),
  )
  let n = 0
  return {
    read: async (intake, fetchedAt) =>
      new Promise((resolve, reject) => {
        n += 1
        const { worker, waiting } = pool.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a))
        waiting.set(n, { resolve, reject })
        worker.postMessage({ n, intake, fetchedAt })
      }),
    close: async () => {
      await Promise.all(pool.map(({ worker }) => worker.terminate()))
    },
  }
}

function startWorker(dataFolder: string, overlay: string | undefined): Busy {
  const waiting = new Map<number, Asked>()
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: { dataFolder, ...(overlay !== undefined && { overlay }) },
  })
  worker.on('message', (answer: WorkerAnswer) => {
    const asked = waiting.get(answer.n)
    waiting.delete(answer.n)
    if ('reading' in answer) asked?.resolve(answer.reading)
    else if ('data' in answer) asked?.reject(new DataError(answer.data.file, answer.data.problem))
    else asked?.reject(new Error(answer.error))
  })
  // A worker that dies would leave its articles waiting for ever.
  worker.on('error', (error) => {
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  })
  return { worker, waiting }
}
