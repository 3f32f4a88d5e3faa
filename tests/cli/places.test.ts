import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { projectFile } from '../house/project-files.ts'
import { makeFolder, sitrep, spawnSitrep } from './sitrep.ts'

const env = { SITREP_NOW: '2024-05-10T09:30:00Z' }
const cells = (name: string, code: string) =>
  [
    9_000_001,
    name,
    name,
    'Zabalou',
    18.9,
    1.6,
    'P',
    code,
    'ML',
    '',
    '10',
    '',
    '',
    '',
    0,
    '',
    1,
    'x',
    '2021-01-01',
  ].join('\t')
const text =
  'Mali: gunmen attacked a convoy near Zabaloune on 1 May 2024, killing four soldiers, residents said.'
const home = makeFolder()
afterAll(() => home.remove())
beforeAll(() => {
  writeFileSync(join(home.path, 'ML.txt'), `${cells('Zabaloune', 'PPL')}\nno place at all\n`)
  writeFileSync(join(home.path, 'news.txt'), text)
})

const run = (...args: readonly string[]) => sitrep([...args], home.path, { env })

it('places that were imported are found by commands and in articles, those that came before them too', async () => {
  expect((await run('ingest', join(home.path, 'news.txt'))).status).toBe(0)
  expect((await run('ask', '/situation zabaloune')).status).toBe(2)
  const { status, out } = await spawnSitrep(['places', 'import', 'ML.txt'], home.path, { env })
  expect(status).toBe(2)
  expect(out).toContain('1 place imported')
  expect(out).toContain('lines 2')
  expect(out).toContain('CC BY 4.0')
  const answer = await run('ask', '/situation Zabalou')
  expect(answer.out).toContain('4 killed')
  expect((await run('ask', '/figures Mali')).out).toContain('Zabaloune')
  const extracted = await run('extract', '--json', join(home.path, 'news.txt'))
  const [{ claims }] = JSON.parse(extracted.out) as [{ claims: { place: { id: string } }[] }]
  expect(claims.map(({ place }) => place.id)).toContain('gn-9000001')
})

const dump = projectFile('../shared/geonames/ML.txt')
it.skipIf(!existsSync(dump))('a whole country is imported, and its villages are found', async () => {
  const other = makeFolder()
  try {
    const imported = await sitrep(['places', 'import', '--json', dump], other.path, { env })
    expect(imported.status).toBe(0)
    expect(JSON.parse(imported.out)).toMatchObject([{ places: 20_872, refused: 0 }])
    for (const name of ['Tinzaouaten', 'Anéfis', 'Aguel-Hoc', 'Diabaguéla', 'Ti-n-Zaouâtene'])
      expect((await sitrep(['ask', `/situation ${name}`], other.path, { env })).status).toBe(0)
  } finally {
    other.remove()
  }
})
