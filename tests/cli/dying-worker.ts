import { parentPort } from 'node:worker_threads'

/** A reader of articles that some of them kill. */
parentPort!.on('message', ({ n, intake }: { n: number; intake: { text: string } }) => {
  if (intake.text === 'deadly') process.exit(7)
  parentPort!.postMessage({ n, reading: { read: intake.text } })
})
