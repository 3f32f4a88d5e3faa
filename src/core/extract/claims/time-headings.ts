import type { Parse } from '../events/parse.ts'
import type { TimeExpression } from '../time-expression.ts'

/** One date alone on a line is the page's own, one time of day an appointment; so many make a chronology. */
const fewestHeadings = 2
const fewestClocks = 3

/** Which time heads what stands below: by its title or its paragraph. */
export interface TimeHeadings {
  /** Whether a time of a sentence says no more than the hour of the day that heads it. */
  isHourOf(heading: number | null, when: number | null): boolean
  /** Asked for each sentence in turn: the expression that holds for its statements without one; null for none. */
  at(parse: Parse): number | null
}

/**
 * Times that head more than their own sentence: titles that are nothing but a day ("Friday 1 September", "JEUDI 14"),
 * and the hours of a ticker ("16:05 …", "8 h 30. …").
 */
export function timeHeadings(parses: readonly Parse[], times: readonly TimeExpression[]): TimeHeadings {
  const days = found(parses, fewestHeadings, (parse) => dayAlone(parse, times))
  const clocks = found(parses, fewestClocks, (parse) => clockInFront(parse, times))
  let day: number | null = null
  let clock: number | null = null
  let paragraph = -1
  return {
    isHourOf: (heading, when) =>
      heading !== null && when !== null && isDay.test(times[heading]!.value) && isBareHour(times[when]!),
    at: (parse) => {
      const { kind } = parse.sentence
      if (kind === 'title') day = days.get(parse) ?? null
      if (parse.sentence.paragraph !== paragraph) clock = clocks.get(parse) ?? null
      paragraph = parse.sentence.paragraph
      return clock ?? day
    },
  }
}

/** "At dawn", "that evening", "around 16:00": of the day told. */
function isBareHour({ value, shift }: TimeExpression): boolean {
  const here = shift === undefined || (shift.from === 'previous' && shift.by === 0)
  return here && /^XXXX-XX-XXT/u.test(value)
}

function found(
  parses: readonly Parse[],
  fewest: number,
  headingOf: (parse: Parse) => number | undefined,
): ReadonlyMap<Parse, number> {
  const headings = new Map<Parse, number>()
  for (const parse of parses) {
    const heading = headingOf(parse)
    if (heading !== undefined) headings.set(parse, heading)
  }
  return headings.size < fewest ? new Map() : headings
}

function dayAlone({ sentence, tokens }: Parse, times: readonly TimeExpression[]): number | undefined {
  const first = tokens[0]
  if (sentence.kind !== 'title' || first === undefined || first.time < 0) return undefined
  const isAlone = tokens.every(({ time, kind }) => time === first.time || kind === 'mark')
  return isAlone && isDay.test(times[first.time]!.value) ? first.time : undefined
}

const isDay = /^(?:\d{4}|XXXX)-(?:(?:\d\d|XX)-\d\d|WXX-\d)$/u

function clockInFront({ tokens }: Parse, times: readonly TimeExpression[]): number | undefined {
  const first = tokens[0]
  return first !== undefined && first.time >= 0 && /^[^P].*T\d\d/u.test(times[first.time]!.value)
    ? first.time
    : undefined
}
