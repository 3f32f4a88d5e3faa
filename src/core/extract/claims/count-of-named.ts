import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'

/**
 * Whether a phrase only counts those that are named right behind it: "two armed groups, | the MNLA and the HCUA". They
 * are the two, and no third party.
 * @param behind the phrases after it that stand for parties too
 */
export function isCountOfNamed({ tokens }: Parse, phrase: Phrase, behind: readonly Phrase[]): boolean {
  const { amount, person, actor, to } = phrase
  const named = behind.filter((one) => one.actor !== undefined)
  return (
    amount !== undefined &&
    actor === undefined &&
    person?.kind === 'armed-group' &&
    /^[,(:]$/u.test(tokens[to]?.key ?? '') &&
    behind[0]?.from === to + 1 &&
    named.length === behind.length &&
    named.length === amount.low
  )
}
