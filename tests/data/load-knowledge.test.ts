import { describe, expect, it } from 'vitest'
import { DataError } from '../../src/core/index.ts'
import { loadKnowledge } from '../../src/data/load-knowledge.ts'
import { chief, dataFolder, fall, folderOf, kidal, mali, ownData, rebels, source } from './data-folder.ts'

const refusal = (files: Readonly<Record<string, unknown>>): string => {
  try {
    loadKnowledge(dataFolder(files))
  } catch (error) {
    if (error instanceof DataError) return error.message
    throw error
  }
  return 'taken'
}

describe('our own data', () => {
  it('is right in every entry', () => {
    const knowledge = loadKnowledge(ownData)
    expect(knowledge.places.size).toBeGreaterThan(400)
    expect(knowledge.places.get('ml-kidal')?.names.fr).toBe('Kidal')
  })
})

describe('a data folder', () => {
  it('is taken when it is right', () => {
    expect(refusal({})).toBe('taken')
  })

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      'without a source',
      { 'places/ml.json': [{ ...kidal, source: undefined }] },
      'data/places/ml.json: ml-kidal: no source',
    ],
    [
      'with an empty source',
      { 'actors/mali.json': [{ ...rebels, source: [] }] },
      'data/actors/mali.json: rebels: no source',
    ],
    [
      'with a source that has no title',
      { 'actors/mali.json': [{ ...rebels, source: [{ publisher: 'RFI' }] }] },
      'title',
    ],
    [
      'with a source of an impossible date',
      { 'chronology/mali.json': [{ ...fall, source: [{ ...source[0], date: '2012-02-30' }] }] },
      'date',
    ],
    [
      'with an unknown parent',
      { 'places/ml.json': [{ ...kidal, parents: ['ml-x', 'ML'] }] },
      'unknown parent ml-x',
    ],
    [
      'with parents that do not end with the country',
      { 'places/ml.json': [{ ...kidal, parents: [] }] },
      'do not end with ML',
    ],
    [
      'with an id that stands twice',
      { 'places/more.json': [kidal] },
      'data/places/more.json: ml-kidal: stands twice, also in data/places/ml.json',
    ],
    ['without an id', { 'places/ml.json': [{ ...kidal, id: '' }] }, 'entry without id'],
    [
      'with a country that is none',
      { 'places/ml.json': [{ ...kidal, country: 'MLI' }] },
      'MLI is no country',
    ],
    [
      'with an actor of a country that is none',
      { 'actors/mali.json': [{ ...rebels, countries: ['XX'] }] },
      'XX is no country',
    ],
    [
      'with a latitude past the pole',
      { 'places/ml.json': [{ ...kidal, lat: 91 }] },
      'lat is 91, not between -90 and 90',
    ],
    ['with a longitude that is a text', { 'places/ml.json': [{ ...kidal, lon: '1.4' }] }, 'lon is "1.4"'],
    ['with a kind that is none', { 'places/ml.json': [{ ...kidal, kind: 'city' }] }, 'kind is "city"'],
    [
      'without a name in one language',
      { 'places/ml.json': [{ ...kidal, names: { en: 'Kidal' } }] },
      'names lacks the language fr',
    ],
    [
      'with a date that is not ISO',
      { 'actors/mali.json': [{ ...rebels, since: '30/03/2012' }] },
      'since is no date: 30/03/2012',
    ],
    [
      'with a landmark that has no day',
      { 'chronology/mali.json': [{ ...fall, earliest: '2012-03' }] },
      'earliest is no day',
    ],
    [
      'with a landmark that ends before it begins',
      { 'chronology/mali.json': [{ ...fall, latest: '2012-03-29' }] },
      'ends 2012-03-29 before',
    ],
    [
      'with a landmark at an unknown place',
      { 'chronology/mali.json': [{ ...fall, places: ['ml-x'] }] },
      'places: unknown ml-x',
    ],
    [
      'with a landmark of an unknown actor',
      { 'chronology/mali.json': [{ ...fall, agents: ['x'] }] },
      'agents: unknown x',
    ],
    [
      'with an event that is none',
      { 'chronology/mali.json': [{ ...fall, event: 'battle' }] },
      'event is "battle"',
    ],
    [
      'with a leader without a source',
      { 'leaders/mali.json': [{ ...chief, source: undefined }] },
      'data/leaders/mali.json: chief: no source',
    ],
    ['with a leader of nobody', { 'leaders/mali.json': [{ ...chief, leads: [] }] }, 'chief: leads nobody'],
    [
      'with a leader of an unknown actor',
      { 'leaders/mali.json': [{ ...chief, leads: [{ to: 'x' }] }] },
      'chief, leads: unknown actor x',
    ],
    [
      'with a leader who left before he came',
      { 'leaders/mali.json': [{ ...chief, leads: [{ to: 'rebels', from: '2012-05', until: '2011' }] }] },
      'chief, leads: ends in 2011, before 2012-05',
    ],
    [
      'with an allegiance to nobody',
      { 'actors/mali.json': [{ ...rebels, allegiance: [{ to: 'x' }] }] },
      'unknown actor x',
    ],
    [
      'with a grade that is none',
      { 'publishers.json': [{ name: 'AFP', family: 'afp', reliability: 'G' }] },
      'reliability is "G"',
    ],
    [
      'with one name for two publishers',
      {
        'publishers.json': [
          { name: 'AFP', family: 'afp' },
          { name: 'X', family: 'x', names: ['A.F.P', 'afp'] },
        ],
      },
      '"afp" is also AFP',
    ],
    ['that is not JSON', { 'places/ml.json': '[{' }, 'data/places/ml.json: is not JSON'],
    ['that is no list', { 'places/ml.json': kidal }, 'data/places/ml.json: is not a list'],
  ])('is refused %s, and the file and entry named', (_what, files, problem) => {
    expect(refusal(files)).toContain(problem)
  })
})

describe("an operator's folder", () => {
  const base = dataFolder()

  it('replaces an entry of the same id, adds a new one and removes one', () => {
    const overlay = folderOf({
      'places/own.json': [
        { ...kidal, names: { en: 'Kidal town', fr: 'Kidal-ville' } },
        { ...kidal, id: 'ml-camp', names: { en: 'Camp 1', fr: 'Camp 1' } },
      ],
      'chronology/own.json': [{ id: 'fall', remove: true }],
      'publishers.json': [{ name: 'afp', family: 'afp', reliability: 'B' }],
    })
    const { places, landmarks, publishers } = loadKnowledge(base, overlay)
    expect(places.get('ml-kidal')?.names.en).toBe('Kidal town')
    expect(places.has('ml-camp')).toBe(true)
    expect(landmarks).toEqual([])
    expect(publishers.get('afp')?.reliability).toBe('B')
  })

  it('may be missing, or hold only some files', () => {
    expect(loadKnowledge(base, '/nowhere').places.size).toBe(2)
    expect(loadKnowledge(base, folderOf({ 'actors/none.json': [] })).actors.size).toBe(1)
  })

  it('is refused when it removes what is not there', () => {
    const overlay = folderOf({ 'places/own.json': [{ id: 'ml-x', remove: true }] })
    expect(() => loadKnowledge(base, overlay)).toThrow('SITREP_DATA/places/own.json: ml-x: nothing to remove')
  })

  it('is refused when others still need what it removes', () => {
    const overlay = folderOf({ 'places/own.json': [{ id: 'ml-kidal', remove: true }] })
    expect(() => loadKnowledge(base, overlay)).toThrow(
      'data/chronology/mali.json: fall: places: unknown ml-kidal',
    )
  })
})

describe('what is not needed', () => {
  it('is not opened: a broken language pack stops only who reads with it', () => {
    const { packs } = loadKnowledge(dataFolder({ 'languages/fr/times/dates.json': '{' }))
    expect([...packs.keys()]).toEqual(['en', 'fr'])
    expect(Object.keys(packs.get('fr')!.times)).toEqual(['dates'])
    expect(() => packs.get('fr')!.times.dates).toThrow('data/languages/fr/times/dates.json: is not JSON')
  })

  it('is not opened: without a gazetteer only a search of the world fails', () => {
    const { places, gazetteer } = loadKnowledge(dataFolder())
    expect(places.get('ML')?.names.en).toBe(mali.names.en)
    expect(() => gazetteer.named('Paris')).toThrow('npm run places')
  })
})

describe('publishers', () => {
  it('are found by each of their folded names', () => {
    const { publishers } = loadKnowledge(dataFolder())
    expect(publishers.get('agence france presse')?.family).toBe('afp')
  })
})
