import { describe, expect, it } from 'vitest'
import { createPlaceFinder } from '../../src/data/place-finder.ts'
import { knowledge } from '../knowledge.ts'

const curated = [...knowledge.places.values()].filter(({ kind }) => kind !== 'country')
const finder = createPlaceFinder(knowledge)

const conflicts: Readonly<Record<string, readonly string[]>> = {
  Sahel: ['ML', 'BF', 'NE'],
  Libya: ['LY'],
  Sudan: ['SD'],
  Chad: ['TD'],
  'Central African Republic': ['CF'],
  'DR Congo': ['CD'],
  Nigeria: ['NG'],
  Cameroon: ['CM'],
  Mozambique: ['MZ'],
  Ethiopia: ['ET'],
  Somalia: ['SO'],
  Yemen: ['YE'],
  Syria: ['SY'],
  Iraq: ['IQ'],
  Lebanon: ['LB'],
  'Israel and Palestine': ['IL', 'PS'],
  Ukraine: ['UA'],
  Russia: ['RU'],
  Myanmar: ['MM'],
  Afghanistan: ['AF'],
  Pakistan: ['PK'],
  Haiti: ['HT'],
  Colombia: ['CO'],
  Mexico: ['MX'],
}

describe.each(Object.entries(conflicts))('places of the conflict in %s', (_name, countries) => {
  const places = curated.filter(({ country }) => countries.includes(country))

  it('are at least forty', () => {
    expect(places.length).toBeGreaterThanOrEqual(40)
  })

  // Libya's districts are named by their towns; the news speaks of Tripolitania, Cyrenaica, Fezzan.
  it('are of several kinds: towns, and what lies around them', () => {
    const kinds = new Set(places.map(({ kind }) => kind))
    expect([...kinds]).toEqual(expect.arrayContaining(['town', 'area']))
    expect(kinds.has('admin1') || countries.includes('LY')).toBe(true)
    expect(kinds.size).toBeGreaterThanOrEqual(3)
  })

  it('mostly bear coordinates of their own', () => {
    const borrowed = places.filter(({ coordinatesOf }) => coordinatesOf !== undefined)
    expect(borrowed.length).toBeLessThan(places.length * 0.45)
  })
})

describe('names as wires write them', () => {
  it.each([
    ['El-Facher', 'sd-el-fasher'],
    ['Al Fashir', 'sd-el-fasher'],
    ['Abou Chouk', 'sd-abu-shouk-camp'],
    ['Darfour-Nord', 'sd-north-darfur'],
    ['Bahri', 'sd-khartoum-north'],
    ['Derna', 'ly-derna'],
    ['Nord-Kivu', 'cd-north-kivu'],
    ['province de l’Ituri', 'cd-ituri'],
    ['Kitshanga', 'cd-kitchanga'],
    ['Extrême-Nord', 'cm-far-north-region'],
    ['lac Tchad', 'td-lake-chad'],
    ['Borno state', 'ng-borno'],
    ['Cap Delgado', 'mz-cabo-delgado'],
    ['Oromie', 'et-oromia'],
    ['Bas-Shabelle', 'so-lower-shabelle'],
    ['Hodeïda', 'ye-hodeidah'],
    ["Ma'rib", 'ye-marib'],
    ['Deir Ezzor', 'sy-deir-ez-zor'],
    ['Deir al-Zor', 'sy-deir-ez-zor'],
    ["province d'Idleb", 'sy-idlib-province'],
    ['Ninive', 'iq-nineveh'],
    ['vallée de la Békaa', 'lb-bekaa'],
    ['Khan Yunis', 'ps-khan-younis'],
    ['Djénine', 'ps-jenin'],
    ['Cisjordanie', 'ps-west-bank'],
    ['bande de Gaza', 'ps-gaza-strip'],
    ['camp de Jabaliya', 'ps-jabalia-camp'],
    ['Kharkov', 'ua-kharkiv'],
    ['oblast de Donetsk', 'ua-donetsk-region'],
    ['Donbass', 'ua-donbas'],
    ['Koursk', 'ru-kursk'],
    ['Arakan', 'mm-rakhine'],
    ['Nangarhar province', 'af-nangarhar'],
    ['Waziristan du Sud', 'pk-south-waziristan'],
    ['Baloutchistan', 'pk-balochistan'],
    ['Cité Soleil', 'ht-cite-soleil'],
    ['Carrefour-Feuilles', 'ht-carrefour-feuilles'],
    ['Cauca', 'co-cauca'],
    ['État de Sinaloa', 'mx-sinaloa'],
  ])('%s is %s', async (name, id) => {
    expect((await finder.find(name)).id).toBe(id)
  })

  // Common words and first names that are also places are told apart by more than themselves.
  it.each([
    'Nord',
    'Front',
    'Police',
    'Man',
    'Mars',
    'Hit',
    'Tank',
    'Turbo',
    'Meta',
    'Muse',
    'Bol',
    'Mao',
    'Santa',
    'Gina',
  ])('%s alone is no curated place of a conflict', (word) => {
    const key = word.toLowerCase()
    const named = curated.filter(({ names, spellings }) =>
      [...Object.values(names), ...spellings].some((name) => name.toLowerCase() === key),
    )
    expect(named).toEqual([])
  })
})
