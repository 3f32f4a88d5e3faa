import type { Knowledge } from '../../knowledge.ts'
import { armyOf } from './bind-actor.ts'

/**
 * Whose "the army" and "the police" are, in an article that goes from country to country: those of where the sentence
 * is, unless the article speaks of its first country's army by name and of the other's never (it fights abroad).
 * @param main the article's first country @param here the country of the sentence @param armies ids of armies named
 */
export function homeCountry(
  main: string | undefined,
  here: string | undefined,
  armies: ReadonlySet<string>,
  knowledge: Knowledge,
): string | undefined {
  if (main === undefined || here === undefined || here === main) return main ?? here
  const own = armyOf(knowledge, here)
  if (own === undefined) return main
  const mains = armyOf(knowledge, main)
  return mains !== undefined && armies.has(mains.id) && !armies.has(own.id) ? main : here
}
