import { describe, expect, it } from 'vitest'
import { nameKey } from '../../src/core/index.ts'
import { loadKnowledge } from '../../src/data/load-knowledge.ts'
import { ownData } from './data-folder.ts'

const { places, zoneOf } = loadKnowledge(ownData)
const curated = [...places.values()].filter(({ kind }) => kind !== 'country')

describe('curated places', () => {
  it('are at least sixty in Mali and fifteen in each neighbour', () => {
    const count = (country: string): number => curated.filter((place) => place.country === country).length
    expect(count('ML')).toBeGreaterThanOrEqual(60)
    expect(count('NE')).toBeGreaterThanOrEqual(15)
    expect(count('BF')).toBeGreaterThanOrEqual(15)
  })

  it('have no name in common', () => {
    const owners = new Map<string, string>()
    for (const { id, names, spellings } of curated) {
      for (const key of new Set([...Object.values(names), ...spellings].map(nameKey))) {
        expect(`${key}: ${owners.get(key) ?? id}`).toBe(`${key}: ${id}`)
        owners.set(key, id)
      }
    }
  })

  it('lie in their country, by a frame around it', () => {
    // West, south, east, north, in degrees, rounded outwards.
    const frames: Readonly<Record<string, readonly [number, number, number, number]>> = {
      ML: [-12.3, 10.1, 4.3, 25.1],
      NE: [0.1, 11.6, 16.1, 23.6],
      BF: [-5.6, 9.3, 2.5, 15.1],
    }
    for (const { id, country, lat, lon } of curated) {
      const [west, south, east, north] = frames[country]!
      expect([id, lon >= west && lon <= east && lat >= south && lat <= north]).toEqual([id, true])
    }
  })

  it('have the coordinates of a parent where they say so, and only there', () => {
    const borrowed = curated.filter(({ coordinatesOf }) => coordinatesOf !== undefined)
    expect(borrowed.map(({ id }) => id)).toEqual(['ml-boulikessi'])
    for (const { id, lat, lon, coordinatesOf, parents } of borrowed) {
      const parent = places.get(parents[0]!)!
      expect([id, lat, lon, coordinatesOf]).toEqual([id, parent.lat, parent.lon, parent.kind])
    }
  })
})

describe('zones', () => {
  it("are their country's own, up to its borders", () => {
    const zones = { ML: 'Africa/Bamako', NE: 'Africa/Niamey', BF: 'Africa/Ouagadougou' }
    for (const [country, zone] of Object.entries(zones)) {
      const found = new Set(curated.filter((place) => place.country === country).map(zoneOf))
      expect([...found]).toEqual([zone])
    }
  })

  it.each([
    ['Gaza', { country: 'PS', lat: 31.5, lon: 34.45 }, 'Asia/Gaza'],
    ['Ramallah', { country: 'PS', lat: 31.9, lon: 35.2 }, 'Asia/Hebron'],
    ['Kyiv', { country: 'UA', lat: 50.45, lon: 30.52 }, 'Europe/Kyiv'],
    ['Goma', { country: 'CD', lat: -1.67, lon: 29.22 }, 'Africa/Lubumbashi'],
    ['Delhi', { country: 'IN', lat: 28.65, lon: 77.23 }, 'Asia/Kolkata'],
    ['Yangon', { country: 'MM', lat: 16.8, lon: 96.16 }, 'Asia/Yangon'],
  ])('of %s is by its coordinates and under its present name', (_name, place, zone) => {
    expect(zoneOf(place)).toBe(zone)
  })
})
