import type { Actor } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import type { Phrase } from './phrase.ts'

// Of all mentions of armed groups: below two thirds "the insurgents" may be any of them.
const dominance = 2 / 3

/**
 * The armed group that an article speaks of, undefined when it speaks of several.
 * @param isAuxiliary whether a group is an army's own, and no side for itself
 */
export function dominantGroup(
  parses: readonly Parse[],
  country: string | undefined,
  isAuxiliary: (actor: Actor) => boolean,
): Actor | undefined {
  const counts = new Map<string, number>()
  const groups = new Map<string, Actor>()
  const local = new Set<string>()
  for (const parse of parses) {
    for (const phrase of parse.phrases) {
      const { actor } = phrase
      if (actor?.kind !== 'armed-group' && actor?.kind !== 'militia') continue
      if (isNamedAsTie(parse, phrase) || isAuxiliary(actor)) continue
      groups.set(actor.id, actor)
      counts.set(actor.id, (counts.get(actor.id) ?? 0) + 1)
      if (country !== undefined && actor.countries.includes(country)) local.add(actor.id)
    }
  }
  // Where a group of the country is named, those of other countries are its kin.
  const mine = [...counts].filter(([id]) => local.size === 0 || local.has(id))
  const all = mine.reduce((sum, [, count]) => sum + count, 0)
  const [first] = mine.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return first !== undefined && first[1] >= all * dominance ? groups.get(first[0]) : undefined
}

/** Words between "linked" and its "to": none but an adverb. */
const tieReach = 2

/** Whether a group is named only as the kin of another: "affilié à Al-Qaïda", "the al-Qaeda-linked group". */
export function isNamedAsTie({ tokens, language }: Parse, phrase: Phrase): boolean {
  const next = tokens[phrase.to]
  if (next?.glued === true && language.is('tied', next.key)) return true
  if (phrase.prepAt < 0) return false
  for (let i = phrase.prepAt - 1; i >= Math.max(0, phrase.prepAt - tieReach); i -= 1)
    if (language.is('tied', tokens[i]!.key)) return true
  return false
}
