import type { TimeSpan } from '../../model/index.ts'
import { addDays } from '../../time/calendar.ts'
import type { Draft } from '../draft.ts'
import { sentenceAt } from './look-up.ts'
import type { DocumentTime, ResolveInput } from './resolve-input.ts'
import { samePassage, toldBefore } from './told-before.ts'

/**
 * The time of what another statement is counted from: "the army left on Friday, two days after [rebels attacked]". It is
 * as far from the day of that statement, told in the same sentence or, of "the raid came two days after …", before it;
 * or from the one day that its sentence tells: "calm returned on Friday, two days after [rebels attacked]".
 * Null where that day is not known to a day, or where months and years are counted, which are said loosely.
 * @param spans of the statements, as far as they are known
 * @param times of the expressions
 */
export function countedBack(
  at: number,
  input: ResolveInput,
  spans: readonly (TimeSpan | null)[],
  times: readonly (TimeSpan | null)[],
  document: DocumentTime,
): TimeSpan | null {
  const draft = input.drafts[at]!
  const counts = draft.countedBy === undefined ? undefined : input.expressions[draft.countedBy]?.counts
  if (counts === undefined || (counts.unit !== 'day' && counts.unit !== 'week')) return null
  const isElsewhere = (one: Draft): boolean => one.start !== draft.start
  const main =
    mainSpan(at, input, spans) ??
    dayBeside(draft.countedBy!, input, times) ??
    toldBefore(at, input, spans, document, isElsewhere)
  if (main?.earliest?.length !== 10 || main.earliest !== main.latest || main.lasting === true) return null
  const isWeek = counts.unit === 'week'
  const day = addDays(main.earliest, -counts.by * (isWeek ? 7 : 1))
  const play = isWeek ? 1 : 0
  const { candidates: _, value: _value, daypart: _daypart, ...rest } = main as TimeSpan & { daypart?: string }
  return {
    ...rest,
    value: null,
    earliest: addDays(day, -play),
    latest: addDays(day, play),
    precision: isWeek ? 'range' : 'day',
    text: '',
    why: samePassage(main),
  }
}

/** The day that the sentence tells beside an expression that counts, where it tells one only. */
function dayBeside(
  countedBy: number,
  input: ResolveInput,
  times: readonly (TimeSpan | null)[],
): TimeSpan | undefined {
  const { expressions } = input
  const sentence = sentenceAt(input, expressions[countedBy]!.start)
  if (sentence === undefined) return undefined
  const isInside = (i: number): boolean =>
    expressions[i] !== undefined &&
    expressions[i]!.start >= sentence.start &&
    expressions[i]!.end <= sentence.end
  let found: TimeSpan | undefined
  let first = countedBy
  while (isInside(first - 1)) first -= 1
  for (let i = first; isInside(i); i += 1) {
    const { type, relation, value } = expressions[i]!
    if (i === countedBy || type === 'DURATION' || type === 'SET' || value.endsWith('_REF')) continue
    if (found !== undefined || relation !== undefined || times[i] == null) return undefined
    found = times[i]!
  }
  return found
}

/** The time of the statement that is told in the same sentence and is not counted from. */
function mainSpan(
  at: number,
  { drafts }: ResolveInput,
  spans: readonly (TimeSpan | null)[],
): TimeSpan | undefined {
  const { start } = drafts[at]!
  for (const step of [-1, 1])
    for (let i = at + step; drafts[i]?.start === start; i += step) {
      const one = drafts[i]!
      if (one.apart !== true && one.when !== null && spans[i] != null) return spans[i]!
    }
  return undefined
}
