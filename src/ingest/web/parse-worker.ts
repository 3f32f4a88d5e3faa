import { parentPort } from 'node:worker_threads'
import { RefusedError } from '../refused-error.ts'
import type { ParseAnswer, ParseTask } from './parser.ts'

/** The worker's own file: parses what it is sent, one after the other. Whatever happens here happens to nobody else. */
parentPort?.on('message', async (task: ParseTask) => parentPort!.postMessage(await answer(task)))

async function answer(task: ParseTask): Promise<ParseAnswer> {
  try {
    // Where there are only pages, what feeds are parsed with is not loaded: it takes as long as fifty pages.
    if (task.kind === 'feed')
      return { found: (await import('./feeds/read-feed.ts')).readFeed(task.source, task.url) }
    return { found: (await import('./pages/read-page.ts')).readPage(task.source, task.labels, task.url) }
  } catch (error) {
    if (error instanceof RefusedError) return { refused: { code: error.code, details: error.details } }
    // A depth that the stack does not hold, or a page that a library trips over: nothing of it can be had.
    return { broken: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'error' }
  }
}
