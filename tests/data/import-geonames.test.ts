import { describe, expect, it } from 'vitest'
import { gazetteerOf } from '../../src/data/gazetteer.ts'
import { importGeonames } from '../../src/data/import-geonames.ts'
import { layerGazetteers } from '../../src/data/layered-gazetteer.ts'
import { knowledge } from '../knowledge.ts'

type Row = readonly [
  id: number,
  name: string,
  others: string,
  lat: number,
  lon: number,
  code: string,
  division: string,
  people?: number,
]

/** A line of a dump for Mali; rows of ours are invented, the second is GeoNames 2461024, CC BY 4.0. */
const line = ([id, name, others, lat, lon, code, division, people = 0]: Row): string => {
  const [featureClass, featureCode] = code.split('.')
  const cells = [id, name, name, others, lat, lon, featureClass, featureCode, 'ML', '', division]
  return [...cells, '', '', '', people, '', 300, 'Africa/Bamako', '2021-03-08'].join('\t')
}

const rows: readonly Row[] = [
  [90_000_01, 'Inventéville', 'Invented-Ville,Inventiville,XYZ', 18.5, 1.5, 'P.PPL', '10'],
  [2_461_024, 'Anefis', 'Anafis,Anefis', 18.64139, -1.93556, 'H.WLL', '08'],
  [90_000_02, 'Oued Inventé', '', 18.5, 1.5, 'H.WAD', '10'],
  [90_000_03, 'Kidal', 'Gouvernorat de Kidal,Kidal Region', 18.4, 1.4, 'A.ADM1', '10'],
  [90_000_04, 'Grandville', '', 18.6, 1.6, 'P.PPLA2', '10', 12_000],
  [90_000_05, 'Quartier', '', 18.6, 1.6, 'P.PPLX', '10'],
]

async function read(text: string, size = 7): ReturnType<typeof importGeonames> {
  const bytes = Buffer.from(text)
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  )
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* chunks
  }
  return importGeonames(stream(), knowledge)
}

describe('a dump of GeoNames', () => {
  it('gives places by any of their names, in the region that its division is', async () => {
    const { bytes, taken, leftOut, refused } = await read(rows.map(line).join('\n'))
    expect([taken, leftOut, refused]).toEqual([4, 2, 0])
    const gazetteer = gazetteerOf(bytes!)
    for (const name of ['Inventéville', 'inventeville', 'Invented Ville', 'INVENTIVILLE'])
      expect(gazetteer.named(name)).toMatchObject([
        { id: 'gn-9000001', names: { en: 'Inventéville' }, kind: 'village', lat: 18.5, lon: 1.5 },
      ])
    const [place] = gazetteer.named('Inventéville')
    expect(place?.parents.slice(0, 1)).toEqual(['ml-kidal-region'])
    expect(place?.parents.at(-1)).toBe('ML')
    expect(gazetteer.named('Grandville')[0]?.kind).toBe('town')
    expect(gazetteer.named('Quartier')[0]?.kind).toBe('district')
  })

  it('keeps wells and hills as areas, and leaves rivers and divisions out', async () => {
    const { bytes } = await read(`${rows.map(line).join('\r\n')}\r\n`)
    const gazetteer = gazetteerOf(bytes!)
    expect(gazetteer.named('Anefis')).toMatchObject([{ kind: 'area', parents: ['ML'] }])
    expect(gazetteer.named('Oued Inventé')).toEqual([])
    expect(gazetteer.named('Kidal')).toEqual([])
  })

  it('refuses lines of another format by their number and takes the rest', async () => {
    const bad = ['1\ttoo short', line(rows[0]!).replace('18.5', '181.5'), 'name,lat,lon']
    const read1 = await read([line(rows[4]!), ...bad, line(rows[0]!)].join('\n'))
    expect(read1).toMatchObject({ taken: 2, refused: 3, refusedLines: [2, 3, 4] })
    expect(await read('')).toMatchObject({ taken: 0, bytes: undefined })
  })
})

describe('an imported gazetteer', () => {
  it('stands behind ours: what both hold is ours', async () => {
    const { bytes } = await read(rows.map(line).join('\n'))
    const ours = { ...knowledge.gazetteer }
    const both = layerGazetteers([ours, gazetteerOf(bytes!)])
    expect(both.named('Inventéville')).toHaveLength(1)
    expect(both.named('Bamako')).toEqual(ours.named('Bamako'))
    expect(both.byId('gn-9000001')?.names.en).toBe('Inventéville')
    expect(both.near('Inventevile', 3)[0]?.id).toBe('gn-9000001')
    expect(both.byId('gn-1')).toBeUndefined()
  })
})
