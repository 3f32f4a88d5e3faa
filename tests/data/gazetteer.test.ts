import { describe, expect, it } from 'vitest'
import { createGazetteer } from '../../src/data/gazetteer.ts'
import { packSize, titleCase, unpackSize } from '../../src/data/gazetteer-format.ts'
import type { RankedPlace } from '../../src/data/ranked-place.ts'
import { folderOf, ownData } from './data-folder.ts'

const gazetteer = createGazetteer(`${ownData}/places/gazetteer.bin`)
const ids = (places: readonly { readonly id: string }[]): readonly string[] => places.map(({ id }) => id)

describe('a place of the world', () => {
  it('has its id, name, country and coordinates as GeoNames gives them', () => {
    expect(gazetteer.byId('gn-2455290')).toMatchObject({
      id: 'gn-2455290',
      names: { en: 'Kidal' },
      kind: 'town',
      country: 'ML',
      parents: ['ML'],
      lat: 18.44111,
      lon: 1.40778,
      division: 'Kidal',
    })
  })

  it('keeps a name that capitals cannot make of its key', () => {
    expect(gazetteer.named('port au prince')[0]?.names.en).toBe('Port-au-Prince')
    expect(gazetteer.named('Ségou')[0]?.names.en).toBe('Ségou')
  })

  it('is found whatever its capitals and accents', () => {
    expect(ids(gazetteer.named('SEGOU'))).toEqual(ids(gazetteer.named('Ségou')))
  })

  it('is found by another name, after those that bear it as their own', () => {
    expect(gazetteer.named('Alep')[0]?.names.en).toBe('Aleppo')
    expect(gazetteer.named('Londres')[0]?.names.en).toBe('London')
    expect(gazetteer.named('Харків')[0]?.names.en).toBe('Kharkiv')
    expect(gazetteer.named('Gao')[0]?.country).toBe('ML')
  })

  it('comes before its smaller namesakes', () => {
    const [first, second] = gazetteer.named('Tripoli') as readonly RankedPlace[]
    expect([first?.country, second?.country]).toEqual(['LY', 'LB'])
    expect(first!.population).toBeGreaterThan(second!.population!)
  })

  it('is not made up', () => {
    expect(gazetteer.named('Xyzzyx')).toEqual([])
    expect(gazetteer.named('')).toEqual([])
    expect(gazetteer.byId('gn-1')).toBeUndefined()
    expect(gazetteer.byId('ml-kidal')).toBeUndefined()
  })
})

describe('a misspelt name', () => {
  it.each([
    ['Khartum', 'Khartoum'],
    ['Aleepo', 'Aleppo'],
    ['Mogadiscu', 'Mogadishu'],
    ['Ouagadogou', 'Ouagadougou'],
  ])('%s leads to %s', (typed, meant) => {
    expect(gazetteer.near(typed, 5)[0]?.names.en).toBe(meant)
  })

  it('leads to no more places than asked for, and none twice', () => {
    const found = gazetteer.near('San Fransisco', 3)
    expect(new Set(ids(found)).size).toBe(3)
  })

  it('leads nowhere when it is too short or too long to be a name', () => {
    expect(gazetteer.near('ab', 5)).toEqual([])
    expect(gazetteer.near('a'.repeat(41), 5)).toEqual([])
  })

  // No time is asserted: a busy machine would fail.
  it('gets no more suggestions than asked for, however it is written', () => {
    for (const name of ['eeeeeeeeeeee', 'la la la la', 'santa maria del', 'marin'])
      expect(gazetteer.near(name, 5).length).toBeLessThanOrEqual(5)
  })
})

describe('the file', () => {
  it('is refused when it is of another layout', () => {
    const folder = folderOf({ 'a.bin': 'SITREPG0'.padEnd(100, ' '), 'b.bin': 'short' })
    expect(() => createGazetteer(`${folder}/a.bin`)).toThrow('layout')
    expect(() => createGazetteer(`${folder}/b.bin`)).toThrow('layout')
    expect(() => createGazetteer(`${folder}/c.bin`)).toThrow('npm run places')
  })

  it('packs a population within a twentieth of a per cent', () => {
    for (const population of [0, 1, 4095, 4096, 87_000, 1_297_281, 24_874_500]) {
      const packed = unpackSize(packSize(population))
      expect(packed).toBeLessThanOrEqual(population)
      expect(population - packed).toBeLessThanOrEqual(population / 2000)
    }
  })

  it('makes capitals in any script', () => {
    expect(titleCase('tin essako 2')).toBe('Tin Essako 2')
    expect(titleCase('харків')).toBe('Харків')
  })
})
