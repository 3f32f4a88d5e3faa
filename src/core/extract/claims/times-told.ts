import type { Parse } from '../events/parse.ts'
import type { TimeExpression } from '../time-expression.ts'

/** A time expression where it stands in its sentence. */
export interface TimeTold {
  /** Among those of the article. */
  readonly index: number
  readonly time: TimeExpression
  /** Tokens, half-open. */
  readonly from: number
  readonly to: number
}

/** The time expressions of a sentence, in its order. */
export function timesTold({ tokens }: Parse, times: readonly TimeExpression[]): readonly TimeTold[] {
  const told: TimeTold[] = []
  tokens.forEach(({ time: index }, i) => {
    if (index < 0) return
    const last = told.at(-1)
    if (last?.index === index) told[told.length - 1] = { ...last, to: i + 1 }
    else told.push({ index, time: times[index]!, from: i, to: i + 1 })
  })
  return told
}
