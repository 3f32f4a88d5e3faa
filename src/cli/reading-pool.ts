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

/** To start workers takes a second: a few articles are read where they are. */
const readHere = 64

/** How many files to have in hand, so that no core waits while a batch is written. */
export const readAhead = 64

export interface ReadersOptions {
  /** So many articles are read by the program itself before workers are started. Default 64. */
  readonly here?: number
  /** How many workers to start at most. Default: as many as there are cores, up to four. */
  readonly most?: number
  /** The workers' own file; tests give another. */
  readonly workerFile?: URL
}

/** What a worker makes its knowledge of: the same as the program itself reads by. */
export interface ReadingData {
  readonly dataFolder: string
  readonly overlay?: string | undefined
  /** Places that the operator imported. */
  readonly gazetteers: readonly Uint8Array[]
}

/** Reads the first articles itself, and from then on as many at a time as there are cores. */
export async function openReaders(
  data: ReadingData,
  {
    here = readHere,
    most = mostWorkers,
    workerFile = new URL('./reading-worker.ts', import.meta.url),
  }: ReadersOptions = {},
): Promise<ArticleReaders> {
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
      if (Math.max(read, expected) <= here || availableParallelism() < 2)
        return readArticle(intake, knowledge, fetchedAt)
      pool ??= openPool(() => new Worker(workerFile, { workerData: data }), most)
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
  readonly intake: Intake
  readonly fetchedAt: number
  resolve(reading: Reading): void
  reject(error: unknown): void
}

/** Starts as many workers as there are cores, and no more than `most`. */
function openPool(start: () => Worker, most: number): Pool {
  const readers = Array.from({ length: Math.min(most, availableParallelism()) }, () => openReader(start))
  return {
    read: async (intake, fetchedAt) =>
      readers.reduce((a, b) => (b.waiting() < a.waiting() ? b : a)).read(intake, fetchedAt),
    close: async () => {
      await Promise.all(readers.map((reader) => reader.close()))
    },
  }
}

/**
 * One worker, which reads in the order it is asked. Where it dies, the article it was at is given up, and another reads
 * those that wait behind it.
 */
function openReader(start: () => Worker): Pool & { waiting(): number } {
  const waiting = new Map<number, Asked>()
  let n = 0
  let closed = false
  let worker: Worker | undefined
  const open = (): Worker => {
    const opened = start()
    let cause: unknown
    opened.on('message', (answer: WorkerAnswer) => {
      const asked = waiting.get(answer.n)
      waiting.delete(answer.n)
      if ('reading' in answer) asked?.resolve(answer.reading)
      else if ('data' in answer) asked?.reject(new DataError(answer.data.file, answer.data.problem))
      else asked?.reject(new Error(answer.error))
    })
    opened.on('error', (error) => {
      cause = error
    })
    opened.on('exit', (code) => {
      if (closed) return
      const [culprit] = waiting
      if (culprit !== undefined) {
        waiting.delete(culprit[0])
        culprit[1].reject(new Error(`the worker that read it ended with ${code}`, { cause }))
      }
      worker = undefined
      for (const [id, asked] of waiting) post(id, asked)
    })
    return opened
  }
  const post = (id: number, { intake, fetchedAt }: Asked): void => {
    worker ??= open()
    worker.postMessage({ n: id, intake, fetchedAt })
  }
  return {
    waiting: () => waiting.size,
    read: async (intake, fetchedAt) =>
      new Promise((resolve, reject) => {
        n += 1
        const asked = { intake, fetchedAt, resolve, reject }
        waiting.set(n, asked)
        post(n, asked)
      }),
    close: async () => {
      closed = true
      await worker?.terminate()
    },
  }
}
