import { RefusedError } from '../refused-error.ts'
import type { AllowedHosts } from './allowed-hosts.ts'
import { isAddressLiteral, isPublicAddress } from './public-address.ts'

/** Longer than any address of an article; browsers stop at about as much. */
const longestAddress = 2_000

/**
 * Parses an address that may be asked as far as can be told before it is: http or https, no name and password, the
 * usual ports, and no literal address that is not public.
 * @param base what a relative one counts from
 * @throws {RefusedError} address, with `why`: syntax, scheme, credentials, port, private
 */
export function parseWebAddress(text: string, allowed: AllowedHosts, base?: URL): URL {
  const url = text.length > longestAddress ? null : URL.parse(text, base)
  if (url === null) throw refuse('syntax')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse('scheme')
  if (url.username !== '' || url.password !== '') throw refuse('credentials')
  checkHost(url.hostname, portOf(url), allowed)
  url.hash = ''
  return url
}

/** Checks a host before anything is looked up. @throws {RefusedError} address: port, private */
export function checkHost(hostname: string, port: number, allowed: AllowedHosts): void {
  if (allowed.allows(hostname, port)) return
  if (port !== 80 && port !== 443) throw refuse('port')
  if (isAddressLiteral(hostname) && !isPublicAddress(hostname)) throw refuse('private')
}

/** The refusal of an address. @param why syntax, scheme, credentials, port or private */
export function refuse(why: string): RefusedError {
  return new RefusedError('refused.address', { why })
}

const portOf = ({ port, protocol }: URL): number =>
  port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
