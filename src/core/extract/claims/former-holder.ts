import type { Draft } from '../draft.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import type { Placed } from './built.ts'
import { phraseEndingAt } from './modality.ts'

/** « Les villages auparavant | tenus par X », "previously | held by X": by others now. */
export const isFormerHold = (parse: Parse, { from }: PatternMatch): boolean =>
  phraseEndingAt(parse, 'formerly', from - 1) !== undefined

/**
 * "The army drove the rebels out of Gao, which they had held since May": who held it before is not who has taken it, so
 * the holder is whom it was taken from; where a state takes and nobody else is named, nothing is told of one.
 */
export function withFormerHolders(parse: Parse, placed: Placed[]): void {
  for (let i = placed.length - 1; i >= 0; i -= 1) {
    const { built, draft } = placed[i]!
    if (draft.event !== 'control' || draft.tense !== 'past') continue
    const taking = placed.find((one) => isTakenFrom(parse, one, placed[i]!))
    if (taking === undefined) continue
    const holders = taking.draft.actors
      .filter(({ role }) => role === 'target')
      .map((actor) => ({ ...actor, role: 'agent' as const }))
    if (holders.length > 0)
      placed[i] = { built: { ...built, actors: holders }, draft: { ...draft, actors: holders } }
    else if (taking.draft.event === 'government-regains-territory') placed.splice(i, 1)
  }
}

/** Whether a statement tells that the same party took the place, and a relative clause behind it that it held it. */
function isTakenFrom({ tokens, language }: Parse, taking: Placed, held: Placed): boolean {
  const [from, to] = [taking.built.match.to, held.built.match.from]
  if (!taking.draft.event.endsWith('s-territory') || taking.draft.place?.id !== held.draft.place?.id)
    return false
  const isSame = agentsOf(taking.draft) === agentsOf(held.draft)
  return isSame && tokens.slice(from, to).some(({ key, glued }) => !glued && language.is('relatives', key))
}

const agentsOf = ({ actors }: Draft): string =>
  actors
    .filter(({ role }) => role === 'agent')
    .map(({ id }) => id)
    .sort()
    .join()
