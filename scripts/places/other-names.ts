import { nameKey } from '../../src/core/language/fold.ts'
import type { City } from './geonames.ts'

/** Countries whose wars the news tells now: their places keep all usable other names, in local scripts too. */
const conflictCountries = new Set(
  'ML NE BF LY SD SS TD CF CD NG CM MZ ET ER SO YE SY IQ LB IL PS UA RU MM AF PK HT CO MX'.split(' '),
)

/**
 * Elsewhere a town of this size keeps its Latin names ("Londres", "Le Caire"): smaller ones would take the file past
 * its 8 MB.
 */
const wellKnown = 100_000

const latin = /^\p{Lu}[\p{Script=Latin}\p{M} '’.-]{2,}$/u
const local =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Myanmar}\p{Script=Ethiopic}\p{M} '’-]{3,}$/u
/** GeoNames lists airport codes among names: "GAO" is an airfield in Cuba. */
const code = /^[A-Z]{2,4}$/u

/** Folded other names of a place, without its own; sorted. */
export function otherKeys(city: City): readonly string[] {
  const inConflict = conflictCountries.has(city.country)
  if (!inConflict && city.population < wellKnown) return []
  const own = nameKey(city.name)
  const usable = city.otherNames.filter(
    (name) => !code.test(name) && (latin.test(name) || (inConflict && local.test(name))),
  )
  const keys = new Set(usable.map(nameKey))
  return [...keys].filter((key) => key !== own && key.length > 2).sort()
}
