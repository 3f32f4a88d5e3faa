import { addDays, weekdayOf } from '../../time/calendar.ts'
import type { FoundTime } from '../times/found-time.ts'
import { draftsOf, sentenceAt } from './look-up.ts'
import type { ResolveInput } from './resolve-input.ts'

/** News is touched again within so many days. */
const longestTouch = 10

/**
 * The day of an expression without a year, where the page was brought up to date right after it: "Updated 14 November
 * 2024", and the text tells of 12 November, or begins with what was on Thursday, which that day is. Any page may be
 * touched again years later; that its news is of those very days is no chance. Undefined for any other.
 */
export function toldNearUpdate(input: ResolveInput, index: number, time: FoundTime): string | undefined {
  const { byline } = input
  const touched = byline?.kind === 'updated' && byline.days.length === 1 ? byline.days[0]! : undefined
  if (touched === undefined || time.start === byline!.start || !isTold(input, index)) return undefined
  const [, monthDay] = /^XXXX-(\d\d-\d\d)/u.exec(time.value) ?? []
  if (monthDay !== undefined) {
    const days = [0, 1].map((back) => `${Number(touched.slice(0, 4)) - back}-${monthDay}`)
    return days.find((day) => day <= touched && day >= addDays(touched, -longestTouch))
  }
  const [, weekday] = /^XXXX-WXX-(\d)/u.exec(time.value) ?? []
  const isDay = time.direction === undefined && Number(weekday) === weekdayOf(touched)
  return isDay && isInLead(input, time) ? touched : undefined
}

/** Whether a statement tells that it was then. */
const isTold = (input: ResolveInput, index: number): boolean =>
  draftsOf(input, index).some(({ stance, tense }) => stance === 'asserted' && tense !== 'future')

function isInLead(input: ResolveInput, { start }: FoundTime): boolean {
  const first = input.sentences.find(({ kind }) => kind === 'body')?.paragraph
  return first !== undefined && sentenceAt(input, start)?.paragraph === first
}
