import { readdirSync, writeFileSync } from 'node:fs'
import { loadKnowledge } from '../src/data/load-knowledge.ts'
import { claimExamples } from './learn/claim-examples.ts'
import { examplesOf } from './learn/examples-of.ts'
import { goldPages } from './learn/gold-pages.ts'
import { learnChoice } from './learn/learn-choice.ts'
import { learnClaims } from './learn/learn-claims.ts'
import { learnEvents } from './learn/learn-events.ts'
import type { Page } from './learn/page.ts'
import { partyExamples } from './learn/party-examples.ts'
import { placeExamples } from './learn/place-examples.ts'
import { readAnnotated } from './learn/read-annotated.ts'
import { readLabelled } from './learn/read-labelled.ts'

// `npm run learn [-- events|parties|places|claims] [language]`: learns which words tell which events, and who has which part in them, from
// the opened halves of bench/gold and from bench/learn, and writes data/languages/*/claims/learned*.json. bench/gold/test
// is never looked at.

const only = process.argv.slice(2)
const learns = (what: string): boolean =>
  only.length === 0 || only.every((one) => one.length === 2) || only.includes(what)
const knowledge = loadKnowledge('data', undefined)
const opened = readdirSync('bench/gold').filter((set) => set.startsWith('dev'))
const gold = opened.flatMap((set) => goldPages(`bench/gold/${set}`))

// The pages of three writers a language, kept back from the models whose claims are judged by them.
const keptBack = /annotated\/0[567]\./u

const languages = readdirSync('bench/learn').filter((name) => /^[a-z]{2}$/u.test(name))
const asked = languages.filter((language) => only.includes(language))
for (const language of asked.length === 0 ? languages : asked) {
  const folder = `data/languages/${language}/claims`
  const annotated = annotatedPages(language)
  if (learns('events')) {
    const pages = [...annotated, ...readLabelled(`bench/learn/${language}`, language)]
    const examples = pages.flatMap((page) => examplesOf(page, knowledge))
    const source = `${examples.length} sentences of ${pages.length} pages of our own in bench/gold/dev* and bench/learn`
    console.log(`${language}: events by ${source}`)
    write(`${folder}/learned.json`, learnEvents(examples, `learned by scripts/learn.ts from ${source}`))
  }
}

// How parties and places stand to what is told of them is much the same in all languages.
const choices = {
  parties: { examplesOf: partyExamples, strength: 5 },
  places: { examplesOf: placeExamples, strength: 3 },
}
for (const [what, { examplesOf: choicesOf, strength }] of Object.entries(choices)) {
  if (!learns(what)) continue
  const pages = languages.flatMap(annotatedPages)
  const examples = pages.flatMap((page) => choicesOf(page, knowledge))
  const source = `${examples.length} statements of ${pages.length} pages of our own in bench/gold/dev* and bench/learn`
  console.log(`${what} by ${source}`)
  write(
    `data/learned/${what}.json`,
    learnChoice(examples, strength, `learned by scripts/learn.ts from ${source}`),
  )
}

if (learns('claims')) {
  // A model knows the pages that it was learned from too well: how far it can be trusted is learned from others.
  const isKept = ({ name }: Page): boolean => keptBack.test(name)
  const packs = new Map(knowledge.packs)
  for (const language of languages) {
    const pages = [...annotatedPages(language), ...readLabelled(`bench/learn/${language}`, language)]
    const examples = pages.filter((page) => !isKept(page)).flatMap((page) => examplesOf(page, knowledge))
    console.log(`claims: ${language}, events by ${examples.length} sentences`)
    const pack = packs.get(language)!
    const claims = Object.create(pack.claims, { learned: { value: learnEvents(examples, '') } })
    packs.set(language, { ...pack, claims })
  }
  const pages = languages.flatMap(annotatedPages).filter(isKept)
  const examples = pages.flatMap((page) => claimExamples(page, { ...knowledge, packs }))
  const source = `${examples.length} statements read from ${pages.length} pages of our own in bench/learn, by a model learned from the others`
  console.log(`claims by ${source}`)
  write('data/learned/claims.json', learnClaims(examples, `learned by scripts/learn.ts from ${source}`))
}

function annotatedPages(language: string): readonly Page[] {
  return [
    ...gold.filter((page) => page.language === language),
    ...readAnnotated(`bench/learn/${language}/annotated`, language),
  ]
}

function write(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}
