import type { Stamp } from '../../model/index.ts'
import { isDate } from '../../time/calendar.ts'
import { instantOf } from '../../time/zones.ts'

/** An address of a web archive, in its parts. */
export interface ArchivedAddress {
  /** The page's own address. */
  readonly original: string
  /** When the archive took it: archives count in UTC. */
  readonly stamp?: Stamp
}

/** Hosts that keep pages under a moment of 8 to 14 digits, which some of them part ("2013.03.14-152233"). */
const archive =
  /^https?:\/\/(?:web\.archive\.org\/(?:web|save)|archive\.(?:today|ph|is|li|vn|fo|md)|[\w.-]{1,60}\/(?:wayback|awa|web))\/(\d{4})\.?(\d{2})\.?(\d{2})-?(\d{2})?(\d{2})?(\d{2})?[a-z_]{0,4}\/(https?:\/{1,2}.{3,2000})$/iu

/** Parts an archive's address; undefined for any other. Source: https://www.mathworks.com/matlabcentral/fileexchange/64746-wayback-machine-api (UTC). */
export function archivedAddress(address: string): ArchivedAddress | undefined {
  const match = archive.exec(address)
  if (match === null) return undefined
  const [, year, month, day, hour = '23', minute = '59', second = '59', original = ''] = match
  const date = `${year}-${month}-${day}`
  const fits = isDate(date) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
  if (!fits) return { original }
  const instant = instantOf(date, `${hour}:${minute}:${second}`, 'UTC')
  return { original, stamp: { text: address, readings: [{ instant, zone: 'UTC' }] } }
}

/** The address that a button for sharing holds ("…/sharer.php?u=https%3A%2F%2F…"); undefined for any other. */
export function sharedAddress(address: string): string | undefined {
  const url = URL.parse(address)
  if (url === null || !/(?:share|intent|send|compose|submit|pin\/create|msg|cgi)/iu.test(url.href))
    return undefined
  for (const [, value] of url.searchParams) {
    const held = /https?:\/\/\S{4,2000}/u.exec(value)?.[0]
    if (held !== undefined) return held
  }
  return undefined
}
