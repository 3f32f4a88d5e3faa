import type { Parse } from '../events/parse.ts'
import type { TimeExpression } from '../time-expression.ts'

/** One date alone on a line is the page's own; so many make a chronology. */
const fewestHeadings = 2

/** Titles that are nothing but a day ("Friday 1 September", "JEUDI 14") → their time expression. */
export function dayHeadings(
  parses: readonly Parse[],
  times: readonly TimeExpression[],
): ReadonlyMap<Parse, number> {
  const found = new Map<Parse, number>()
  for (const parse of parses) {
    const [first] = parse.tokens
    if (parse.sentence.kind !== 'title' || first === undefined || first.time < 0) continue
    const isAlone = parse.tokens.every(({ time, kind }) => time === first.time || kind === 'mark')
    if (isAlone && isDay.test(times[first.time]!.value)) found.set(parse, first.time)
  }
  return found.size < fewestHeadings ? new Map() : found
}

const isDay = /^(?:\d{4}|XXXX)-(?:(?:\d\d|XX)-\d\d|WXX-\d)$/u
