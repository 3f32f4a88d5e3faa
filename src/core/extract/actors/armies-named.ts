import type { Parse } from '../events/parse.ts'

/** Armies that an article speaks of; "soldiers" are the country's own. */
export function armiesNamed(parses: readonly Parse[], country: string | undefined): ReadonlySet<string> {
  const armies = new Set<string>()
  for (const { phrases } of parses) {
    for (const { actor, person, owner } of phrases) {
      if (actor?.kind === 'army') armies.add(actor.id)
      else if ((person ?? owner?.noun)?.kind === 'army' && country !== undefined)
        armies.add(`${country.toLowerCase()}-army`)
    }
  }
  return armies
}
