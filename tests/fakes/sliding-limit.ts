/** Counts what happens within a window that slides, and says how long to wait when it is full. */
export interface SlidingLimit {
  /** Milliseconds to wait; 0: taken. */
  take(now: number): number
  /** How many more would be taken now. */
  left(now: number): number
  /** The most that ever lay in one window. */
  readonly most: number
}

/** @param count how many are taken in one window of so many milliseconds */
export function slidingLimit(count: number, windowMs: number): SlidingLimit {
  const taken: number[] = []
  let most = 0
  const forget = (now: number): void => {
    while (taken.length > 0 && taken[0]! <= now - windowMs) taken.shift()
  }
  return {
    take(now) {
      forget(now)
      if (taken.length >= count) return Math.max(1, taken[0]! + windowMs - now)
      taken.push(now)
      most = Math.max(most, taken.length)
      return 0
    },
    left(now) {
      forget(now)
      return count - taken.length
    },
    get most() {
      return most
    },
  }
}
