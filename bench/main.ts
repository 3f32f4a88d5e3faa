import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readArticle } from '../src/core/index.ts'
import { loadKnowledge } from '../src/data/load-knowledge.ts'
import { measureCommand } from './command.ts'
import { readGold } from './eval/gold.ts'
import { perSecond } from './per-second.ts'
import { benchTimeEngine } from './time-engine.ts'

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
const rows: Record<string, Record<string, number>> = {}
for (const language of ['fr', 'en']) {
  const articles = gold.filter((article) => article.language === language)
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
  rows[language] = {
    'claims and times, articles/s': Math.round(whole * articles.length),
    ...benchTimeEngine(articles, knowledge),
  }
}
console.table(rows)
