import { GrammyError, HttpError } from 'grammy'
import type { SendOutcome } from '../../digest-ports.ts'
import { describeError, networkCode } from './describe-error.ts'

/** Faults of the network that occur before anything is sent. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/** Whether a call surely did not reach Telegram. */
export function isNeverSent(error: unknown): boolean {
  return error instanceof HttpError && neverSent.has(networkCode(error) ?? '')
}

type Closed = Extract<SendOutcome, { readonly kind: 'closed' }>['reason']

/**
 * Words by which the Bot API says that a chat takes nothing of ours: it has no codes for it.
 * Source: https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp
 */
const closedBy: readonly (readonly [RegExp, Closed])[] = [
  [/thread not found|TOPIC_DELETED|TOPIC_ID_INVALID/iu, 'topic-gone'],
  [/blocked by the user|can't initiate conversation/iu, 'blocked'],
  [/kicked|not a member/iu, 'kicked'],
  [/chat not found|deactivated|was deleted|PEER_ID_INVALID/iu, 'chat-gone'],
  [/not enough rights|no rights|need administrator rights|WRITE_FORBIDDEN|TOPIC_CLOSED/iu, 'no-permission'],
]

/** What became of a call that failed. Whatever is not known to have been refused or never sent may have arrived. */
export function outcomeOf(error: unknown): Exclude<SendOutcome, { readonly kind: 'sent' }> {
  const { code, description = '' } = describeError(error)
  const detail = [code, description].filter((one) => one !== undefined && one !== '').join(' ')
  if (isNeverSent(error)) return { kind: 'unsent', reason: 'unreachable', detail }
  if (!(error instanceof GrammyError)) return { kind: 'unknown', detail }
  const { error_code: status, parameters } = error
  const moved = parameters.migrate_to_chat_id
  // Topics do not move along.
  if (moved !== undefined) return { kind: 'moved', to: { platform: 'telegram', chat: String(moved) } }
  if (status === 429) {
    const seconds = parameters.retry_after
    const wait = seconds === undefined ? {} : { retryAfterMs: seconds * 1000 }
    return { kind: 'unsent', reason: 'rate-limited', ...wait, detail }
  }
  // 404 is what the real server says to a token of the wrong shape.
  if (status === 401 || status === 404) return { kind: 'signed-out' }
  if (status < 400 || status >= 500) return { kind: 'unknown', detail }
  const reason = closedBy.find(([words]) => words.test(description))?.[1]
  if (reason !== undefined) return { kind: 'closed', reason, detail }
  return status === 403 ? { kind: 'closed', reason: 'no-permission', detail } : { kind: 'refused', detail }
}
