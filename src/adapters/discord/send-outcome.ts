import { DiscordAPIError, RateLimitError } from 'discord.js'
import type { SendOutcome } from '../../digest-ports.ts'
import { describeError } from './describe-error.ts'

/**
 * Faults of the network before anything was sent. A connection that broke off says nothing of the kind.
 * Source of the last: https://github.com/nodejs/undici/blob/main/docs/api/Errors.md
 */
const neverSent = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
])

type Closed = Extract<SendOutcome, { readonly kind: 'closed' }>['reason']

/** Source: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes */
const closedBy: ReadonlyMap<number | string, Closed> = new Map([
  [10_003, 'chat-gone'],
  [10_004, 'chat-gone'],
  [50_001, 'no-permission'],
  [50_007, 'blocked'],
  [50_008, 'no-permission'],
  [50_013, 'no-permission'],
  [50_083, 'no-permission'],
])

/** Source: the same page; slow mode and limits of writing that come without a 429. */
const limitedBy: ReadonlySet<number | string> = new Set([20_016, 20_028, 40_062])

/** What became of a call that failed. Whatever is not known to have been refused or never sent may have arrived. */
export function outcomeOf(error: unknown, token: string): Exclude<SendOutcome, { readonly kind: 'sent' }> {
  if (error instanceof RateLimitError) {
    return { kind: 'unsent', reason: 'rate-limited', retryAfterMs: Math.max(0, Math.ceil(error.retryAfter)) }
  }
  const { code, status, description = '' } = describeError(error, [token])
  const detail = [status, code, description].filter((one) => one !== undefined && one !== '').join(' ')
  if (error instanceof DiscordAPIError) return refusalOf(error, detail)
  if (typeof code === 'string' && neverSent.has(code))
    return { kind: 'unsent', reason: 'unreachable', detail }
  return { kind: 'unknown', detail }
}

function refusalOf(
  { code, status }: DiscordAPIError,
  detail: string,
): Exclude<SendOutcome, { readonly kind: 'sent' }> {
  if (status === 401) return { kind: 'signed-out' }
  // A page of something between us and Discord: what it refused never got there.
  if (code === undefined) return { kind: 'unsent', reason: 'unreachable', detail }
  if (status === 408) return { kind: 'unknown', detail }
  if (limitedBy.has(code)) return { kind: 'unsent', reason: 'rate-limited', detail }
  const closed = closedBy.get(code)
  return closed === undefined ? { kind: 'refused', detail } : { kind: 'closed', reason: closed, detail }
}
