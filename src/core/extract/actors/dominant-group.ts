import type { Parse } from '../events/parse.ts'

// Of all mentions of armed groups: below two thirds "the insurgents" may be any of them.
const dominance = 2 / 3

/** The armed group that an article speaks of, undefined when it speaks of several. */
export function dominantGroup(parses: readonly Parse[]): string | undefined {
  const counts = new Map<string, number>()
  let all = 0
  for (const { phrases } of parses) {
    for (const { actor } of phrases) {
      if (actor?.kind !== 'armed-group' && actor?.kind !== 'militia') continue
      counts.set(actor.id, (counts.get(actor.id) ?? 0) + 1)
      all += 1
    }
  }
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return first !== undefined && first[1] >= all * dominance ? first[0] : undefined
}
