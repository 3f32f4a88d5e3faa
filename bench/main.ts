import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as chrono from 'chrono-node'
import { extractTimes } from '../src/core/extract/times/extract-times.ts'
import { readArticle } from '../src/core/index.ts'
import { loadKnowledge } from '../src/data/load-knowledge.ts'
import { measureCommand } from './command.ts'
import { readGold } from './eval/gold.ts'

/** `npm run bench`: speed and memory, each figure beside a peer measured in the same run. */
const root = join(import.meta.dirname, '..')

// What a person waits for: an answer from the shell, beside npm starting a Node that does nothing.
const home = mkdtempSync(join(tmpdir(), 'sitrep-bench-home-'))
const ask = measureCommand('npm run --silent sitrep -- ask "/situation kidal"', { SITREP_HOME: home }, 6)
const bare = measureCommand('npm exec --no -- node -e 0', {}, 6)
console.table({ 'ask /situation kidal': ask, 'peer: npm and an idle node': bare })

// Reading: articles a second on one core, beside chrono-node finding only the dates of the same text.
const knowledge = loadKnowledge(join(root, 'data'))
const gold = readGold(join(root, 'bench', 'gold', 'dev'))
/** Rounds over the 40 articles: enough for a second or more each. */
const rounds = 10

function perSecond(work: () => void): number {
  work()
  const start = performance.now()
  for (let i = 0; i < rounds; i += 1) work()
  return (1000 * rounds) / (performance.now() - start)
}

const rows: Record<string, Record<string, number>> = {}
for (const language of ['fr', 'en'] as const) {
  const articles = gold.filter((article) => article.language === language)
  const pack = knowledge.packs.get(language)
  if (pack === undefined) throw new Error(`no pack for ${language}`)
  const parser = language === 'fr' ? chrono.fr : chrono.en
  const dates = perSecond(() => articles.forEach((article) => void extractTimes(article.text, pack)))
  const peer = perSecond(() => articles.forEach((article) => void parser.parse(article.text)))
  const whole = perSecond(() => {
    for (const { text, published, id } of articles) {
      const rawSha256 = createHash('sha256').update(text).digest('hex')
      readArticle(
        { text, rawSha256, language, origin: id, ...(published !== null && { published }) },
        knowledge,
        Date.now(),
      )
    }
  })
  const perArticle = (passes: number): number => Math.round(passes * articles.length)
  rows[language] = {
    'whole extraction, articles/s': perArticle(whole),
    'time expressions, articles/s': perArticle(dates),
    'peer: chrono-node, articles/s': perArticle(peer),
    'time expressions / peer': Math.round((100 * dates) / peer) / 100,
  }
}
console.table(rows)
