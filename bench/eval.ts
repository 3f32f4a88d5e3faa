import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readArticle } from '../src/core/pipeline.ts'
import { loadKnowledge } from '../src/data/load-knowledge.ts'
import { type GoldArticle, readGold } from './eval/gold.ts'
import { addScore, emptyScore, type Score } from './eval/score.ts'

/** `npm run eval`: reads the project's gold and prints, per language and half, how much was found and how well. */
const root = join(import.meta.dirname, '..')
const knowledge = loadKnowledge(join(root, 'data'))

const percent = (hits: number, tries: number): number | null =>
  tries === 0 ? null : Math.round((1000 * hits) / tries) / 10

function scoreOf(articles: readonly GoldArticle[]): Score {
  const score = emptyScore()
  for (const article of articles) {
    const rawSha256 = createHash('sha256').update(article.text).digest('hex')
    const published = article.published === null ? {} : { published: article.published }
    const intake = {
      text: article.text,
      rawSha256,
      language: article.language,
      origin: article.id,
      ...published,
    }
    addScore(score, article, readArticle(intake, knowledge, Date.now()).claims)
  }
  return score
}

function summarise(articles: readonly GoldArticle[]): Record<string, unknown> {
  const score = scoreOf(articles)
  const precision = score.matched / score.system || 0
  const recall = score.matched / score.gold || 0
  const fields = Object.entries(score.fields).map(([name, tally]) => [name, percent(tally.hits, tally.tries)])
  return {
    articles: articles.length,
    gold: score.gold,
    found: score.system,
    precision: percent(score.matched, score.system),
    recall: percent(score.matched, score.gold),
    f1: Math.round((2000 * precision * recall) / (precision + recall || 1)) / 10,
    ...Object.fromEntries(fields),
    wrongTimes: score.wrongTimes,
    inventedTimes: score.inventedTimes,
    traps: `${score.trapsHit}/${score.traps}`,
  }
}

// The development halves are what rules are written in sight of; the test half was written without sight of them.
const gold = join(root, 'bench', 'gold')
const halves = readdirSync(gold, { withFileTypes: true }).filter((entry) => entry.isDirectory())
for (const half of halves.map(({ name }) => name).sort()) {
  const articles = readGold(join(gold, half))
  const byLanguage = ['fr', 'en'].map((language) => [
    language,
    summarise(articles.filter((article) => article.language === language)),
  ])
  console.log(half)
  console.table({ ...Object.fromEntries(byLanguage), both: summarise(articles) })
}
