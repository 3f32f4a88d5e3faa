import type { Parse } from '../events/parse.ts'
import { findAttributions } from '../speakers/attributions.ts'
import type { TimeExpression } from '../time-expression.ts'
import { insetAround } from './inset.ts'
import { timesTold } from './times-told.ts'
import { isOfSaying } from './when-said.ts'

/**
 * Tells whether an expression of the article, by its index, only tells when something was said or what is put in: "the
 * minister said on Monday", "the governor, who came on Monday, …". What is told goes on from where it was before.
 */
export function asideTimes(
  parses: readonly Parse[],
  times: readonly TimeExpression[],
): (index: number) => boolean {
  let found: ReadonlySet<number> | undefined
  return (index) => {
    found ??= new Set(parses.flatMap((parse) => asidesIn(parse, times)))
    return found.has(index)
  }
}

function asidesIn(parse: Parse, times: readonly TimeExpression[]): readonly number[] {
  const told = timesTold(parse, times)
  if (told.length === 0) return []
  const attributions = findAttributions(parse)
  return told
    .filter(
      ({ from, to }) => isOfSaying(parse, attributions, from, to) || insetAround(parse, from) !== undefined,
    )
    .map(({ index }) => index)
}
