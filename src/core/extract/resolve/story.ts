import { daysBetween } from '../../time/calendar.ts'
import { rangeOfValue } from '../../time/timex-span.ts'
import type { FoundTime } from '../times/found-time.ts'
import { draftsOf, sentenceAt } from './look-up.ts'
import { isToCome } from './publication.ts'
import type { ResolveInput } from './resolve-input.ts'
import { chronologyEntries } from './section-years.ts'
import { toldNearUpdate } from './told-near-update.ts'

/** So many whole dates older than so many years make a text one that tells history. */
const [fewestDates, oldDays] = [3, 730]

/**
 * Whether a text tells history rather than news: most of its dates are whole and lie years before the first day on
 * which it can have been written; or nothing tells that day, and not one word counts from it.
 */
export function tellsHistory(input: ResolveInput, writtenFrom: string | null, known: boolean): boolean {
  if (!known && !saysItsDay(input)) return true
  const days = input.expressions.map(lastDay).filter((day) => day !== undefined)
  if (days.length < fewestDates) return false
  const old = writtenFrom === null ? [] : days.filter((day) => daysBetween(day, writtenFrom) > oldDays)
  // News closes with how it came to that: what its own words count from the day of writing weighs against it.
  const news = input.expressions.filter((time) => countsFromWriting(input, time)).length
  return old.length >= fewestDates && old.length * 2 >= days.length && old.length >= 2 * news
}

function lastDay(time: FoundTime): string | undefined {
  return time.type === 'DATE' || time.type === 'TIME' ? rangeOfValue(time.value)?.latest : undefined
}

/**
 * Paragraphs of a news text that tell the past: they state a date with its year, and nothing in them counts from the
 * day of writing.
 * @param published the day of writing where it is known
 */
export function narrativeParagraphs(input: ResolveInput, published: string | null): ReadonlySet<number> {
  const dated = new Set<number>()
  const news = new Set<number>()
  // "21 Dec, Sollé: troops moved back, two years after …": an entry of a chronology of these days.
  const entries = new Set(published === null ? [] : chronologyEntries(input))
  for (const [index, time] of input.expressions.entries()) {
    const paragraph = sentenceAt(input, time.start)?.paragraph
    if (paragraph === undefined) continue
    // "They signed in 2024. … The mission is to leave by 31 December": of these days.
    const isAhead = draftsOf(input, index).some((draft) => draft.tense === 'future' || isToCome(draft))
    // "Le 3 mai, une mine …": a day without its year that opens a paragraph is of these months.
    const opens = published !== null && !dated.has(paragraph) && isDayOfYear(time)
    if (isAhead || countsFromWriting(input, time) || entries.has(time) || opens) news.add(paragraph)
    // "Which has held Gao since 2013": what lasts until now tells of now.
    else if (time.relation !== 'since' && isOld(lastDay(time), published)) dated.add(paragraph)
  }
  for (const paragraph of news) dated.delete(paragraph)
  return dated
}

/** A date of the last months may be news. */
const newsDays = 180

function isOld(day: string | undefined, published: string | null): boolean {
  return day !== undefined && (published === null || daysBetween(day, published) > newsDays)
}

const isDayOfYear = ({ value, shift }: FoundTime): boolean =>
  shift === undefined && /^XXXX-\d\d(?:-\d\d|$)/u.test(value)

const saysItsDay = (input: ResolveInput): boolean =>
  input.byline?.monthDay !== undefined ||
  input.expressions.some(
    (time, index) => countsFromWriting(input, time) || toldNearUpdate(input, index, time) !== undefined,
  )

/** "Yesterday", "last week", a weekday without a year: in the words of whoever wrote, not of somebody quoted. */
function countsFromWriting(input: ResolveInput, time: FoundTime): boolean {
  if (time.value === 'PRESENT_REF' || time.type === 'DURATION' || time.type === 'SET') return false
  const deictic =
    time.shift?.from === 'document' ||
    /^XXXX-WXX-\d/u.test(time.value) ||
    ((time.weekday !== undefined || time.direction !== undefined) && time.value.startsWith('XXXX-'))
  return deictic && input.isQuoted?.(time.start) !== true
}
