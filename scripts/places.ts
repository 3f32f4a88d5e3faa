import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compileCountries } from './places/compile-countries.ts'
import { compileGazetteer } from './places/compile-gazetteer.ts'
import { readCities, readDivisions } from './places/geonames.ts'
import { madeFrom } from './places/made-from.ts'

// `npm run places`: compiles data/places/gazetteer.bin and countries.json out of the GeoNames packages,
// and notes beside itself what they were made from.
const ours = 'data/places'
const { values } = parseArgs({ options: { out: { type: 'string', default: ours } } })
const cities = readCities()
mkdirSync(values.out, { recursive: true })

const gazetteer = compileGazetteer(cities, readDivisions())
writeFileSync(`${values.out}/gazetteer.bin`, gazetteer)
const countries = compileCountries(cities)
writeFileSync(`${values.out}/countries.json`, countries)
if (values.out === ours)
  writeFileSync(
    new URL('places/made-from.json', import.meta.url),
    madeFrom({ 'gazetteer.bin': gazetteer, 'countries.json': countries }),
  )
console.log(
  `${cities.length} places in ${(gazetteer.length / 1e6).toFixed(2)} MB, ${JSON.parse(countries).length} countries`,
)
