import { compileGazetteer as compile } from '../../src/data/compile-gazetteer.ts'
import type { City } from './geonames.ts'
import { otherKeys } from './other-names.ts'

/** The bytes of gazetteer.bin; the same input gives the same bytes. */
export function compileGazetteer(cities: readonly City[], divisions: ReadonlyMap<string, string>): Buffer {
  return compile(
    cities.map((city) => ({
      ...city,
      otherKeys: otherKeys(city),
      kind: kindOf(city),
      area: `${city.country}\t${divisions.get(`${city.country}.${city.division}`) ?? ''}`,
    })),
  )
}

/** As in `storedKinds`. A seat of a first or second-order division is a town however small. */
function kindOf({ featureCode, population }: City): 0 | 1 | 2 {
  if (featureCode === 'PPLX') return 2
  const isSeat = featureCode === 'PPLC' || featureCode === 'PPLA' || featureCode === 'PPLA2'
  // Below 5,000 people GeoNames' own table of towns (cities5000) stops.
  return isSeat || population >= 5000 ? 0 : 1
}
