import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'

/**
 * The people of a list without those whom it only tells again: who somebody named is ("Karim Haddad, a trader, and two
 * guards"), and of whom a number is made up ("nine people, four men, three women and two children").
 */
export function withoutSaidAgain(parse: Parse, phrases: readonly Phrase[]): readonly Phrase[] {
  if (isMadeUp(parse, phrases)) return phrases.slice(0, 1)
  const kept: Phrase[] = []
  for (const phrase of phrases) {
    const before = kept.at(-1)
    if (before === undefined || !isDescription(parse, before, phrase, phrases)) kept.push(phrase)
  }
  return kept
}

/** Whether the first number of a list is the sum of all the others, told behind a comma. */
function isMadeUp({ tokens }: Parse, [first, ...parts]: readonly Phrase[]): boolean {
  const sum = first?.amount
  if (sum === undefined || parts.length < 2 || tokens[first!.to]?.kind !== 'mark') return false
  if (!parts.every((one) => one.amount !== undefined || one.det !== '')) return false
  return parts.reduce((all, { amount }) => all + (amount?.low ?? 1), 0) === sum.low
}

/** "Karim Haddad, | a trader,", « un avocat, | Karim Haddad, »: a name and what somebody is, which commas set off. */
function isDescription(
  { tokens }: Parse,
  before: Phrase,
  { from, to, of, proper, amount, det }: Phrase,
  phrases: readonly Phrase[],
): boolean {
  if (tokens[from - 1]?.key !== ',' || amount !== undefined || before.amount !== undefined) return false
  const [named, told] = proper === undefined ? [before, det] : [{ proper }, before.det]
  const isPair = (proper === undefined) !== (before.proper === undefined)
  if (!isPair || named.proper?.includes(' ') !== true || told === '') return false
  const next = tokens[(of ?? { to }).to]
  const isLast = phrases.every((one) => one.to <= to)
  return next === undefined || next.kind === 'mark' || isLast
}
