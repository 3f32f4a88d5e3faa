import { parentPort } from 'node:worker_threads'
import { RefusedError } from '../refused-error.ts'
import { readFeed } from './feeds/read-feed.ts'
import { readPage } from './pages/read-page.ts'
import type { ParseAnswer, ParseTask } from './parser.ts'

/** The worker's own file: parses what it is sent, one after the other. Whatever happens here happens to nobody else. */
parentPort?.on('message', (task: ParseTask) => parentPort!.postMessage(answer(task)))

function answer(task: ParseTask): ParseAnswer {
  try {
    const found =
      task.kind === 'page' ? readPage(task.source, task.labels, task.url) : readFeed(task.source, task.url)
    return { found }
  } catch (error) {
    if (error instanceof RefusedError) return { refused: { code: error.code, details: error.details } }
    // A depth that the stack does not hold, or a page that a library trips over: nothing of it can be had.
    return { broken: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'error' }
  }
}
