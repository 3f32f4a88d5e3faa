import { describe, expect, it } from 'vitest'
import { nameKey } from '../../src/core/index.ts'
import { knowledge } from '../knowledge.ts'

const { places, zoneOf } = knowledge
const curated = [...places.values()].filter(({ kind }) => kind !== 'country')

describe('curated places', () => {
  it('are at least sixty in Mali and fifteen in each neighbour', () => {
    const count = (country: string): number => curated.filter((place) => place.country === country).length
    expect(count('ML')).toBeGreaterThanOrEqual(60)
    expect(count('NE')).toBeGreaterThanOrEqual(15)
    expect(count('BF')).toBeGreaterThanOrEqual(15)
  })

  it('have no name in common within a country', () => {
    // "Tripoli" is one town in Libya and another in Lebanon: an article's own countries tell which.
    const owners = new Map<string, string>()
    for (const { id, country, names, spellings } of curated) {
      for (const name of new Set([...Object.values(names), ...spellings].map(nameKey))) {
        const key = `${country}: ${name}`
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
      AO: [11.6, -18.1, 24.1, -4.3],
      CD: [12.1, -13.5, 31.4, 5.5],
      CF: [14.3, 2.1, 27.6, 11.1],
      CG: [11.1, -5.1, 18.7, 3.8],
      CI: [-8.7, 4.2, -2.4, 10.8],
      CM: [8.4, 1.6, 16.3, 13.1],
      CO: [-82, -4.3, -66.8, 13.5],
      DZ: [-8.8, 18.9, 12.1, 37.2],
      EG: [24.6, 21.9, 37.0, 31.8],
      ER: [36.4, 12.3, 43.2, 18.1],
      ET: [32.9, 3.3, 48.1, 15.0],
      GN: [-15.2, 7.1, -7.6, 12.8],
      KE: [33.8, -4.8, 42.0, 5.1],
      LR: [-11.6, 4.2, -7.3, 8.7],
      LY: [9.3, 19.4, 25.3, 33.3],
      MZ: [30.1, -27.0, 41.0, -10.4],
      NG: [2.6, 4.2, 14.8, 14.0],
      RW: [28.8, -2.9, 31, -1],
      SD: [21.8, 8.6, 38.7, 22.3],
      SL: [-13.4, 6.8, -10.2, 10.1],
      SO: [40.9, -1.8, 51.5, 12.1],
      SS: [23.4, 3.4, 36.0, 12.3],
      TD: [13.4, 7.4, 24.1, 23.6],
      TN: [7.5, 30.2, 11.7, 37.6],
      AF: [60.4, 29.3, 75, 38.6],
      AZ: [44.7, 38.3, 50.7, 42],
      BA: [15.7, 42.5, 19.7, 45.3],
      GB: [-8.7, 49.8, 1.8, 60.9],
      GE: [39.9, 41, 46.8, 43.6],
      HR: [13.4, 42.3, 19.5, 46.6],
      HT: [-74.5, 18, -71.6, 20.1],
      IL: [34.2, 29.4, 35.9, 33.4],
      IN: [68.1, 6.7, 97.5, 35.6],
      IQ: [38.7, 29, 48.6, 37.4],
      KW: [46.5, 28.5, 48.5, 30.2],
      LB: [35.1, 33, 36.7, 34.7],
      LK: [79.6, 5.9, 82, 9.9],
      MX: [-118.5, 14.5, -86.6, 32.8],
      MM: [92.1, 9.5, 101.2, 28.6],
      NP: [80, 26.3, 88.3, 30.5],
      PS: [34.2, 31.2, 35.6, 32.6],
      PH: [116.9, 4.5, 126.7, 21.2],
      PK: [60.8, 23.6, 77.9, 37.2],
      RU: [19.6, 41.1, 180, 81.9],
      SY: [35.7, 32.3, 42.4, 37.4],
      TH: [97.3, 5.6, 105.7, 20.5],
      UA: [22.1, 44.3, 40.3, 52.4],
      XK: [20, 41.8, 21.9, 43.3],
      YE: [41.8, 12, 54.6, 19.1],
    }
    for (const { id, country, lat, lon } of curated) {
      const [west, south, east, north] = frames[country]!
      expect([id, lon >= west && lon <= east && lat >= south && lat <= north]).toEqual([id, true])
    }
  })

  it('have the coordinates of a parent where they say so, and only there', () => {
    const borrowed = curated.filter(({ coordinatesOf }) => coordinatesOf !== undefined)
    expect(borrowed.filter(({ country }) => country === 'ML').map(({ id }) => id)).toEqual(['ml-boulikessi'])
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
