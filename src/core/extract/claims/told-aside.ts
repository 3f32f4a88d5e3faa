import type { Parse } from '../events/parse.ts'
import type { Placed } from './built.ts'

/**
 * "Gunmen killed nine in Gao, which | fell in March", "…, which | rebels seized": whether an event is told behind a comma and a
 * relative of what a killing before it names, and has no doer in common with it: those dead are no toll of that.
 */
export function isToldAside(
  { tokens, language }: Parse,
  { built: { match }, draft }: Placed,
  killing: Placed,
): boolean {
  const { to } = killing.built.match
  if (match.from <= to) return false
  const isAside = tokens.some(
    ({ key }, i) =>
      i > to &&
      i <= match.from &&
      tokens[i - 1]!.key === ',' &&
      language.is('inset relatives', key) &&
      !language.is('scene relatives', key),
  )
  if (!isAside) return false
  const doers = (actors: Placed['draft']['actors']): readonly string[] =>
    actors.filter(({ role }) => role === 'agent').map(({ id }) => id)
  return !doers(draft.actors).some((id) => doers(killing.draft.actors).includes(id))
}
