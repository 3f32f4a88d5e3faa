import type { Statement } from '../model/index.ts'
import { isControl, newestFirst } from './control.ts'

/**
 * What a reader needs first of what has changed: who holds a place, then what cost most lives, then the newest.
 * Statements that are kept back come last.
 */
export function weightiestFirst(a: Statement | undefined, b: Statement | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return Number(isControl(b)) - Number(isControl(a)) || killed(b) - killed(a) || newestFirst(a, b)
}

/** The fewest that any report says were killed at most: what is surely so by somebody. */
function killed({ event }: Statement): number {
  const tolls = event.claims.flatMap(({ figures, stance }) =>
    stance === 'denied' ? [] : figures.filter(({ measure }) => measure === 'killed').map(({ low }) => low),
  )
  return Math.max(0, ...tolls)
}
