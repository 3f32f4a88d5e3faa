import { describe, expect, it } from 'vitest'
import { datasetOf, readRow } from '../../../../src/core/extract/rows/read-row.ts'
import { formatRow, parseRow } from '../../../../src/core/extract/rows/row-text.ts'
import type { Claim } from '../../../../src/core/index.ts'
import { acledHeader, acledRow, ucdpHeader, ucdpRow } from '../../../ingest/datasets/tables.ts'
import { knowledge } from '../../../knowledge.ts'

/** Cells of our own tables hold no quotation mark but around themselves. */
const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, bare]) =>
    (quoted ?? bare ?? '').replaceAll('""', '"'),
  )

function read(dataset: 'acled' | 'ucdp-ged', line: string, version = ''): ReturnType<typeof readRow> {
  const names = (dataset === 'acled' ? acledHeader : ucdpHeader).split(',')
  const cells = cellsOf(line)
  const fields = new Map(names.map((name, i) => [name, cells[i]!] as const).filter(([, cell]) => cell !== ''))
  return readRow(dataset, version, formatRow(fields), knowledge)
}

const ucdp = (cells = {}): Claim => read('ucdp-ged', ucdpRow(cells), '23.1').claim('a1')
const acled = (cells = {}): Claim => read('acled', acledRow(cells)).claim('a1')

describe('a row of UCDP GED', () => {
  it('is one claim with its sides, place, day and every number', () => {
    const claim = ucdp()
    expect(claim).toMatchObject({
      event: 'armed-clash',
      row: { dataset: 'ucdp-ged', id: '900001', code: 'type_of_violence 1 (state-based)' },
      place: { id: 'ml-kidal', precision: 'exact', lat: 18.4411 },
      time: { earliest: '2023-11-14', latest: '2023-11-14', precision: 'day', basis: 'stated', why: [] },
    })
    expect(claim.actors.map(({ id, role }) => [id, role])).toEqual([
      ['ml-government', 'agent'],
      ['jnim', 'target'],
    ])
    expect(claim.figures.map(({ low, high, best, who, part }) => [low, high, best, who, part])).toEqual([
      [8, 14, 9, null, undefined],
      [3, 3, undefined, 'Government of Mali', true],
      [5, 5, undefined, 'JNIM', true],
      [1, 1, undefined, 'civilians', true],
      [0, 0, undefined, 'unknown', true],
    ])
  })

  it('is an attack on civilians where violence was one-sided', () => {
    const claim = ucdp({ type_of_violence: 3, side_b: 'Civilians' })
    expect(claim.event).toBe('attack')
    expect(claim.actors.at(-1)).toMatchObject({ id: 'unnamed:civilians', role: 'target', kind: 'civilians' })
  })

  it('keeps a week, a month and a year as wide as they are given', () => {
    const week = ucdp({ date_prec: 3, date_start: '2023-11-13', date_end: '2023-11-19' }).time
    expect(week).toMatchObject({ earliest: '2023-11-13', latest: '2023-11-19', precision: 'range' })
    expect(week?.why).toEqual([{ code: 'row-precision', details: { code: 'date_prec 3' } }])
    const month = ucdp({ date_prec: 4, date_start: '2023-11-01', date_end: '2023-11-30' }).time
    expect(month).toMatchObject({ precision: 'month', value: '2023-11' })
    const year = ucdp({ date_prec: 5, date_start: '2023-01-01', date_end: '2023-12-31' }).time
    expect(year).toMatchObject({ precision: 'year', earliest: '2023-01-01', latest: '2023-12-31' })
  })

  it('is placed no finer than the dataset says', () => {
    const region = ucdp({ where_prec: 4, where_coordinates: 'Kidal region' }).place
    expect(region).toMatchObject({ id: 'ml-kidal-region', precision: 'admin1' })
    expect(ucdp({ where_prec: 6, where_coordinates: 'Mali' }).place).toMatchObject({ id: 'ML' })
  })

  it('keeps the name and the coordinates of a village that no index knows, within its region', () => {
    const cells = { where_coordinates: 'Inventedville village', latitude: 18.9, longitude: 1.9 }
    expect(ucdp(cells).place).toMatchObject({
      id: 'ml-kidal-region',
      name: 'Inventedville village',
      lat: 18.9,
      inside: true,
    })
  })

  it('takes a namesake far away for another place', () => {
    expect(ucdp({ latitude: 12.6, longitude: -8 }).place?.id).toBe('ml-kidal-region')
  })

  it('was published in the year of its release, and never on a day', () => {
    const { published } = read('ucdp-ged', ucdpRow(), '23.1')
    expect(published).toMatchObject({ earliest: '2023-01-01', latest: '2023-12-31', precision: 'year' })
    expect(read('ucdp-ged', ucdpRow()).published).toBeUndefined()
  })

  it('says the same however its numbers are written', () => {
    const written = read('ucdp-ged', ucdpRow({ id: 900001, best: 9, gwnob: '' })).content
    expect(written).toBe(read('ucdp-ged', ucdpRow()).content)
    expect(read('ucdp-ged', ucdpRow({ best: '10.0' })).content).not.toBe(written)
  })

  for (const [field, value] of [
    ['best', 'many'],
    ['best', '-1'],
    ['best', '2.5'],
    ['date_start', '14/11/2023'],
    ['date_end', '2023-11-13'],
    ['date_prec', '6'],
    ['where_prec', '0'],
    ['type_of_violence', '1.5'],
    ['latitude', '91'],
    ['country', 'Atlantis'],
    ['side_a', 'nan'],
  ] as const) {
    it(`is refused where ${field} is ${value}, with the name of the field`, () => {
      expect(() => ucdp({ [field]: value })).toThrow(expect.objectContaining({ name: 'RowError', field }))
    })
  }
})

describe('a row of ACLED', () => {
  it('is one claim: its sub-event is ours', () => {
    const claim = acled()
    expect(claim).toMatchObject({
      event: 'armed-clash',
      row: { dataset: 'acled', id: 'MLI1', code: 'Battles / Armed clash' },
      place: { id: 'ml-kidal', precision: 'exact' },
      time: { earliest: '2023-11-14', latest: '2023-11-14' },
      figures: [{ measure: 'killed', low: 12, high: 12, best: 12, who: null }],
    })
    expect(claim.actors.map(({ id, role, text }) => [id, role, text])).toEqual([
      ['ml-army', 'agent', 'Military Forces of Mali (2021-)'],
      ['jnim', 'target', 'JNIM: Group for Support of Islam and Muslims'],
    ])
  })

  it('lies in the week around its day, or in its month', () => {
    expect(acled({ time_precision: 2 }).time).toMatchObject({ earliest: '2023-11-11', latest: '2023-11-17' })
    expect(acled({ time_precision: 3 }).time).toMatchObject({ value: '2023-11', precision: 'month' })
  })

  it('of a larger region is there, and not where the dot is put', () => {
    expect(acled({ geo_precision: 3 }).place).toMatchObject({ id: 'ml-kidal-region', precision: 'admin1' })
  })

  it('names people without a name as people', () => {
    const claim = acled({
      event_type: 'Violence against civilians',
      sub_event_type: 'Abduction/forced disappearance',
      actor1: 'Unidentified Armed Group (Mali)',
      inter1: 3,
      actor2: 'Civilians (Mali)',
      inter2: 7,
    })
    expect(claim.event).toBe('abduction')
    expect(claim.actors.map(({ id }) => id)).toEqual(['unnamed:armed-group', 'unnamed:civilians'])
  })

  it('keeps a party that we do not know as it is named', () => {
    expect(acled({ actor2: 'Front of the Invented', inter2: 2 }).actors.at(-1)).toMatchObject({
      id: 'text:Front of the Invented',
      kind: 'armed-group',
    })
  })

  it('was published when it was last written, and names what it was coded from', () => {
    const row = read('acled', acledRow())
    expect(row).toMatchObject({ version: '2023-11-20', codedFrom: ['AFP', 'Radio Example'] })
    expect(row.published?.earliest).toBe('2023-11-20T17:06:40Z')
    expect(read('acled', acledRow({ timestamp: 1800000000 })).content).toBe(row.content)
  })

  it('is refused with a sub-event that no codebook has', () => {
    expect(() => acled({ sub_event_type: 'Picnic' })).toThrow('sub_event_type: Picnic')
  })
})

describe('a table', () => {
  it('is known by its columns, in any order and case', () => {
    expect(datasetOf(acledHeader.toUpperCase().split(',').reverse())).toBe('acled')
    expect(datasetOf(ucdpHeader.split(','))).toBe('ucdp-ged')
    expect(datasetOf(['id', 'date', 'killed'])).toBeUndefined()
  })

  it('gives back every value of a row, whatever stands in it', () => {
    const fields = new Map([
      ['notes', 'two\nlines: one'],
      ['source', '"quoted", then'],
      ['n', '300380.0'],
    ])
    expect(parseRow(formatRow(fields))).toEqual(fields)
  })
})
