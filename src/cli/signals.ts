/** Waits for the signals that end the program. */
export interface Signals {
  /** Resolves with the first signal, or when `end` is called. */
  readonly received: Promise<void>
  readonly end: () => void
  /** Gives the signals back to Node, whose answer is to end at once. */
  release(): void
}

/** Whoever sends SIGTERM waits 10 s and then kills: what still holds the process by then holds it for nothing. */
const lastMs = 9_700

const names = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** From now on SIGTERM, SIGINT and SIGHUP end the program in order; a second one ends it at once. */
export function watchSignals(): Signals {
  const { promise: received, resolve: end } = Promise.withResolvers<void>()
  const release = (): void => {
    for (const name of names) process.off(name, onSignal)
  }
  const onSignal = (): void => {
    end()
    release()
    setTimeout(() => process.exit(), lastMs).unref()
  }
  for (const name of names) process.on(name, onSignal)
  return { received, end, release }
}
