// Takes a folder in as `sitrep ingest` does, and says of each article that it is taken, as soon as the store has said
// so: `node ingest-reporting.ts HOME-OR-URL FOLDER`. What is read is made up except in torture: the rules are read by
// no store, and to compile them is most of the work of a process that is killed soon.
import { writeSync } from 'node:fs'
import type { Reading } from '../../src/core/index.ts'
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'
import { openStore } from '../../src/store/open-store.ts'
import { fakeRead, noKnowledge } from '../ingest/fake-read.ts'

const [place, folder] = process.argv.slice(2)
const reading =
  process.env.TORTURE === '1'
    ? { knowledge: (await import('../knowledge.ts')).knowledge }
    : { knowledge: noKnowledge, read: quotingRead }
const store = await openStore(place!)
const summary = await ingestPaths([folder!], {
  ...reading,
  now: Date.now(),
  readingVersion: 'killed',
  store: {
    intake: {
      ...store.intake,
      takeAll: async (takings) => {
        const taken = await store.intake.takeAll(takings)
        for (const { reading } of takings) writeSync(1, `${reading.article.id}\n`)
        return taken
      },
    },
  },
})
await store.close()
writeSync(1, `end ${summary.taken.length} ${summary.known.length} ${summary.refused.length}\n`)

/** Two claims, whose quotes stand in the text, since they are verified. */
function quotingRead(...given: Parameters<typeof fakeRead>): Reading {
  const { claims, article, ...rest } = fakeRead(...given)
  const quote = article.text.slice(0, 6)
  return { ...rest, article, claims: claims.map((claim) => ({ ...claim, quote })) }
}
