import { FetchRefusal } from './fetch-refusal.ts'

/** Lets requests through host by host: one at a time, with a pause between them. */
export interface HostGate {
  /**
   * Runs a request when its host's turn has come.
   * @throws {FetchRefusal} http, passing: the host has asked to be left alone for a while
   */
  run<Result>(url: string, request: () => Promise<Result>): Promise<Result>
}

export interface HostGateOptions {
  /** Between the end of one request and the next to the same host. Default 2 s. */
  readonly gapMs?: number
  /** Hosts that need no pause, as `URL.host` gives them: an operator's own. Default none. */
  readonly isOwn?: (host: string) => boolean
  /** Milliseconds of a clock that only goes forward. */
  readonly clock?: () => number
}

/** Hosts are told apart by name and port; all that is known of them is forgotten with the gate. */
export function createHostGate({
  gapMs = 2_000,
  isOwn = () => false,
  clock = () => performance.now(),
}: HostGateOptions = {}): HostGate {
  const hosts = new Map<string, { last: Promise<unknown>; openAt: number; shutUntil: number }>()
  return {
    run: (url, request) => {
      const host = URL.parse(url)?.host ?? ''
      const state = hosts.get(host) ?? { last: Promise.resolve(), openAt: 0, shutUntil: 0 }
      hosts.set(host, state)
      const mine = state.last.then(async () => {
        if (state.shutUntil > clock()) {
          const retryAfterMs = Math.ceil(state.shutUntil - clock())
          throw new FetchRefusal('refused.http', { status: '429' }, { isPassing: true, retryAfterMs })
        }
        await wait(state.openAt - clock())
        try {
          return await request()
        } catch (error) {
          if (error instanceof FetchRefusal && error.retryAfterMs !== undefined)
            state.shutUntil = clock() + error.retryAfterMs
          throw error
        } finally {
          state.openAt = clock() + (isOwn(host) ? 0 : gapMs)
        }
      })
      state.last = mine.catch(() => undefined)
      return mine
    },
  }
}

function wait(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms))
}
