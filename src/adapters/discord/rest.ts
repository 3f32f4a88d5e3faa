import { setTimeout as sleep } from 'node:timers/promises'
import { DiscordAPIError, RateLimitError, REST, type RequestData, type RouteLike } from 'discord.js'

/** How to reach Discord's REST interface. */
export interface RestOptions {
  readonly token: string
  /** `https://discord.com/api`, or a REST proxy; without a slash at its end. */
  readonly apiUrl: string
}

/** Source: https://discord.com/developers/docs/topics/rate-limits (global) */
const globalPerSecond = 50

/**
 * A lane to Discord: its own queues and its own count of the global limit. Interactions have one to themselves, so
 * that deliveries, which may fill theirs for minutes, never make a person wait.
 * It repeats nothing by itself and never waits in secret; `call` does, within a deadline.
 * @param perSecond calls that it lets through in one of its seconds
 */
export function createRest({ token, apiUrl }: RestOptions, perSecond = globalPerSecond): REST {
  const globalRequestsPerSecond = perSecond
  return new REST({
    api: apiUrl,
    retries: 0,
    rejectOnRateLimit: () => true,
    globalRequestsPerSecond,
  }).setToken(token)
}

/** One call with its rules for trying again. */
export interface CallOptions {
  readonly rest: REST
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  readonly route: RouteLike
  readonly data?: RequestData
  /** When to give up, in milliseconds of `performance.now()`. */
  readonly deadlineAt: number
  /** Milliseconds after which an attempt without an answer counts as failed. */
  readonly attemptMs: number
  /** Milliseconds between attempts; the last repeats. */
  readonly pausesMs: readonly number[]
  /** Ends waits and the attempt under way. */
  readonly signal: AbortSignal
  readonly onRetry?: (error: unknown) => void
}

/**
 * Calls Discord, again after 429 (when it says so), 5xx, faults of the network and silence, until the deadline.
 * @throws what the last attempt failed with
 */
export async function call(options: CallOptions): Promise<unknown> {
  const { rest, method, route, data, deadlineAt, attemptMs, pausesMs, signal, onRetry } = options
  for (let attempt = 0; ; attempt++) {
    try {
      const limitMs = Math.max(1, Math.min(attemptMs, deadlineAt - performance.now()))
      const ends = AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(limitMs))])
      return await rest[method](route, { ...data, signal: ends })
    } catch (error) {
      const waitMs = findWait(error, pausesMs[Math.min(attempt, pausesMs.length - 1)] ?? 0)
      const late = waitMs === undefined || performance.now() + waitMs >= deadlineAt
      if (late || signal.aborted) throw error
      onRetry?.(error)
      await sleep(waitMs, undefined, { signal }).catch(() => undefined)
      if (signal.aborted) throw error
    }
  }
}

/** Milliseconds to wait before trying again; undefined after a definite no, which would stay one. */
function findWait(error: unknown, pauseMs: number): number | undefined {
  if (error instanceof RateLimitError) return error.retryAfter
  return error instanceof DiscordAPIError ? undefined : pauseMs
}
