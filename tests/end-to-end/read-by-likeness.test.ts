import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeFolder, sitrep } from '../cli/sitrep.ts'

const folder = makeFolder()
const env = { SITREP_NOW: '2026-05-05T09:30:00Z' }
const ask = async (...question: string[]) => (await sitrep(['ask', ...question], folder.path, { env })).out

beforeAll(async () => {
  const page = `${folder.path}/page.md`
  writeFileSync(
    page,
    '---\npublished: 2026-05-04\nlanguage: en\n---\nFamilies with mattresses on their heads kept coming into Gao all day from the hamlets to the north.\n',
  )
  expect((await sitrep(['ingest', page], folder.path, { env })).status).toBe(0)
})
afterAll(() => folder.remove())

it('what no rule reads is told, and its source says how it was read and how likely that is', async () => {
  expect(await ask('/situation gao')).toMatch(/Gao: .*displaced.* \[1\]/u)
  const source = await ask('/source 1')
  expect(source).toMatch(/Read by likeness: no rule knows this wording; .* \d\d% likely\./u)
  expect(await ask('/source 1', '--language', 'fr')).toMatch(/Lu par ressemblance .* \d\d %/u)
})
