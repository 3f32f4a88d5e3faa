import type { Draft } from '../draft.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { phraseBeginningAt } from './modality.ts'
import type { TimeTold } from './times-told.ts'

/** No day of fighting costs so many lives; a war does. */
export const deadOfWar = 1000

// In tokens: "In recent months", "Au cours de ces derniers mois".
const headOfSentence = 3

/** Weeks, months or years, counted or not: "in recent months", "pendant deux ans". */
const isLong = /^P[\dX.]*[WMY]/u

/** Whether a toll without a time of its own is that of a war. */
export const isOfWar = ({ when, figures }: Pick<Draft, 'when' | 'figures'>): boolean =>
  when === null && figures.some(({ measure, low }) => measure === 'killed' && low >= deadOfWar)

/**
 * Whether what a statement without a time of its own tells was no single deed: done again and again, or over months. It
 * has no day in common with what was told before it.
 */
export function isOfManyDays(parse: Parse, { from, to }: PatternMatch, times: readonly TimeTold[]): boolean {
  const { tokens, language } = parse
  // "After weeks of siege the rebels took the camp": that was on one day.
  const isOverTime = times.some(
    ({ time, from: start }) =>
      time.type === 'DURATION' &&
      time.relation === undefined &&
      isLong.test(time.value) &&
      start <= headOfSentence &&
      !language.is('counting words', tokens[start - 1]?.key ?? ''),
  )
  return (
    isOverTime ||
    isOfPeriod(parse) ||
    tokens.slice(Math.max(0, from - 1), to).some(({ key }) => language.is('repeated', key))
  )
}

/** "During the reporting period", « au cours de la période considérée »: what a report counts over its days. */
const isOfPeriod = (parse: Parse): boolean =>
  parse.tokens.some((_, i) => phraseBeginningAt(parse, 'over a period', i) !== undefined)
