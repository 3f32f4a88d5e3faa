import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, sitrep, starterOn } from '../cli/sitrep.ts'
import { projectFile } from '../house/project-files.ts'

// Whole answers as a reader sees them. A difference here is a change of product: read it as the reader would.
const env = { ...starterOn, SITREP_NOW: '2026-05-04T09:30:00Z' }
const twin = makeFolder()
const starter = makeFolder()

beforeAll(async () => {
  const { status } = await sitrep(['ingest', projectFile('tests/seed-twin/kidal-twin.txt')], twin.path, {
    env,
  })
  expect(status).toBe(0)
})
afterAll(() => {
  twin.remove()
  starter.remove()
})

const questions = [
  ['twin-situation-en', twin, '/situation kidal', 'en'],
  ['twin-situation-fr', twin, '/situation kidal', 'fr'],
  ['twin-timeline-en', twin, '/timeline', 'en'],
  ['twin-gao-fr', twin, '/situation gao zone:local', 'fr'],
  ['starter-kidal-en', starter, '/situation kidal', 'en'],
  ['starter-kidal-2012-fr', starter, '/situation kidal as-of:2012-06 zone:local', 'fr'],
  ['starter-timeline-fr', starter, '/timeline kidal from:2013 to:2014 zone:jerusalem', 'fr'],
  ['starter-actor-en', starter, '/timeline MNLA', 'en'],
  ['starter-search-en', starter, '/search soldats tués', 'en'],
  ['starter-search-fr', starter, '/search "camp" place:tessalit from:2012 to:2013', 'fr'],
  ['starter-coverage-en', starter, '/coverage zone:utc', 'en'],
  ['help-fr', starter, '/help', 'fr'],
] as const

describe('an answer', () => {
  for (const [name, home, question, language] of questions) {
    it(`to ${question} in ${language} (${name}) reads as reviewed`, async () => {
      const { out, status } = await sitrep(['ask', question, '--language', language], home.path, { env })
      expect(status).toBe(0)
      // The clock runs on from SITREP_NOW: seconds do not show, but a minute could pass on a slow machine.
      await expect(out.replace(/ · (?:answer|réponse) .*/u, '')).toMatchFileSnapshot(`${name}.txt`)
    })
  }
})
