import { dayHeadings, isHeadingDay } from '../day-headings.ts'
import type { Parse } from '../events/parse.ts'
import type { Sentence } from '../sentence.ts'
import type { TimeExpression } from '../time-expression.ts'

/** One time of day is an appointment; so many make a ticker. */
const fewestClocks = 3

/** Which time heads what stands below: by its title or its paragraph. */
export interface TimeHeadings {
  /** Whether a time of a sentence says no more than the hour of the day that heads it. */
  isHourOf(heading: number | null, when: number | null): boolean
  /** Whether a heading is an hour, not a day. */
  isHour(heading: number | null): boolean
  /** The expression that holds for the statements of a sentence without one; null for none. */
  at(sentence: Sentence): number | null
}

/** Times that head more than their own sentence: days (see `dayHeadings`) and the hours of a ticker ("16:05 …", "8 h 30. …"). */
export function timeHeadings(
  sentences: readonly Sentence[],
  parses: readonly Parse[],
  times: readonly TimeExpression[],
): TimeHeadings {
  const days = dayHeadings(sentences, times)
  const clocks = clocksInFront(parses, times)
  return {
    isHourOf: (heading, when) =>
      heading !== null && when !== null && isHeadingDay(times[heading]!) && isBareHour(times[when]!),
    isHour: (heading) => heading !== null && isClock(times[heading]!),
    at: ({ paragraph, start }) => clocks.get(paragraph) ?? days.get(start) ?? null,
  }
}

/** "At dawn", "that evening", "around 16:00": of the day told. */
function isBareHour({ value, shift }: TimeExpression): boolean {
  const here = shift === undefined || (shift.from === 'previous' && shift.by === 0)
  return here && /^XXXX-XX-XXT/u.test(value)
}

/**
 * The hours that open paragraphs, or stand in a line above them, where there are enough of them, by the paragraph's
 * number. A line without one ends what an hour above it heads, but for the entry's own headline right below it.
 */
function clocksInFront(
  parses: readonly Parse[],
  times: readonly TimeExpression[],
): ReadonlyMap<number, number> {
  const opening = new Map<number, number>()
  const above = new Map<number, number>()
  const heads = new Set<number>()
  let paragraph = -1
  let current: number | undefined
  let isRun = false
  for (const { sentence, tokens } of parses) {
    const opens = sentence.paragraph !== paragraph
    const isTitle = sentence.kind === 'title'
    paragraph = sentence.paragraph
    const first = tokens.find(({ kind }) => kind !== 'mark')
    const time = opens && first !== undefined && first.time >= 0 ? first.time : undefined
    const clock = time !== undefined && isClock(times[time]!) ? time : undefined
    if (isTitle && opens) {
      if (clock !== undefined) heads.add(clock)
      current = clock ?? (isRun ? current : undefined)
    } else if (clock !== undefined && tokens[0] === first) opening.set(paragraph, clock)
    isRun = isTitle && current !== undefined
    if (!isTitle && current !== undefined && !opening.has(paragraph)) above.set(paragraph, current)
  }
  return opening.size + heads.size < fewestClocks ? new Map() : new Map([...above, ...opening])
}

const isClock = ({ value }: TimeExpression): boolean => /^[^P].*T\d\d/u.test(value)
