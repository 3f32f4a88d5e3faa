import { createRequire } from 'node:module'
import type { Place } from '../core/index.ts'

const require = createRequire(import.meta.url)

/**
 * Gives the IANA zone of a place, as its country calls it: Kidal is Africa/Bamako, which Intl may fold into
 * Africa/Abidjan. Where a country has one zone that is the answer, so that a place on a border does not fall across
 * it; elsewhere its coordinates decide. The map of zones is loaded when first asked.
 */
export function createZoneFinder(): (place: Place) => string {
  let lookUp: ((lat: number, lon: number) => string) | undefined
  return ({ lat, lon, country }) => {
    lookUp ??= require('@photostructure/tz-lookup') as (lat: number, lon: number) => string
    const there = lookUp(lat, lon)
    const [only, ...more] = zonesOf(country)
    if (only === undefined || more.length > 0 || there === only) return there
    // Intl lists some zones by their old names (Asia/Calcutta): the map's name of the same zone is today's.
    return canonical(there) === canonical(only) && !isShared(only) ? there : only
  }
}

function zonesOf(country: string): readonly string[] {
  // TypeScript's library does not know the method yet.
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    getTimeZones(): readonly string[] | undefined
  }
  return locale.getTimeZones() ?? []
}

function canonical(zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
}

/** Whether the zone's data is another country's, as Bamako's is Abidjan's. */
function isShared(zone: string): boolean {
  return canonical(zone) !== zone
}
