import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, sitrep } from '../cli/sitrep.ts'
import { projectFile } from '../house/project-files.ts'
import { acledHeader, acledRow, table, ucdpHeader, ucdpRow } from '../ingest/datasets/tables.ts'

const env = { SITREP_NOW: '2024-09-04T09:30:00Z' }
const home = makeFolder()

const towns = [
  { name: 'Kidal', adm: 'Kidal', lat: 18.4411, lon: 1.4078 },
  { name: 'Gao', adm: 'Gao', lat: 16.2717, lon: -0.0447 },
  { name: 'Nowhereville', adm: 'Kidal', lat: 19.1, lon: 1.2 },
] as const

/** Days and tolls that no pattern makes equal. */
const ucdpRows = Array.from({ length: 60 }, (_, i) => {
  const town = towns[i % 3]!
  const [a, b, civilians, unknown] = [i % 5, (i * 3) % 7, (i * 7) % 4, i % 11 === 0 ? 2 : 0]
  const best = a + b + civilians + unknown
  const day = `2023-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 27) + 1).padStart(2, '0')}`
  return ucdpRow({
    id: `${910_000 + i}.0`,
    where_coordinates: `${town.name} town`,
    adm_1: `${town.adm} region`,
    latitude: town.lat,
    longitude: town.lon,
    date_start: day,
    date_end: day,
    deaths_a: `${a}.0`,
    deaths_b: `${b}.0`,
    deaths_civilians: `${civilians}.0`,
    deaths_unknown: `${unknown}.0`,
    best: `${best}.0`,
    low: `${Math.floor(best / 2)}.0`,
    high: `${best + (i % 6)}.0`,
  })
})
const acledRows = Array.from({ length: 40 }, (_, i) => {
  const town = towns[i % 3]!
  return acledRow({
    event_id_cnty: `MLI${i}`,
    event_date: `2023-${String((i % 12) + 1).padStart(2, '0')}-15`,
    location: town.name,
    admin1: town.adm,
    latitude: town.lat,
    longitude: town.lon,
    fatalities: (i * 5) % 9,
  })
})

type Row = Readonly<Record<string, string>>
const sum = (rows: readonly Row[], column: string): number =>
  rows.reduce((all, row) => all + Number(row[column]), 0)
const read = (text: string): readonly Row[] => parse<Row>(text, { columns: true })

const ask = async (question: string): Promise<string> => {
  const { out, status } = await sitrep(['ask', question], home.path, { env })
  expect(status).toBe(0)
  return out
}

beforeAll(async () => {
  const files = [
    ['ged231.csv', table(ucdpHeader, ucdpRows)],
    ['acled.csv', table(acledHeader, acledRows)],
  ] as const
  for (const [name, text] of files) writeFileSync(join(home.path, name), text)
  const { status } = await sitrep(['ingest', ...files.map(([name]) => join(home.path, name))], home.path, {
    env,
  })
  expect(status).toBe(0)
})
afterAll(() => home.remove())

describe('/figures over two datasets', () => {
  const inKidal = (row: Row): boolean => (row.adm_1 ?? row.admin1)!.startsWith('Kidal')
  const ucdp = read(table(ucdpHeader, ucdpRows))
  const acled = read(table(acledHeader, acledRows))

  it('is what a sum by hand over the files gives, for a region with all that lies in it', async () => {
    const out = await ask('/figures "Kidal region"'.replaceAll('"', ''))
    const rows = ucdp.filter(inKidal)
    const [low, best, high] = ['low', 'best', 'high'].map((column) => sum(rows, column))
    expect(out).toContain(
      `UCDP GED 23.1: ${best} killed (lowest ${low}, highest ${high}), ${rows.length} events`,
    )
    for (const [name, column] of [
      ['Government of Mali', 'deaths_a'],
      ['JNIM', 'deaths_b'],
      ['civilians', 'deaths_civilians'],
      ['not known who', 'deaths_unknown'],
    ] as const)
      expect(out).toContain(`${name} ${sum(rows, column)}`)
    const told = acled.filter(inKidal)
    expect(out).toContain(`ACLED 2023-11-20: ${sum(told, 'fatalities')} killed, ${told.length} events`)
  })

  it('holds to the days asked about', async () => {
    const out = await ask('/figures mali from:2023-03 to:2023-05')
    const within = (day: string): boolean => day >= '2023-03-01' && day <= '2023-05-31'
    const rows = ucdp.filter((row) => within(row.date_start!))
    expect(out).toContain(`UCDP GED 23.1: ${sum(rows, 'best')} killed`)
    expect(out).toContain(`, ${rows.length} events`)
    const told = acled.filter((row) => within(row.event_date!))
    expect(out).toContain(`ACLED 2023-11-20: ${sum(told, 'fatalities')} killed, ${told.length} events`)
  })

  it('cites every row that it names, and says how many more there are', async () => {
    const out = await ask('/figures gao')
    const rows = ucdp.filter((row) => row.adm_1 === 'Gao region')
    expect(out).toMatch(new RegExp(`\\]( and ${rows.length - 8} more rows)`, 'u'))
    const source = await ask('/source 1')
    expect(source).toMatch(/^- (?:best|fatalities): \d+/mu)
    expect(source).toContain('SHA-256 of the row')
  })

  it('reads as reviewed', async () => {
    for (const [name, question, language] of [
      ['figures-en', '/figures kidal from:2023-10 to:2023-12', 'en'],
      ['figures-fr', '/figures kidal from:2023-10 to:2023-12 zone:local', 'fr'],
    ] as const) {
      const { out } = await sitrep(['ask', question, '--language', language], home.path, { env })
      await expect(out.replace(/ · (?:answer|réponse) .*/u, '')).toMatchFileSnapshot(`../golden/${name}.txt`)
    }
  })
})

const sample = projectFile('../shared/ucdp/ucdpged_v23_sample.csv')
describe.skipIf(!existsSync(sample))('/figures over the sample of UCDP GED', () => {
  it('is what a sum by hand gives for a whole country', async () => {
    const other = makeFolder()
    try {
      expect((await sitrep(['ingest', sample], other.path, { env })).status).toBe(0)
      const rows = read(readFileSync(sample, 'utf8'))
      for (const [country, name] of [
        ['mali', 'Mali'],
        ['nepal', 'Nepal'],
        ['nigeria', 'Nigeria'],
      ] as const) {
        const { out } = await sitrep(['ask', `/figures ${country}`], other.path, { env })
        const here = rows.filter((row) => row.country === name)
        const [low, best, high] = ['low', 'best', 'high'].map((column) =>
          new Intl.NumberFormat('en').format(sum(here, column)),
        )
        expect(out).toMatch(
          new RegExp(
            `UCDP GED 23: ${best} killed(?: \\(lowest ${low}, highest ${high}\\))?, ${here.length} events`,
            'u',
          ),
        )
      }
    } finally {
      other.remove()
    }
  })
})
