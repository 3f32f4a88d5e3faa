import { autoRetry } from '@grammyjs/auto-retry'
import { Bot, GrammyError, HttpError } from 'grammy'
import { UpstreamError } from '../../core/index.ts'
import { networkCode } from './describe-error.ts'

/** How to reach a Bot API server. */
export interface ClientOptions {
  readonly token: string
  /** `https://api.telegram.org`, or a Bot API server of one's own. */
  readonly apiUrl: string
  /** Seconds after which a call that was not answered is given up. Must exceed the long poll. Default 60. */
  readonly timeoutSeconds?: number
  /** Ends every call under way and every wait for a 429. */
  readonly signal?: AbortSignal
}

/** The longest Telegram may ask to wait before an answer is given up: later it would come as a surprise. */
const longestWaitSeconds = 300

/**
 * Makes a grammY bot that waits when Telegram says so (429) and leaves every other fault to the caller: auto-retry's
 * defaults would send a message again whose first copy may have arrived.
 */
export function createBot({ token, apiUrl, timeoutSeconds = 60, signal }: ClientOptions): Bot {
  const bot = new Bot(token, { client: { apiRoot: apiUrl.replace(/\/+$/u, ''), timeoutSeconds } })
  bot.api.config.use(
    autoRetry({
      rethrowHttpErrors: true,
      rethrowInternalServerErrors: true,
      maxDelaySeconds: longestWaitSeconds,
    }),
  )
  // Last, so outermost: what is aborted is the wait as well as the call.
  bot.api.config.use((previous, method, payload, own) =>
    // grammY declares the AbortSignal of a polyfill; the runtime's own serves it.
    previous(method, payload, own ?? (signal as typeof own)),
  )
  return bot
}

/** A fault as main.ts may print it: without what grammY's errors hold. */
export function upstreamError(operation: string, error: unknown): UpstreamError {
  if (error instanceof GrammyError) {
    const wait = error.parameters.retry_after
    return new UpstreamError('Telegram', `${operation} (${error.error_code}: ${error.description})`, {
      ...(wait === undefined ? {} : { retryAfterMs: wait * 1000 }),
    })
  }
  const code = error instanceof HttpError ? networkCode(error) : undefined
  return new UpstreamError('Telegram', code === undefined ? operation : `${operation} (${code})`)
}
