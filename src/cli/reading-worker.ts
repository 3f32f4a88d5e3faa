import { parentPort, workerData } from 'node:worker_threads'
import { searchedParts } from '../core/corpus/searched-parts.ts'
import { readArticle } from '../core/pipeline.ts'
import { DataError, type Intake } from '../core/vocabulary.ts'
import { loadKnowledge } from '../data/load-knowledge.ts'
import type { ReadingData, WorkerAnswer } from './reading-pool.ts'

/** Reads articles on a core of its own: what comes in is an article, what goes out is what was read of it. */
const { dataFolder, overlay, gazetteers } = workerData as ReadingData
const knowledge = loadKnowledge(dataFolder, overlay, () => gazetteers)

parentPort!.on('message', ({ n, intake, fetchedAt }: { n: number; intake: Intake; fetchedAt: number }) => {
  parentPort!.postMessage(read(n, intake, fetchedAt))
})

function read(n: number, intake: Intake, fetchedAt: number): WorkerAnswer {
  try {
    const reading = readArticle(intake, knowledge, fetchedAt)
    // Their words take as long as writing them, and only one thread writes.
    return { n, reading: { ...reading, searched: searchedParts(reading) } }
  } catch (error) {
    // An error's class does not come through to another thread.
    if (error instanceof DataError)
      return { n, data: { file: error.file, problem: error.message.slice(error.file.length + 2) } }
    return { n, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
