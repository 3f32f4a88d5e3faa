import { dayHeadings } from '../day-headings.ts'
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
  /** The expression that holds for the statements of a paragraph without one; null for none. */
  at(paragraph: number): number | null
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
      heading !== null && when !== null && isDay.test(times[heading]!.value) && isBareHour(times[when]!),
    isHour: (heading) => heading !== null && !isDay.test(times[heading]!.value),
    at: (paragraph) => clocks.get(paragraph) ?? days.get(paragraph) ?? null,
  }
}

/** "At dawn", "that evening", "around 16:00": of the day told. */
function isBareHour({ value, shift }: TimeExpression): boolean {
  const here = shift === undefined || (shift.from === 'previous' && shift.by === 0)
  return here && /^XXXX-XX-XXT/u.test(value)
}

const isDay = /^(?:\d{4}|XXXX)-(?:(?:\d\d|XX)-\d\d|WXX-\d)$/u

/**
 * The hours that open paragraphs, where there are enough of them, by the paragraph's number. One that stands on a line of
 * its own ("13:30 Yemen") holds for what follows, up to the next title.
 */
function clocksInFront(
  parses: readonly Parse[],
  times: readonly TimeExpression[],
): ReadonlyMap<number, number> {
  const clocks = new Map<number, number>()
  const below = new Map<number, number>()
  let paragraph = -1
  let above: number | undefined
  for (const { sentence, tokens } of parses) {
    const isFirst = sentence.paragraph !== paragraph
    paragraph = sentence.paragraph
    const time = isFirst ? (tokens[0]?.time ?? -1) : -1
    const isClock = time >= 0 && /^[^P].*T\d\d/u.test(times[time]!.value)
    if (isClock) clocks.set(paragraph, time)
    if (isClock || sentence.kind === 'title') above = isClock && isLine(sentence) ? time : undefined
    else if (above !== undefined) below.set(paragraph, above)
  }
  return clocks.size < fewestClocks ? new Map() : new Map([...below, ...clocks])
}

const isLine = ({ kind, text }: Sentence): boolean => kind === 'title' || !/[.!?…»”"]\s*$/u.test(text)
