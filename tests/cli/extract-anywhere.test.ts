import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readArticle } from '../../src/core/pipeline.ts'
import { knowledge } from '../core/extract/claims/read-text.ts'
import { anyDay, madeText } from '../core/extract/made-texts.ts'
import { projectFile } from '../house/project-files.ts'
import { makeFolder, sitrep, spawnSitrep } from './sitrep.ts'

const torture = process.env.TORTURE === '1'
const now = '2040-05-04T09:30:00Z'

interface Line {
  readonly id: string
  readonly text: string
  readonly language: string
  readonly published?: string
}

/** The same texts every time, 30, and 150 in `npm run torture`: every third with a date, every third with an instant, every third with nothing. */
const lines: readonly Line[] = ['en', 'fr'].flatMap((language) => {
  const text = fc.tuple(madeText(language, 3), anyDay('2008-01-01', 9000))
  return fc.sample(text, { numRuns: torture ? 75 : 15, seed: 20_120_330 }).map(([words, day], i): Line => {
    const line = { id: `${language}-${i}`, text: words, language }
    return i % 3 === 0 ? line : { ...line, published: i % 3 === 1 ? day : `${day}T22:30:00Z` }
  })
})

/** A fixed order that is another one. */
const shuffled = lines.toSorted((a, b) => (a.text < b.text ? -1 : 1))

async function extractUnder(zone: string, given: readonly Line[]): Promise<ReadonlyMap<string, string>> {
  const folder = makeFolder()
  onTestFinished(() => folder.remove())
  const { out, status } = await spawnSitrep(['extract', '--jsonl'], folder.path, {
    input: given.map((line) => JSON.stringify(line)).join('\n'),
    env: { TZ: zone, SITREP_NOW: now },
  })
  expect(status).toBe(0)
  const answers = out.trimEnd().split('\n')
  expect(answers.length).toBe(given.length)
  return new Map(given.map(({ id }, i) => [id, answers[i]!]))
}

describe('what is read from a text', () => {
  test('depends neither on the zone of the host nor on the texts before it', async () => {
    const [some, ...others] = await Promise.all([
      extractUnder('America/St_Johns', shuffled),
      ...(torture ? [extractUnder('UTC', lines), extractUnder('Pacific/Apia', lines)] : []),
    ])
    for (const other of others) for (const { id } of lines) expect(other.get(id)).toBe(some.get(id))
    // The program sets its own zone; this process has not, and runs at Apia.
    for (const line of lines) {
      const intake = { rawSha256: '', origin: line.id, ...line }
      const read = readArticle(intake, knowledge, Temporal.Instant.from(now).epochMilliseconds)
      const times = read.times.map(({ start, end, value, span }) => [
        start,
        end,
        value,
        span?.earliest ?? null,
      ])
      const told = JSON.parse(some.get(line.id)!) as { times: Record<string, unknown>[] }
      expect(times).toEqual(
        told.times.map(({ start, end, value, earliest }) => [start, end, value, earliest]),
      )
    }
  })
})

const undated = [
  'Des combattants du MNLA ont pris la ville de Kidal vendredi, selon des habitants. Le lendemain, ils ont attaqué Gao.',
  'Rebels took the town of Tessalit on Saturday, residents said. Two days later the army attacked Kidal.',
]

test('the order in which articles are taken in changes no answer', async () => {
  const all = readdirSync(projectFile('data/articles')).filter((name) => name.endsWith('.md'))
  const articles = torture ? all : all.slice(0, 6)
  const texts = [
    ...articles.map((name) => readFileSync(projectFile(`data/articles/${name}`), 'utf8')),
    ...undated,
  ]
  const byLength = texts.toSorted((a, b) => a.length - b.length)
  const orders = [texts, texts.toReversed(), ...(torture ? [byLength] : [])]
  const answers = await Promise.all(
    orders.map(async (order) => {
      const folder = makeFolder()
      onTestFinished(() => folder.remove())
      mkdirSync(join(folder.path, 'texts'))
      // Files are taken in by name; what a file is called is no part of an answer.
      for (const [i, text] of order.entries())
        writeFileSync(join(folder.path, 'texts', `${String(i).padStart(3, '0')}.md`), text)
      const env = { SITREP_NOW: now, SITREP_STARTER: 'off' }
      expect((await sitrep(['ingest', 'texts'], folder.path, { env })).status).toBe(0)
      const { out } = await sitrep(['ask', '/timeline', '--json'], folder.path, { env })
      return JSON.parse(out).blocks
    }),
  )
  for (const answer of answers) expect(answer).toEqual(answers[0])
})
