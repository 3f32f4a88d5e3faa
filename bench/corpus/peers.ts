import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import MiniSearch from 'minisearch'
import { loadKnowledge } from '../../src/data/load-knowledge.ts'
import { makeArticles } from './make-articles.ts'
import { createRandom } from './random.ts'
import { createWordPicker } from './search-terms.ts'

/**
 * The same searches over the same articles in what else there is: MiniSearch in memory, and FTS5 as it comes. Prints
 * milliseconds as JSON: `node bench/corpus/peers.ts CLAIMS QUESTIONS minisearch|fts5`.
 */
const [claims = '0', count = '0', peer = 'fts5'] = process.argv.slice(2)
const texts: { readonly id: number; readonly text: string }[] = []
const articles = makeArticles(loadKnowledge(join(import.meta.dirname, '..', '..', 'data')), 'bench')
for (let held = 0; held < Number(claims); ) {
  const { article, claims: told } = articles.next().value as never as {
    article: { text: string }
    claims: readonly unknown[]
  }
  texts.push({ id: texts.length, text: article.text })
  held += told.length
}
const shown = 20
const search = peer === 'minisearch' ? openMiniSearch() : openFts5()
const words = createWordPicker(createRandom('words'))
for (let i = 0; i < 20; i += 1) search(words())
const times = Array.from({ length: Number(count) }, () => {
  const typed = words()
  const [start, used] = [performance.now(), process.cpuUsage()]
  search(typed)
  const took = performance.now() - start
  const { user, system } = process.cpuUsage(used)
  return { took, cpu: (user + system) / 1000 }
})
const at = (what: 'took' | 'cpu', share: number): number => {
  const sorted = times.map((one) => one[what]).sort((a, b) => a - b)
  return Math.round(100 * sorted[Math.floor(share * (sorted.length - 1))]!) / 100
}
const measured = {
  p50: at('took', 0.5),
  p99: at('took', 0.99),
  cpu50: at('cpu', 0.5),
  cpu99: at('cpu', 0.99),
  rssMb: Math.round(process.memoryUsage.rss() / 1e6),
}
process.stdout.write(`${JSON.stringify(measured)}\n`)

function openMiniSearch(): (typed: string) => unknown {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] })
  index.addAll(texts)
  return (typed) => index.search(typed, { combineWith: 'AND' }).slice(0, shown)
}

function openFts5(): (typed: string) => unknown {
  const database = new DatabaseSync(':memory:')
  database.exec('CREATE VIRTUAL TABLE texts USING fts5(text)')
  database.exec('BEGIN')
  const insert = database.prepare('INSERT INTO texts (rowid, text) VALUES (?, ?)')
  for (const { id, text } of texts) insert.run(id, text)
  database.exec('COMMIT')
  const query = database.prepare(`SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ${shown}`)
  return (typed) => query.all(typed.startsWith('"') ? typed : typed.replace(/[^\p{L}\p{N}\s]/gu, ' '))
}
