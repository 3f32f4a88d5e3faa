import { nameKey } from '../../src/core/index.ts'

/** Whether a name that gold gives shares at least half of its words with one of ours, small ones left out. */
export function alike(wanted: string, mine: readonly string[]): boolean {
  const words = (name: string): readonly string[] =>
    nameKey(name)
      .split(' ')
      .filter((word) => word.length > 2 && !/^(the|les|des)$/u.test(word))
  return mine.some((name) => {
    const a = words(wanted)
    const b = words(name)
    if (nameKey(wanted) === nameKey(name)) return true
    const shared = a.filter((word) => b.some((other) => other.slice(0, 5) === word.slice(0, 5))).length
    return shared > 0 && shared / Math.max(a.length, b.length) >= 0.5
  })
}
