import type { Age, TimeSpan } from '../model/index.ts'
import { compareSpans, firstDay, lastDay } from '../time/span-bounds.ts'

/**
 * Judges the age of what an answer shows.
 * @param today local date in the answer's zone, YYYY-MM-DD
 * @param zone that zone
 */
export function judgeAge(
  times: readonly (TimeSpan | null)[],
  today: string,
  zone: string,
  limits: { readonly staleDays: number; readonly archiveDays: number },
): Age {
  const dated = times.filter((time) => time !== null && time.latest !== null && !isFuture(time, today, zone))
  const newest = [...dated].sort(compareSpans).at(-1) ?? null
  if (newest === null) return { kind: 'fresh', newest }
  const days = Temporal.PlainDate.from(lastDay(newest, zone)!).until(Temporal.PlainDate.from(today)).days
  return {
    kind: days > limits.archiveDays ? 'archive' : days >= limits.staleDays ? 'stale' : 'fresh',
    newest,
  }
}

function isFuture(time: TimeSpan, today: string, zone: string): boolean {
  return (firstDay(time, zone) ?? '') > today
}
