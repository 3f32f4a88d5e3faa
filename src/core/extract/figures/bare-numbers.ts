import type { Phrase } from '../actors/phrase.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { runAt } from '../speakers/word-runs.ts'
import { openEnded } from './open-ended.ts'

/** A number that says nothing of what it counts: "thirty", "half that". Token indices are half-open. */
export interface BareNumber {
  readonly from: number
  readonly to: number
  /** What it makes of the number told before it. */
  readonly of: (told: { readonly low: number; readonly high: number | null }) => {
    readonly low: number
    readonly high: number | null
  }
}

/** The numbers of a sentence after which nothing that is counted follows. */
export function bareNumbers(parse: Parse): readonly BareNumber[] {
  const numbers = parse.phrases.flatMap((phrase) => plain(phrase, parse) ?? [])
  const multiples = parse.tokens.flatMap((_, at) => multiple(at, parse) ?? [])
  return [...numbers, ...multiples].filter((one) => endsClause(one, parse))
}

/** "Thirty", "more than 100", « une quarantaine », "61 names". */
function plain(
  { amount, from, to, person, actor, object, proper, places, of }: Phrase,
  parse: Parse,
): BareNumber | undefined {
  const { tokens, language } = parse
  if (amount === undefined || of !== undefined || places.length > 0) return undefined
  if (person !== undefined || actor !== undefined || object !== undefined || proper !== undefined)
    return undefined
  const isNamed = amount.to + 1 === to && language.is('counted anew', tokens[amount.to]!.key)
  if (amount.to !== to && !isNamed) return undefined
  // "One of them" swears that nobody was there.
  if (amount.low === 1 && amount.high === 1) return undefined
  if (tokens.slice(amount.from, to).some(({ time }) => time >= 0)) return undefined
  const { low, high } = openEnded(parse, to, amount)
  return { from, to, of: () => ({ low, high }) }
}

const factors = [
  ['doubled', 2],
  ['tripled', 3],
  ['halved', 0.5],
] as const

/** "Twice as many", « le double », "half that". */
function multiple(at: number, { tokens, language }: Parse): BareNumber | undefined {
  for (const [words, factor] of factors) {
    const length = runAt(tokens, at, language.phrases(language.field<string>(words)), language)
    if (length > 0) return { from: at, to: at + length, of: times(factor) }
  }
  return undefined
}

const times =
  (factor: number): BareNumber['of'] =>
  ({ low, high }) => ({
    low: Math.round(low * factor),
    high: high === null ? null : Math.round(high * factor),
  })

/** Whether nothing that is counted follows: the end, a mark, "and", "in all", a time, a place. */
function endsClause({ to }: BareNumber, { tokens, language, phraseAt }: Parse): boolean {
  const next = tokens[to]
  if (next === undefined || next.kind === 'mark') return next?.key !== '%'
  if (next.time >= 0 || (next.classes & (wordClass.and | wordClass.breakers)) !== 0) return true
  if (language.is('after a sum', next.key)) return true
  return (next.classes & wordClass.prepositions) !== 0 && phraseAt[to + 1]?.type === 'place'
}
