import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadKnowledge } from '../src/data/load-knowledge.ts'
import { measureCommand } from './command.ts'
import { benchCorpus } from './corpus/bench-corpus.ts'
import { type GoldArticle, readGold } from './eval/gold.ts'
import { benchIngest } from './ingest.ts'
import { benchTimeEngine } from './time-engine.ts'
import { benchWholeExtraction } from './whole-extraction.ts'

/** `npm run bench`: speed and memory, each figure beside a peer measured in the same run. */
const root = join(import.meta.dirname, '..')

// What a person waits for: an answer from the shell, beside npm starting a Node that does nothing.
const home = mkdtempSync(join(tmpdir(), 'sitrep-bench-home-'))
const ask = measureCommand('npm run --silent sitrep -- ask "/situation kidal"', { SITREP_HOME: home }, 6)
const bare = measureCommand('npm exec --no -- node -e 0', {}, 6)
console.table({ 'ask /situation kidal': ask, 'peer: npm and an idle node': bare })

// What reading costs before its first article: all words, rules and names of both languages, and the world's places.
const ready = measureCommand('node --import ./src/before-main.mjs bench/read-once.ts', {}, 6)
const idle = measureCommand('node -e 0', {}, 6)
console.table({
  'ready, an article of each language read': ready,
  'peer: an idle node': idle,
  'above the peer': {
    firstMs: ready.firstMs - idle.firstMs,
    nextMs: ready.nextMs - idle.nextMs,
    peakMb: ready.peakMb - idle.peakMb,
    sumMb: ready.sumMb - idle.sumMb,
  },
})

// Reading, on one core, beside chrono-node finding only the dates of the same texts.
const knowledge = loadKnowledge(join(root, 'data'))
const gold = readGold(join(root, 'bench', 'gold', 'dev'))
const byLanguage = ['fr', 'en'].map(
  (language) => [language, gold.filter((article) => article.language === language)] as const,
)
const tableOf = (bench: (articles: readonly GoldArticle[]) => Record<string, number>): void =>
  console.table(Object.fromEntries(byLanguage.map(([language, articles]) => [language, bench(articles)])))
tableOf((articles) => benchWholeExtraction(articles, knowledge))
tableOf((articles) => benchTimeEngine(articles, knowledge))

// From files to a durable store, every text another.
console.table(benchIngest(byLanguage.map(([, articles]) => articles)))

// A corpus of ten thousand, a hundred thousand and a million claims, asked in one process and from the shell.
await benchCorpus()
