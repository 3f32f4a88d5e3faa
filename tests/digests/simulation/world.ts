/** A number from 0 up to 1, the same sequence for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Timer {
  readonly at: number
  readonly order: number
  readonly fire: () => void
}

/** Time that passes only when nobody has anything left to do. */
export class World {
  /** UTC milliseconds, whole ones: the true time, which no process knows. */
  now: number
  readonly random: () => number
  readonly #timers: Timer[] = []
  #order = 0

  constructor(start: number, seed: number) {
    this.now = start
    this.random = createRandom(seed)
  }

  chance(share: number): boolean {
    return this.random() < share
  }

  between(low: number, high: number): number {
    return low + this.random() * (high - low)
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)]!
  }

  at(at: number, fire: () => void): void {
    const timer = { at: Math.max(Math.ceil(at), this.now), order: this.#order++, fire }
    // Few timers are set at a time, and most come after all others.
    let i = this.#timers.length
    while (i > 0 && isAfter(this.#timers[i - 1]!, timer)) i--
    this.#timers.splice(i, 0, timer)
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.at(this.now + ms, resolve))
  }

  /** Lets time pass up to a moment. */
  async runUntil(end: number): Promise<void> {
    for (;;) {
      await settled()
      const next = this.#timers[0]
      if (next === undefined || next.at > end) break
      this.#timers.shift()
      this.now = next.at
      next.fire()
    }
    this.now = end
  }
}

function isAfter(a: Timer, b: Timer): boolean {
  return a.at > b.at || (a.at === b.at && a.order > b.order)
}

/** Whatever can go on without time passing has gone on. */
function settled(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}
