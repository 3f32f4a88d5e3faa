import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import type { Placed } from './built.ts'

/**
 * "Ten students were hurt and thirty arrested by police during a protest": the march was broken into, and those are its
 * toll. Not who was arrested by nobody told, or elsewhere than in its course.
 */
export function withIntervention(parse: Parse, placed: Placed[]): void {
  const at = placed.findLastIndex(
    ({ built, draft: { stance, actors } }) =>
      met.has(built.event) &&
      built.match.verb !== undefined &&
      stance === 'asserted' &&
      actors.some(({ role, kind }) => role === 'agent' && (kind === 'police' || kind === 'army')) &&
      !actors.some((one) => one.role === 'target' && isForce(one)) &&
      isAtMarch(parse, built.match.to),
  )
  if (at < 0) return
  const { built, draft } = placed[at]!
  placed[at] = { built: { ...built, event: broken }, draft: { ...draft, event: broken } }
  const march = placed.findIndex(
    (one) => one.draft.event === 'peaceful-protest' && one.draft.stance === 'asserted',
  )
  if (march >= 0) placed.splice(march, 1)
}

const broken = 'protest-with-intervention'

const met: ReadonlySet<string> = new Set(['arrests', 'excessive-force', 'attack'])

// In tokens: "during yet another large".
const duringReach = 4

/** "… during a march", « … lors d'une marche », « … au cours d'un rassemblement », behind the deed. */
function isAtMarch({ tokens, language }: Parse, from: number): boolean {
  const march = tokens.findIndex(({ key }, i) => i >= from && language.is('gatherings', key))
  for (let i = march - 1; i >= Math.max(from, march - duringReach); i -= 1) {
    if (tokens[i]!.kind === 'mark') return false
    if (language.is('in the course of', tokens[i]!.key)) return true
  }
  return false
}
