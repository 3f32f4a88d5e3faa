import { daysBetween } from '../../time/calendar.ts'
import { rangeOfValue } from '../../time/timex-span.ts'
import type { FoundTime } from '../times/found-time.ts'
import { sentenceAt } from './look-up.ts'
import { type Reading, readAt } from './read-at.ts'
import type { ResolveInput } from './resolve-input.ts'

/** So many whole dates older than so many years make a text one that tells history. */
const storyDates = 3
const storyAgeDays = 730

/** Whether half of the whole dates or more of a text lie years before its publication. */
export function tellsHistory(input: ResolveInput, published: string): boolean {
  const days = input.expressions
    .map((time) => rangeOfValue(time.value)?.latest)
    .filter((day) => day !== undefined)
  const old = days.filter((day) => daysBetween(day, published) > storyAgeDays)
  return old.length >= storyDates && old.length * 2 >= days.length
}

/**
 * Years that a date without one can be of when a text tells history: that of the date stated whole before it, or of
 * the one after it when that is the next year. A year that the text has not said is none of them. After a date of
 * another time, put in between two of one year, nothing is known from the next paragraph on.
 */
export function storyYears(input: ResolveInput): readonly (readonly number[])[] {
  const stated = input.expressions.map(statedYear)
  const after: (number | undefined)[] = []
  let next: number | undefined
  for (let i = stated.length - 1; i >= 0; i -= 1) {
    after[i] = next
    next = stated[i] ?? next
  }
  // Before the first whole date its own year is the only one said.
  let last = { year: next, at: 0 }
  let earlier: number | undefined
  return stated.map((year, i) => {
    const at = input.expressions[i]!.start
    if (year !== undefined) {
      earlier = last.year
      last = { year, at }
    }
    if (last.year === undefined) return []
    const putIn = earlier === after[i] && earlier !== last.year
    if (putIn && paragraphAt(input, at) !== paragraphAt(input, last.at)) return []
    return after[i] === last.year + 1 ? [last.year, last.year + 1] : [last.year]
  })
}

const paragraphAt = (input: ResolveInput, at: number): number => sentenceAt(input, at)?.paragraph ?? 0

function statedYear(time: FoundTime): number | undefined {
  const range = time.type === 'DATE' || time.type === 'TIME' ? rangeOfValue(time.value) : undefined
  if (range === undefined || range.precision === 'decade' || range.precision === 'century') return undefined
  return Number(range.earliest.slice(0, 4))
}

/** In a story time runs forward: a date so much before the last one told costs as much as one further after it. */
const costOfGoingBack = 2

/** A date without a year in a text that tells history: of these years, the one nearest to the date told before. */
export function inStory(time: FoundTime, previous: Reading, years: readonly number[]): Reading | undefined {
  const own = Number(previous.earliest.slice(0, 4))
  let best: Reading | undefined
  let bestCost = Number.POSITIVE_INFINITY
  for (const year of years) {
    const fill = (value: string): string => value.replace('XXXX', String(year))
    const whole: FoundTime = {
      ...time,
      value: fill(time.value),
      ...(time.until && { until: fill(time.until) }),
    }
    const reading = readAt(whole, { published: `${year}-12-31`, previous, outlook: 'past' })
    if (reading === undefined) continue
    const days = daysBetween(previous.earliest, reading.earliest)
    const cost = days < 0 && year !== own ? -days * costOfGoingBack : Math.abs(days)
    if (cost < bestCost) [best, bestCost] = [reading, cost]
  }
  return best
}
