import { createRequire } from 'node:module'
import type { Knowledge } from '../core/vocabulary.ts'

const require = createRequire(import.meta.url)

/**
 * Gives the IANA zone of a place, as its country calls it: Kidal is Africa/Bamako, whose rules Africa/Abidjan
 * shares. Where a country has one zone that is the answer, so that a place on a border does not fall across it;
 * elsewhere its coordinates decide. The map of zones is loaded when first asked.
 */
export function createZoneFinder(): Knowledge['zoneOf'] {
  let lookUp: ((lat: number, lon: number) => string) | undefined
  const zonesIn = new Map<string, readonly string[]>()
  // To make a format for a zone takes a third of a millisecond, and reading an article asks for every place.
  const canonicalNames = new Map<string, string>()
  const canonicalOf = (zone: string): string => {
    const known = canonicalNames.get(zone) ?? canonical(zone)
    canonicalNames.set(zone, known)
    return known
  }
  return ({ lat, lon, country }) => {
    lookUp ??= require('@photostructure/tz-lookup') as (lat: number, lon: number) => string
    const there = lookUp(lat, lon)
    const zones = zonesIn.get(country) ?? zonesOf(country)
    zonesIn.set(country, zones)
    const [only] = zones
    if (only === undefined || zones.length > 1 || there === only) return there
    // Intl lists some zones by their old names (Asia/Calcutta): the map has the same zone by today's.
    return canonicalOf(there) === only ? there : only
  }
}

function zonesOf(country: string): readonly string[] {
  // TypeScript's library does not know the method yet.
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    getTimeZones?(): readonly string[] | undefined
  }
  return locale.getTimeZones?.() ?? []
}

function canonical(zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
}
