import type { Age, Statement } from '../model/index.ts'
import { judgeAge } from './age.ts'
import { isControl, newestFirst } from './control.ts'

/**
 * What a reader needs first of what has changed: who holds a place, then what cost most lives, then the newest.
 * Statements that are kept back come last.
 */
export function weightiestFirst(a: Statement | undefined, b: Statement | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return Number(isControl(b)) - Number(isControl(a)) || killed(b) - killed(a) || newestFirst(a, b)
}

const ages = ['fresh', 'stale', 'archive'] as const

/** News before what is older and has only now come to be known; within each as before. */
export function newsFirst<Aged extends { readonly age: Age['kind'] }>(
  changes: readonly Aged[],
): readonly Aged[] {
  return ages.flatMap((age) => changes.filter((change) => change.age === age))
}

/**
 * How old what a statement tells is: by its date, else by the report of it. What has neither is not news for all that
 * is known.
 * @param today local date in the zone, YYYY-MM-DD
 */
export function ageOfStatement(
  { event: { time }, reportedBy }: Statement,
  today: string,
  zone: string,
  limits: { readonly staleDays: number; readonly archiveDays: number },
): Age['kind'] {
  if (time !== null && time.latest !== null) return judgeAge([time], today, zone, limits).kind
  if (reportedBy === undefined) return 'stale'
  const days = Temporal.PlainDate.from(reportedBy).until(Temporal.PlainDate.from(today)).days
  return days > limits.archiveDays ? 'archive' : days >= limits.staleDays ? 'stale' : 'fresh'
}

/** The fewest that any report says were killed at most: what is surely so by somebody. */
function killed({ event }: Statement): number {
  const tolls = event.claims.flatMap(({ figures, stance }) =>
    stance === 'denied' ? [] : figures.filter(({ measure }) => measure === 'killed').map(({ low }) => low),
  )
  return Math.max(0, ...tolls)
}
