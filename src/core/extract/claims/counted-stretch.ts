import type { Parse } from '../events/parse.ts'
import type { TimeExpression } from '../time-expression.ts'

/** Words that tell what a time is counted from: "two days after [gunmen killed five people in Gao], …". */
export interface CountedStretch {
  /** Index of the time expression that counts. */
  readonly time: number
  /** Tokens, half-open. */
  readonly from: number
  readonly to: number
}

/** A stretch with what the sentence tells in it. */
export interface Counted extends CountedStretch {
  /** Whether a statement is read in it. */
  readonly tells: boolean
  /** Whether its own date is told, and the time was counted from that. */
  readonly known: boolean
  /** Whether it closes a sentence that has told its day: "… on Friday, a day after the dam broke." */
  readonly isAdded: boolean
}

/**
 * The stretches of a sentence that count.
 * @param told tokens at which statements begin
 */
export function countedIn(
  parse: Parse,
  times: readonly TimeExpression[],
  told: readonly number[],
): readonly Counted[] {
  return countedStretches(parse, times).map((one) => ({
    ...one,
    tells: told.some((at) => at >= one.from && at < one.to),
    known: isPointing(parse, one, times) || isDated(times[one.time]!),
    isAdded: isAdded(parse, one, times),
  }))
}

/** Whether an expression counts from this statement itself, or from what it does not know the day of. */
export const isUncounted = (one: Counted, index: number, own: CountedStretch | undefined): boolean =>
  one.time === index && (one === own || (!one.known && (one.tells || one.isAdded)))

function isAdded({ tokens }: Parse, { time, to }: CountedStretch, times: readonly TimeExpression[]): boolean {
  const first = tokens.findIndex((token) => token.time === time)
  const isLast = tokens.slice(to).every(({ kind, key }) => kind === 'mark' && key !== ',')
  if (!isLast || tokens[first - 1]?.key !== ',') return false
  return tokens.slice(0, first).some((token) => {
    const told = times[token.time]
    return (
      told !== undefined && told.type !== 'DURATION' && told.type !== 'SET' && told.relation === undefined
    )
  })
}

const isDated = ({ shift, value }: TimeExpression): boolean =>
  shift === undefined && !/^XXXX-XX-XX$/u.test(value)

/** "Trois jours après cette attaque": counted from what was told before, and so read. */
const isPointing = (
  { tokens, language }: Parse,
  { time, from }: CountedStretch,
  times: readonly TimeExpression[],
): boolean => times[time]!.shift?.from === 'previous' && language.is('this', tokens[from]?.key ?? '')

/** "Two days after, the army came" counts from what was told before: there the stretch is empty, and none. */
function countedStretches(parse: Parse, times: readonly TimeExpression[]): readonly CountedStretch[] {
  const { tokens, language } = parse
  const found: CountedStretch[] = []
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    const token = tokens[i]!
    const next = tokens[i + 1]!
    if (token.time < 0 || next.time === token.time) continue
    const says = language.is('counting words', token.key)
    const counts = says || (isLength(times[token.time]!) && language.is('counting words', next.key))
    if (!counts) continue
    const first = says ? i + 1 : i + 2
    // "Deux jours après qu'ils ont attaqué": what is counted from is a clause.
    const from = language.is('that', tokens[first]?.key ?? '') ? first + 1 : first
    if (isAdverbial(parse, from)) continue
    const to = endOf(parse, from)
    if (to > from) found.push({ time: token.time, from, to })
  }
  return found
}

/** "The day before near Gao", "la veille à Gao", "the day after and the next": nothing is named that it is counted from. */
function isAdverbial({ tokens, language }: Parse, from: number): boolean {
  const key = tokens[from]?.key ?? ''
  return language.is('conjunctions', key) || (language.is('prepositions', key) && !language.is('of', key))
}

/** "Forty-eight hours [after …]": on a day of its own ("on 3 May after the attack") nothing is counted. */
const isLength = ({ type }: TimeExpression): boolean => type === 'DURATION'

/** To the next mark; a stretch that opens its sentence and is closed by no mark has no end that could be seen. */
function endOf({ tokens }: Parse, from: number): number {
  const isOpening = from <= opening
  let mark = markFrom(tokens, from)
  // "A day after a rocket hit the camp, | killing nine": what came of it goes on in it.
  while (!isOpening && tokens[mark]?.key === ',' && isGerund(tokens[mark + 1]))
    mark = markFrom(tokens, mark + 1)
  if (isOpening && (mark < 0 || tokens[mark]!.key !== ',')) return from
  return mark < 0 ? tokens.length : mark
}

const markFrom = (tokens: Parse['tokens'], from: number): number =>
  tokens.findIndex((token, i) => i >= from && token.kind === 'mark' && /^[,;:.!?()]$/u.test(token.key))

/** "Killing", in English: « tuant » may as well be of the main clause. */
const isGerund = (token: Parse['tokens'][number] | undefined): boolean =>
  token !== undefined && /ing$/u.test(token.key) && token.forms.some(({ tag }) => tag === 'ger')

// In tokens: "Two days after …", "The day before …", "Au lendemain de …".
const opening = 4

/** The stretch that a token lies in. */
export function stretchAt<Stretch extends CountedStretch>(
  stretches: readonly Stretch[],
  at: number,
): Stretch | undefined {
  return stretches.find(({ from, to }) => at >= from && at < to)
}
