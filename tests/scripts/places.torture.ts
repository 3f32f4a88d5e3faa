import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileCountries } from '../../scripts/places/compile-countries.ts'
import { compileGazetteer } from '../../scripts/places/compile-gazetteer.ts'
import { readCities, readDivisions } from '../../scripts/places/geonames.ts'

const committed = (file: string): Buffer =>
  readFileSync(new URL(`../../data/places/${file}`, import.meta.url))

describe('compiled places', () => {
  const cities = readCities()

  it('are what the packages give, byte by byte', () => {
    const compiled = compileGazetteer(cities, readDivisions())
    expect(compiled.equals(committed('gazetteer.bin')), 'npm run places').toBe(true)
  })

  it('include every country that has places', () => {
    expect(compileCountries(cities)).toBe(committed('countries.json').toString())
  })
})
