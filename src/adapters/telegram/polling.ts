import { setTimeout as sleep } from 'node:timers/promises'
import { type RunnerHandle, run } from '@grammyjs/runner'
import { type Bot, GrammyError } from 'grammy'
import type { Log } from '../../command.ts'
import { describeError } from './describe-error.ts'

/** What we ask Telegram for. Edited messages are left out: an answer stays the answer to what was asked. */
const allowedUpdates = ['message', 'channel_post', 'callback_query'] as const

/** Updates answered at the same time; the runner asks for fewer when they pile up. */
const concurrency = 100

/** Between attempts while Telegram is out of reach. The runner's own pause doubles up to hours. */
const retryMs = 1_000

export interface PollingOptions {
  readonly bot: Bot
  readonly log: Log
  /** How long Telegram holds a getUpdates call open. */
  readonly pollSeconds: number
  /** Before polling again after another process was found doing it: long enough for an old one to end. */
  readonly conflictMs: number
  /** Called once when Telegram no longer knows the token: polling has ended for good. */
  readonly onFatal?: () => void
}

export interface Polling {
  start(): void
  /** Ends polling; updates that run go on. Resolves when the call under way has ended. */
  stop(): Promise<void>
  /** Tells Telegram that everything before this update is done. */
  confirm(offset: number): Promise<void>
}

/** Long polling that a fault, a conflict or a lost network only interrupts. */
export function createPolling({ bot, log, pollSeconds, conflictMs, onFatal }: PollingOptions): Polling {
  const stopping = new AbortController()
  let runner: RunnerHandle | undefined
  let loop: Promise<void> = Promise.resolve()
  logOutages(bot, log)

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      runner = run(bot, {
        runner: {
          fetch: { timeout: pollSeconds, allowed_updates: allowedUpdates },
          retryInterval: retryMs,
          maxRetryTime: Number.POSITIVE_INFINITY,
          // It prints whole errors, token included, to the console.
          silent: true,
        },
        sink: { concurrency },
      })
      try {
        await runner.task()
      } catch (error) {
        if (stopping.signal.aborted) return
        if (error instanceof GrammyError && error.error_code === 401) {
          log.error(describeError(error), 'Telegram no longer accepts the token: polling has ended')
          onFatal?.()
          return
        }
        const conflict = error instanceof GrammyError && error.error_code === 409
        log.error(
          { ...describeError(error), retryInMs: conflictMs },
          conflict
            ? 'another process polls Telegram with this token: only one may run; trying again'
            : 'polling Telegram failed; trying again',
        )
      }
      await sleep(conflictMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  return {
    start() {
      loop = poll()
    },
    async stop() {
      stopping.abort()
      await runner?.stop()
      await loop
    },
    async confirm(offset) {
      await bot.api.getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: allowedUpdates })
    },
  }
}

/** Says once that Telegram is out of reach, and once that it is back; the runner itself is silent. */
function logOutages(bot: Bot, log: Log): void {
  let down = false
  bot.api.config.use(async (previous, method, payload, signal) => {
    if (method !== 'getUpdates') return previous(method, payload, signal)
    try {
      const result = await previous(method, payload, signal)
      const failed = !result.ok && result.error_code >= 500
      if (failed && !down) log.warn({ code: result.error_code }, 'Telegram cannot be polled; trying on')
      if (!failed && down) log.info({}, 'Telegram can be polled again')
      down = failed
      return result
    } catch (error) {
      if (!down && signal?.aborted !== true) {
        log.warn(describeError(error), 'Telegram cannot be reached; trying on')
        down = true
      }
      throw error
    }
  })
}
