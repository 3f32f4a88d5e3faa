import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address belongs to the public internet: unicast, and no range that is private, local, shared,
 * reserved or a way into IPv4 (NAT64, 6to4, Teredo). An IPv4 address mapped into IPv6 is judged as that IPv4 address.
 * What is no IP address is not public.
 * Source: https://www.iana.org/assignments/iana-ipv4-special-registry/
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/gu, '').split('%', 1)[0]!
  if (!ipaddr.isValid(bare)) return false
  return ipaddr.process(bare).range() === 'unicast'
}

/** Whether a host is an IP address in any spelling that a resolver takes for one: decimal, hexadecimal, octal too. */
export function isAddressLiteral(hostname: string): boolean {
  return ipaddr.isValid(hostname.replace(/^\[|\]$/gu, '').split('%', 1)[0]!)
}
