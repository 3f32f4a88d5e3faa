import { join } from 'node:path'
import { dataVersion } from '../../src/data/data-version.ts'
import { loadKnowledge } from '../../src/data/load-knowledge.ts'
import { openStore } from '../../src/store/open-store.ts'
import { fillStore } from './fill-store.ts'
import { makeArticles } from './make-articles.ts'

/** Fills an empty home or database with so many made-up claims: `node bench/corpus/fill.ts PLACE CLAIMS`. */
const [place = '', count = '0'] = process.argv.slice(2)
const dataFolder = join(import.meta.dirname, '..', '..', 'data')
const store = await openStore(place)
const started = performance.now()
let shown = started
await fillStore(store, makeArticles(loadKnowledge(dataFolder), 'bench'), Number(count), {
  readingVersion: await dataVersion(dataFolder),
  onProgress: (done) => {
    if (performance.now() - shown < 5_000) return
    shown = performance.now()
    process.stderr.write(`  ${done} of ${count} claims, ${Math.round((shown - started) / 1000)} s\n`)
  },
})
await store.close()
