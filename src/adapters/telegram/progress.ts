/** Updates remembered: twice what Telegram may hand out again after a crash (100 a call, a few calls). */
const remembered = 2_000

/** Knows which updates were seen and which are still being answered. */
export interface Progress {
  /** False when this update was seen before. */
  begin(id: number): boolean
  end(id: number): void
  /** Resolves when nothing is being answered. */
  idle(): Promise<void>
  /** First update that must not be confirmed yet; undefined before any update. */
  offset(): number | undefined
}

/** Remembers updates by id, in memory, the last 2,000. */
export function createProgress(): Progress {
  const seen = new Set<number>()
  const running = new Set<number>()
  let waiting: (() => void)[] = []
  let last: number | undefined
  return {
    begin(id) {
      // Not the highest ever: after a quiet week Telegram starts anew with an arbitrary id.
      last = id
      if (seen.has(id)) return false
      if (seen.size >= remembered) seen.delete(seen.values().next().value!)
      seen.add(id)
      running.add(id)
      return true
    },
    end(id) {
      running.delete(id)
      if (running.size > 0) return
      for (const resolve of waiting) resolve()
      waiting = []
    },
    idle: () =>
      running.size === 0 ? Promise.resolve() : new Promise((resolve) => void waiting.push(resolve)),
    offset: () => (running.size > 0 ? Math.min(...running) : last === undefined ? undefined : last + 1),
  }
}
