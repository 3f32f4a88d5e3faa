import type { DigestPlatform } from '../../../src/digest.ts'
import type { Messenger, SendOutcome } from '../../../src/digest-ports.ts'
import type { World } from './world.ts'

/** A message as its platform has it. */
export interface Copy {
  readonly chat: string
  readonly nonce: string
  readonly marked: boolean
  /** The true time. */
  readonly at: number
}

/** A platform that takes messages and loses requests and answers. */
export interface Platform {
  readonly copies: readonly Copy[]
  /** When calls that send were made, the true time. */
  readonly calls: readonly { readonly nonce: string; readonly at: number }[]
  /** What one process talks to it by. */
  readonly messenger: Messenger
  /** Chats that take no message any more. */
  readonly closed: Set<string>
}

/** Shares of calls with each fault. */
export interface Faults {
  readonly lostRequest: number
  readonly lostAnswer: number
  /** The request arrives after the caller has given up. */
  readonly lateRequest: number
  readonly rateLimited: number
  readonly refusedConnection: number
  /** Looking for a message tells nothing. */
  readonly blind: number
}

const callMs = 10_000

export function createPlatform(
  platform: DigestPlatform,
  perSecond: number,
  world: World,
  faults: () => Faults,
): Platform {
  const copies: Copy[] = []
  const calls: { nonce: string; at: number }[] = []
  const closed = new Set<string>()
  // Nobody outside knows how long a nonce is known; it is surely for this long.
  const nonceMs = platform === 'discord' ? 120_000 : 0
  const forgets = new Map<string, number>()

  function store(chat: string, nonce: string, marked: boolean): string {
    if (nonceMs > 0) {
      if ((forgets.get(nonce) ?? 0) > world.now) return nonce
      forgets.set(nonce, world.now + world.between(nonceMs, 3 * nonceMs))
    }
    copies.push({ chat, nonce, marked, at: world.now })
    return `${nonce}#${copies.length}`
  }

  async function send(chat: string, nonce: string, marked: boolean): Promise<SendOutcome> {
    calls.push({ nonce, at: world.now })
    const chances = faults()
    if (world.chance(chances.refusedConnection)) {
      await world.sleep(5)
      return { kind: 'unsent', reason: 'unreachable' }
    }
    if (world.chance(chances.lostRequest)) {
      await world.sleep(callMs)
      return { kind: 'unknown' }
    }
    if (world.chance(chances.lateRequest)) {
      world.at(world.now + world.between(callMs, callMs + 4_000), () => void store(chat, nonce, marked))
      await world.sleep(callMs)
      return { kind: 'unknown' }
    }
    await world.sleep(world.between(20, 400))
    if (world.chance(chances.rateLimited)) {
      return { kind: 'unsent', reason: 'rate-limited', retryAfterMs: world.between(100, 8_000) }
    }
    if (closed.has(chat))
      return { kind: 'closed', reason: platform === 'discord' ? 'no-permission' : 'blocked' }
    const message = store(chat, nonce, marked)
    if (world.chance(chances.lostAnswer)) {
      await world.sleep(world.between(0, callMs))
      return { kind: 'unknown' }
    }
    await world.sleep(world.between(20, 200))
    return { kind: 'sent', message }
  }

  const messenger: Messenger = {
    platform,
    perSecond,
    nonceMs,
    fits: () => true,
    send: (to, doc, nonce) => send(to.chat, nonce, doc.label.length > 0),
    async find(to, nonce) {
      await world.sleep(world.between(20, 300))
      if (nonceMs === 0 || world.chance(faults().blind)) return { kind: 'unclear' }
      const found = copies.findIndex((copy) => copy.chat === to.chat && copy.nonce === nonce)
      return found < 0 ? { kind: 'absent' } : { kind: 'found', message: `${nonce}#${found + 1}` }
    },
    edit: async () => ({ kind: 'edited' }),
    tell: async () => undefined,
  }
  return { copies, calls, closed, messenger }
}
