import { readdirSync, writeFileSync } from 'node:fs'
import { loadKnowledge } from '../src/data/load-knowledge.ts'
import { examplesOf } from './learn/examples-of.ts'
import { goldPages } from './learn/gold-pages.ts'
import { learnEvents } from './learn/learn-events.ts'
import { learnParties } from './learn/learn-parties.ts'
import { partyExamples } from './learn/party-examples.ts'
import { readLabelled } from './learn/read-labelled.ts'

// `npm run learn [-- events|parties] [language]`: learns which words tell which events, and who has which part in them, from
// the opened halves of bench/gold and from bench/learn, and writes data/languages/*/claims/learned*.json. bench/gold/test
// is never looked at.

const only = process.argv.slice(2)
const learns = (what: string): boolean =>
  only.length === 0 || only.every((one) => one.length === 2) || only.includes(what)
const knowledge = loadKnowledge('data', undefined)
const opened = readdirSync('bench/gold').filter((set) => set.startsWith('dev'))
const gold = opened.flatMap((set) => goldPages(`bench/gold/${set}`))

const languages = readdirSync('bench/learn').filter((name) => /^[a-z]{2}$/u.test(name))
const asked = languages.filter((language) => only.includes(language))
for (const language of asked.length === 0 ? languages : asked) {
  const folder = `data/languages/${language}/claims`
  const annotated = gold.filter((page) => page.language === language)
  if (learns('events')) {
    const pages = [...annotated, ...readLabelled(`bench/learn/${language}`, language)]
    const examples = pages.flatMap((page) => examplesOf(page, knowledge))
    const source = `${examples.length} sentences of ${pages.length} pages of our own in bench/gold/dev* and bench/learn`
    console.log(`${language}: events by ${source}`)
    write(`${folder}/learned.json`, learnEvents(examples, `learned by scripts/learn.ts from ${source}`))
  }
  if (learns('parties')) {
    const examples = annotated.flatMap((page) => partyExamples(page, knowledge))
    const source = `${examples.length} parties of ${annotated.length} pages of our own in bench/gold/dev*`
    console.log(`${language}: parties by ${source}`)
    write(
      `${folder}/learned-parties.json`,
      learnParties(examples, `learned by scripts/learn.ts from ${source}`),
    )
  }
}

function write(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}
