/** Hosts that may be asked although they are not public, or by another port. */
export interface AllowedHosts {
  /** Whether this host may be asked at whatever address it has, by this port. */
  allows(hostname: string, port: number): boolean
  /** Whether any port of it may be. */
  allowsHost(hostname: string): boolean
}

const usualPorts: readonly number[] = [80, 443]

/**
 * The hosts an operator has named: `intranet.example` by the usual ports, `127.0.0.1:8080` by that port alone.
 * Spellings of one address are one (`0x7f.1` is 127.0.0.1). A name covers no name below it.
 * @param names as `host` or `host:port`
 */
export function allowHosts(names: readonly string[]): AllowedHosts {
  const ports = new Map<string, Set<number>>()
  for (const name of names) {
    const { hostname, port } = parseHost(name)
    const open = ports.get(hostname) ?? new Set()
    for (const one of port === undefined ? usualPorts : [port]) open.add(one)
    ports.set(hostname, open)
  }
  return {
    allows: (hostname, port) => ports.get(hostname)?.has(port) ?? false,
    allowsHost: (hostname) => ports.has(hostname),
  }
}

/** Host and port as an address has them. @throws {TypeError} what is given is no host with or without a port */
export function parseHost(name: string): { readonly hostname: string; readonly port?: number } {
  const url = URL.parse(`http://${name}`)
  const bare = url !== null && url.username === '' && url.pathname === '/' && !/[/?#@\s]/u.test(name)
  if (!bare) throw new TypeError(`no host: ${name}`)
  // The parser leaves out the port that is HTTP's own.
  const port = /:(\d{1,5})$/u.exec(name)?.[1]
  return { hostname: url.hostname, ...(port !== undefined && { port: Number(port) }) }
}
