// Takes a folder in as `sitrep ingest` does, and says of each article that it is taken, as soon as the store has said
// so: `node ingest-reporting.ts HOME-OR-URL FOLDER`.
import { writeSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '../../src/data/load-knowledge.ts'
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'
import { openStore } from '../../src/store/open-store.ts'

const [place, folder] = process.argv.slice(2)
const knowledge = loadKnowledge(fileURLToPath(new URL('../../data', import.meta.url)))
const store = await openStore(place!)
const summary = await ingestPaths([folder!], {
  knowledge,
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
