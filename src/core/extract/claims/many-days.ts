import type { Draft } from '../draft.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { phraseBeginningAt } from './modality.ts'
import type { TimeTold } from './times-told.ts'

/** No day of fighting costs so many lives; a war does. */
export const deadOfWar = 1000
/** Nor does one drive so many from their homes. */
const drivenOutByWar = 500_000

// In tokens: "In recent months", "Au cours de ces derniers mois".
const headOfSentence = 3

/** Weeks, months or years, counted or not: "in recent months", "pendant deux ans". */
const isLong = /^P[\dX.]*[WMY]/u

/** Whether a toll without a time of its own is that of a war. */
export const isOfWar = ({ when, figures }: Pick<Draft, 'when' | 'figures'>): boolean =>
  when === null &&
  figures.some(
    ({ measure, low }) =>
      (measure === 'killed' && low >= deadOfWar) || (measure === 'displaced' && low >= drivenOutByWar),
  )

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
    opensWithBefore(parse) ||
    tokens.slice(Math.max(0, from - 1), to).some(({ key }) => language.is('repeated', key))
  )
}

/** "During the reporting period", « au cours de la période considérée »: what a report counts over its days. */
const isOfPeriod = (parse: Parse): boolean =>
  parse.tokens.some((_, i) => phraseBeginningAt(parse, 'over a period', i) !== undefined)

/** "Earlier, jets had struck a convoy": at a time before what was told, and nobody says which. */
const opensWithBefore = (parse: Parse): boolean => {
  const end = phraseBeginningAt(parse, 'told of before', 0)
  return end !== undefined && parse.tokens[end]?.key === ','
}
