import type { Parse } from '../events/parse.ts'
import type { Attribution } from '../speakers/attribution.ts'
import type { Built } from './built.ts'
import { tellsOfPartDenied } from './denied-noun.ts'
import { findStance, type StanceFound } from './stance.ts'

/** How what was read stands: as its rule says, else by its words; what is read by likeness where a part in it is denied is denied. */
export function stanceOf(
  parse: Parse,
  { rule, match, likeness }: Built,
  attributions: readonly Attribution[],
): StanceFound {
  if (rule.stance !== undefined) return rule.stance as StanceFound
  const stance = findStance(parse, match, attributions)
  return stance === 'asserted' && likeness !== undefined && tellsOfPartDenied(parse) ? 'denied' : stance
}
