import type { EventCode } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { phraseBeginningAt } from './modality.ts'
import { rareClass } from './rare-class.ts'
import type { TimeTold } from './times-told.ts'
import type { Token } from './token.ts'

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
export function isOfManyDays(
  parse: Parse,
  { from, to }: PatternMatch,
  times: readonly TimeTold[],
  event: EventCode,
): boolean {
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
    (addedUp.has(event) && isSinceEvent(parse, to)) ||
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

/** What is counted over days; who has held a town since a day holds it now. */
const addedUp: ReadonlySet<EventCode> = new Set<EventCode>([
  'casualties',
  'attack',
  'armed-clash',
  'air-drone-strike',
  'shelling-artillery-missile',
  'displacement',
])

/** "173 have been killed | since the ceasefire went into effect": from a day that the sentence does not tell. */
const isSinceEvent = ({ tokens, language }: Parse, from: number): boolean =>
  tokens.some(
    (token, at) => at >= from && isSince(token) && language.is('definite', tokens[at + 1]?.key ?? ''),
  )

const isSince = ({ rare, time }: Token): boolean => time < 0 && (rare & rareClass.since) !== 0

/** "Since the ceasefire", « depuis le début du conflit »: all that has been since a war or a truce began. */
export const isSinceWar = ({ tokens, language }: Parse): boolean =>
  tokens.some((token, at) => isSince(token) && language.is('wars and truces', tokens[at + 2]?.key ?? ''))
