import type { Age, TimeSpan } from '../model/index.ts'
import { compareSpans, lastDay } from '../time/span-bounds.ts'

/**
 * Judges the age of what an answer shows.
 * @param today local date in the answer's zone, YYYY-MM-DD
 */
export function judgeAge(
  times: readonly (TimeSpan | null)[],
  today: string,
  limits: { readonly staleDays: number; readonly archiveDays: number },
): Age {
  const dated = times.filter((time) => time !== null && time.latest !== null && !isFuture(time, today))
  const newest = [...dated].sort(compareSpans).at(-1) ?? null
  if (newest === null) return { kind: 'fresh', newest }
  const days = Temporal.PlainDate.from(lastDay(newest)!).until(Temporal.PlainDate.from(today)).days
  return {
    kind: days > limits.archiveDays ? 'archive' : days >= limits.staleDays ? 'stale' : 'fresh',
    newest,
  }
}

function isFuture(time: TimeSpan, today: string): boolean {
  return (time.earliest?.slice(0, 10) ?? '') > today
}
