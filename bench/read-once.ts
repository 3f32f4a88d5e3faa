import { join } from 'node:path'
import { readArticle } from '../src/core/pipeline.ts'
import { loadKnowledge } from '../src/data/load-knowledge.ts'

/** Reads one small article of each language and ends: what it costs to be ready, measured from outside by main.ts. */
const knowledge = loadKnowledge(join(import.meta.dirname, '..', 'data'))
const texts = {
  fr: 'Des combattants ont pris la ville de Kidal mardi, selon des habitants du quartier Hibaro.',
  en: 'Fighters took the town of Kidal on Tuesday, according to residents of the Hibaro quarter.',
}
for (const [language, text] of Object.entries(texts)) {
  const { claims } = readArticle({ text, rawSha256: '', language, origin: language }, knowledge, Date.now())
  if (claims.length === 0) throw new Error(`nothing read in ${language}`)
}
