import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { eventFamilies } from '../src/core/extract/learned/families.ts'
import { type EventCode, eventCodes } from '../src/core/model/index.ts'
import { loadKnowledge } from '../src/data/load-knowledge.ts'
import type { Example } from './learn/example.ts'
import { examplesOf } from './learn/examples-of.ts'
import { fitWeights } from './learn/fit-weights.ts'
import { matrixOf } from './learn/matrix.ts'
import { packModel } from './learn/pack-model.ts'
import { readGold } from './learn/read-gold.ts'
import { readLabelled } from './learn/read-labelled.ts'
import { eventTargets, familyTargets } from './learn/targets.ts'

// `npm run learn`: learns which words tell which events from the opened halves of bench/gold and from bench/learn, and
// writes data/languages/*/claims/learned.json. bench/gold/test is never looked at.

// In sentences: a feature of fewer is chance.
const rarest = 3
const settings = { strength: 50, rounds: 300 }

const knowledge = loadKnowledge('data', undefined)
const opened = readdirSync('bench/gold').filter((set) => set.startsWith('dev'))
const gold = opened.flatMap((set) => readGold(`bench/gold/${set}`))
for (const language of ['en', 'fr']) {
  const labelled = existsSync(`bench/learn/${language}`)
    ? readLabelled(`bench/learn/${language}`, language)
    : []
  const pages = [...gold.filter((page) => page.language === language), ...labelled]
  const examples: Example[] = []
  for (const page of pages) examples.push(...examplesOf(page, knowledge))
  console.log(`${language}: ${pages.length} pages, ${examples.length} sentences`)
  const matrix = matrixOf(examples, rarest)
  const all = examples.map((_, row) => row)
  const families = fitWeights(matrix, all, familyTargets(examples), settings)
  const names = eventCodes.filter((code) => examples.some(({ events }) => events.includes(code)))
  const events = fitWeights(
    matrix,
    all.filter((row) => examples[row]!.events.length > 0),
    eventTargets(examples, names),
    settings,
  )
  const source = `learned from ${pages.length} pages with ${examples.length} sentences of our own in bench/gold/dev* and bench/learn by scripts/learn.ts`
  const file = packModel(
    source,
    matrix.hashes,
    { names: eventFamilies, fitted: families },
    { names: names as readonly EventCode[], fitted: events },
  )
  writeFileSync(`data/languages/${language}/claims/learned.json`, `${JSON.stringify(file, null, 2)}\n`)
  console.log(`${language}: ${matrix.hashes.length} features`)
}
