import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import type { AllowedHosts } from './allowed-hosts.ts'
import { isPublicAddress } from './public-address.ts'
import { checkHost, refuse } from './web-address.ts'

const connectWithinMs = 10_000

/** Resolves a host; the system's own but in tests. */
export type Resolver = typeof lookup

/**
 * An agent that connects to public addresses only, checked three times: the host as written, every address its name
 * resolves to, and the address of the socket that is really connected, which no trick of names can hide. A name whose
 * addresses are partly private is refused whole.
 */
export function createDefendedAgent(allowed: AllowedHosts, resolve: Resolver = lookup): Agent {
  const guarded: LookupFunction = (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, '', 0)
      const open = allowed.allowsHost(hostname) || found.every(({ address }) => isPublicAddress(address))
      if (!open || found.length === 0) return callback(refuse('private'), '', 0)
      if (options.all === true) return callback(null, found)
      callback(null, found[0]!.address, found[0]!.family)
    })
  }
  const connect = buildConnector({ lookup: guarded, timeout: connectWithinMs, allowH2: false })
  return new Agent({
    connect: (options, callback) => {
      const { hostname, protocol } = options
      const port = Number(options.port) || (protocol === 'https:' ? 443 : 80)
      try {
        checkHost(hostname, port, allowed)
      } catch (error) {
        return callback(error as Error, null)
      }
      connect(options, (...[error, socket]) => {
        if (error !== null) return callback(error, null)
        if (allowed.allows(hostname, port) || isPublicAddress(socket.remoteAddress ?? ''))
          return callback(null, socket)
        socket.destroy()
        callback(refuse('private'), null)
      })
    },
    // One request at a time to a host; a connection left open costs it something.
    connections: 1,
    pipelining: 1,
    keepAliveTimeout: 4_000,
    maxHeaderSize: 32_768,
  })
}
