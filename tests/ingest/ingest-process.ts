// Takes a folder in and says how far it is: `node ingest-process.ts HOME FOLDER`.
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'
import { openStore } from '../../src/store/open-store.ts'
import { fakeRead, noKnowledge } from './fake-read.ts'

const [home, folder] = process.argv.slice(2)
const store = await openStore(home!)
const summary = await ingestPaths([folder!], {
  store,
  knowledge: noKnowledge,
  now: Date.now(),
  read: fakeRead,
  detect: async () => 'fr',
  onProgress: ({ done }) => console.log(`done ${done}`),
})
await store.close()
console.log(`taken ${summary.taken.length} known ${summary.known.length} refused ${summary.refused.length}`)
