import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ingestPaths } from '../../../src/ingest/ingest-paths.ts'
import type { IngestSummary } from '../../../src/ingest/summary.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { everythingTold, toldAt } from '../../contracts/told.ts'
import { projectFile } from '../../house/project-files.ts'
import { knowledge } from '../../knowledge.ts'
import { acledHeader, acledRow, table, ucdpHeader, ucdpRow } from './tables.ts'

let folder: string
let store: Store
let now = 0

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-table-'))
  store = await openStore(join(folder, 'home'))
  now = 1_000
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const write = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const ingest = async (...paths: readonly string[]): Promise<IngestSummary> =>
  ingestPaths(paths, { store, knowledge, now, originOf: (path) => path.slice(folder.length + 1) })

const three = [
  acledRow(),
  acledRow({ event_id_cnty: 'MLI2', location: 'Gao', latitude: 16.2717, longitude: -0.0447, fatalities: 0 }),
  acledRow({ event_id_cnty: 'MLI3', sub_event_type: 'Attack', fatalities: 4 }),
]

describe('a dataset taken in', () => {
  it('gives a claim a row, found again with its text, its hash and its numbers', async () => {
    const summary = await ingest(write('acled.csv', table(acledHeader, three)))
    expect(summary.tables).toEqual([
      {
        origin: 'acled.csv',
        dataset: 'acled',
        version: '',
        taken: 3,
        changed: 0,
        known: 0,
        refused: 0,
        unnamed: 0,
      },
    ])
    const [claim] = await toldAt(store.corpus, 'ml-gao')
    expect(claim).toMatchObject({ row: { id: 'MLI2' }, figures: [{ low: 0, high: 0 }] })
    const [article] = await store.corpus.articles([claim!.article])
    expect(article).toMatchObject({
      title: 'ACLED 2023-11-20, row MLI2',
      publisher: 'ACLED',
      row: { dataset: 'acled', version: '2023-11-20', id: 'MLI2' },
      codedFrom: ['AFP', 'Radio Example'],
    })
    expect(article!.text).toContain('notes: Soldiers and fighters exchanged fire near the fort, "for hours".')
    expect(claim!.quote).toBe(article!.text)
  })

  it('keeps its whole batches when it is interrupted, and gives the rest when it is taken in again', async () => {
    const rows = Array.from({ length: 600 }, (_, n) => acledRow({ event_id_cnty: `MLI${n}` }))
    const path = write('acled.csv', table(acledHeader, rows))
    const interrupted = new AbortController()
    const options = { store, knowledge, now, signal: interrupted.signal }
    const begun = await ingestPaths([path], { ...options, onProgress: () => interrupted.abort() })
    expect(begun.left).toBe(1)
    const taken = begun.tables[0]!.taken
    expect(taken).toBeGreaterThan(0)
    expect(taken).toBeLessThan(600)
    const again = await ingest(path)
    expect(again.left).toBe(0)
    expect(again.tables[0]).toMatchObject({ known: taken, taken: 600 - taken })
  })

  it('changes nothing when it is taken in again', async () => {
    const path = write('ged231.csv', table(ucdpHeader, [ucdpRow(), ucdpRow({ id: '2.0' })]))
    await ingest(path)
    const revision = await store.corpus.revision()
    expect((await ingest(path)).tables[0]).toMatchObject({ version: '23.1', taken: 0, changed: 0, known: 2 })
    expect(await store.corpus.revision()).toBe(revision)
    const { articles, claims, rows, publishers } = await store.corpus.coverage()
    expect([articles, claims, rows, publishers]).toEqual([0, 2, [{ dataset: 'ucdp-ged', rows: 2 }], []])
  })

  it('refuses a row by its line, says why, and takes the rest', async () => {
    const rows = [three[0]!, acledRow({ fatalities: 'several' }), `${three[1]},one too many`, three[2]!]
    const summary = await ingest(write('acled.csv', table(acledHeader, rows)))
    expect(summary.refused).toEqual([
      {
        origin: 'acled.csv:3',
        code: 'refused.row-field',
        details: { line: '3', field: 'fatalities', value: 'several' },
      },
      {
        origin: 'acled.csv:4',
        code: 'refused.row-columns',
        details: { line: '4', found: '32', expected: '31' },
      },
    ])
    expect(summary.tables[0]).toMatchObject({ taken: 2, refused: 2 })
  })

  it('counts lines as an editor does, where a field holds some', async () => {
    const rows = [acledRow({ notes: 'one\ntwo\nthree' }), acledRow({ event_id_cnty: 'X', fatalities: '?' })]
    const summary = await ingest(write('acled.csv', table(acledHeader, rows)))
    expect(summary.refused.map(({ origin }) => origin)).toEqual(['acled.csv:5'])
    const [claim] = await toldAt(store.corpus, 'ml-kidal')
    expect(claim?.quote).toContain(String.raw`notes: "one\ntwo\nthree"`)
  })

  it('says from which line on an open quotation mark or other bytes make a file unreadable', async () => {
    const open = write('open.csv', table(acledHeader, [three[0]!, '"MLI9,never closed']))
    expect((await ingest(open)).refused).toEqual([
      { origin: 'open.csv:3', code: 'refused.rows-from', details: { line: '3', problem: 'quote' } },
    ])
    const torn = write('torn.csv', table(acledHeader, [acledRow({ location: 'Aguel-Hôc' })]))
    appendFileSync(torn, Buffer.from([0xe9, 0x0a]))
    expect((await ingest(torn)).refused).toMatchObject([{ details: { problem: 'encoding' } }])
  })

  it.each(['utf16le', 'latin1'] as const)('reads what a spreadsheet writes as %s', async (encoding) => {
    const text = table(acledHeader, [
      acledRow({ location: 'Anéfis', notes: 'Près d’Anéfis.'.replace('’', "'") }),
    ])
    const mark = encoding === 'utf16le' ? '\ufeff' : ''
    const summary = await ingest(write('sheet.csv', Buffer.from(mark + text, encoding)))
    expect(summary.tables[0]).toMatchObject({ taken: 1, refused: 0 })
    const { articles } = await store.corpus.touchedSince(0, 1)
    const [claim] = await store.corpus.claimsOf(articles)
    expect(claim!.quote).toContain("notes: Près d'Anéfis.")
  })

  it('names the first hundred of the rows that it refuses, counts them all, and notes them at once', async () => {
    const rows = Array.from({ length: 130 }, (_, n) => acledRow({ event_id_cnty: `M${n}`, fatalities: '?' }))
    const noted: unknown[] = []
    const intake: Store['intake'] = {
      ...store.intake,
      refuse: async (...refusal) => {
        noted.push(refusal)
      },
    }
    const path = write('acled.csv', table(acledHeader, rows))
    const { refused, tables } = await ingestPaths([path], { store: { intake }, knowledge, now })
    expect(refused).toHaveLength(100)
    expect(tables[0]).toMatchObject({ taken: 0, refused: 130, unnamed: 30 })
    expect(noted).toMatchObject([[path, 'row', { times: 130, details: { line: '131' } }]])
  })

  it('reads semicolons, tabs, a byte order mark and capitals in the header', async () => {
    const text = table(ucdpHeader.toUpperCase(), [ucdpRow({ where_description: '' })])
    const summary = await ingest(write('a.csv', `\ufeff${text.replaceAll(',', ';')}`))
    expect(summary.tables[0]).toMatchObject({ taken: 1, refused: 0 })
    const tabs = table(ucdpHeader, [ucdpRow({ id: 7, where_description: '' })]).replaceAll(',', '\t')
    expect((await ingest(write('b.tsv', tabs))).tables[0]).toMatchObject({ taken: 1, refused: 0 })
  })

  it('refuses a table that is no dataset we read', async () => {
    const summary = await ingest(write('other.csv', 'name,age\nx,3\n'), write('empty.csv', ''))
    expect(summary.refused.map(({ code }) => code)).toEqual(['refused.unknown-table', 'refused.empty'])
    expect(summary.tables).toEqual([])
  })
})

describe('a newer version of a dataset', () => {
  const kidal = async () => {
    const claims = await toldAt(store.corpus, 'ml-kidal')
    const articles = await store.corpus.articles(claims.map(({ article }) => article))
    return articles.toSorted((a, b) => a.fetchedAt - b.fetchedAt)
  }

  it('makes new versions of changed rows, beside the old', async () => {
    await ingest(write('ged231.csv', table(ucdpHeader, [ucdpRow(), ucdpRow({ id: '2' })])))
    now = 2_000
    const newer = table(ucdpHeader, [ucdpRow({ best: '11.0' }), ucdpRow({ id: '2.0' }), ucdpRow({ id: '3' })])
    const { tables } = await ingest(write('ged241.csv', newer))
    expect(tables[0]).toMatchObject({ version: '24.1', taken: 1, changed: 1, known: 1 })
    const [old] = (await kidal()).filter(({ row }) => row?.id === '900001')
    const [, fresh] = (await kidal()).filter(({ row }) => row?.id === '900001')
    expect(old?.marks).toEqual([{ mark: 'superseded', at: 2_000, by: fresh?.id, publishedBy: '2024-12-31' }])
    expect(fresh).toMatchObject({ row: { version: '24.1' }, fetchedAt: 2_000 })
    expect(fresh?.marks).toBeUndefined()
  })

  it('can go back to what a row said before', async () => {
    await ingest(write('ged231.csv', table(ucdpHeader, [ucdpRow()])))
    await ingest(write('ged241.csv', table(ucdpHeader, [ucdpRow({ best: '11.0' })])))
    const back = await ingest(write('ged251.csv', table(ucdpHeader, [ucdpRow()])))
    expect(back.tables[0]).toMatchObject({ changed: 1 })
    const marks = (await kidal()).map((one) => one.marks?.map(({ mark }) => mark))
    expect(marks).toContainEqual(['superseded', 'restored'])
    expect(marks).toContainEqual(['superseded'])
  })

  it('stays what holds when the files of all releases come in once more', async () => {
    write('ged231.csv', table(ucdpHeader, [ucdpRow(), ucdpRow({ id: 2 })]))
    write('ged241.csv', table(ucdpHeader, [ucdpRow({ best: '11.0' }), ucdpRow({ id: 2, best: '12.0' })]))
    await ingest(folder)
    const revision = await store.corpus.revision()
    expect((await ingest(folder)).tables).toMatchObject([
      { version: '23.1', changed: 0, known: 2 },
      { version: '24.1', changed: 0, known: 2 },
    ])
    expect(await store.corpus.revision()).toBe(revision)
  })

  it('stays what holds when an older release comes in after it, which is kept beneath it', async () => {
    await ingest(write('ged241.csv', table(ucdpHeader, [ucdpRow({ best: '11.0' })])))
    now = 2_000
    const old = write('ged231.csv', table(ucdpHeader, [ucdpRow()]))
    expect((await ingest(old)).tables[0]).toMatchObject({ taken: 0, changed: 1 })
    const [fresh, older] = await kidal()
    expect([fresh!.row?.version, fresh!.marks]).toEqual(['24.1', undefined])
    expect(older!.marks).toMatchObject([{ mark: 'superseded', by: fresh!.id }])
    expect(await store.marks.findArticle('ucdp-ged:900001')).toBe(fresh!.id)
    expect((await ingest(old)).tables[0]).toMatchObject({ changed: 0, known: 1 })
  })

  it('takes a row that stands twice in a file, and differs, once each however often it comes in', async () => {
    const path = write('acled.csv', table(acledHeader, [acledRow(), acledRow({ fatalities: 9 })]))
    expect((await ingest(path)).tables[0]).toMatchObject({ taken: 1, changed: 1 })
    expect((await ingest(path)).tables[0]).toMatchObject({ taken: 0, changed: 0, known: 2 })
  })
})

const sample = projectFile('../shared/ucdp/ucdpged_v23_sample.csv')
describe.skipIf(!existsSync(sample))('the sample of UCDP GED, where it is at hand', () => {
  it('is taken in whole, and every row is found again with its numbers', async () => {
    const { tables } = await ingest(sample)
    expect(tables[0]).toMatchObject({ version: '23', taken: 1_000, refused: 0 })
    const claims = await everythingTold(store.corpus)
    const held = new Map(claims.map((claim) => [claim.row?.id, claim]))
    const { parse } = await import('csv-parse/sync')
    const rows = parse<Record<string, string>>(readFileSync(sample), { columns: true })
    for (const row of rows) {
      const { figures, time } = held.get(String(Number(row.id)))!
      expect([figures[0]?.best, figures[0]?.low, figures[0]?.high]).toEqual(
        [row.best, row.low, row.high].map(Number),
      )
      expect(figures.slice(1).map(({ low }) => low)).toEqual(
        [row.deaths_a, row.deaths_b, row.deaths_civilians, row.deaths_unknown].map(Number),
      )
      expect([time?.earliest, time?.latest]).toEqual([row.date_start, row.date_end])
    }
  })
})
