import { fold } from '../../language/fold.ts'
import type { Figure, Measure } from '../../model/index.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { tollNouns } from './toll-nouns.ts'

/**
 * "Twenty, if we count the dead, wounded and missing", « morts, blessés et disparus »: whether a sentence counts the dead
 * and the wounded as one, so that nobody says how many died.
 */
export function countsHarmTogether(parse: Parse): boolean {
  const dead = tollNouns(parse.language).get('killed')
  return parse.tokens.some(({ key }, at) => dead?.has(key) === true && isHarmListed(parse, at + 1, 'killed'))
}

/** "Twenty dead | , wounded and missing": whether a noun of another harm goes on with a count, and no number of its own. */
export function isHarmListed({ tokens, language }: Parse, from: number, measure: Measure): boolean {
  let at = from
  while (tokens[at]?.key === ',' || ((tokens[at]?.classes ?? 0) & wordClass.and) !== 0) at += 1
  const key = tokens[at]?.key ?? ''
  return at > from && [...tollNouns(language)].some(([other, nouns]) => other !== measure && nouns.has(key))
}

/** "Dozens of soldiers were killed or wounded": one number for both is that of neither. */
export function withoutSharedCount(draft: Draft, { language }: Parse): Draft {
  const nouns = tollNouns(language).get('killed')
  const dead = draft.figures.filter(({ measure }) => measure === 'killed')
  const shared = draft.figures.filter(
    ({ measure, text, low }) =>
      measure === 'wounded' &&
      dead.some((one) => one.text === text && one.low === low) &&
      // "Nine dead and nine wounded": two numbers, told in one run.
      !fold(text)
        .split(' ')
        .some((word) => nouns?.has(word)),
  )
  if (shared.length === 0) return draft
  const isShared = ({ measure, text }: Figure): boolean =>
    (measure === 'killed' || measure === 'wounded') && shared.some((one) => one.text === text)
  return { ...draft, figures: draft.figures.filter((one) => !isShared(one)) }
}
