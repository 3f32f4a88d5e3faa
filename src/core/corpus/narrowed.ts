import type { Claim, Reason, TimeSpan } from '../model/index.ts'
import { daysBetween, monthEnd } from '../time/calendar.ts'
import type { Days } from './said-days.ts'

/** So many days are worth naming one by one. */
const mostCandidates = 8

/**
 * A claim's time with fewer days.
 * @param days ascending, at least one
 * @param why what comes after its own reasons
 * @param lenders ids of the claims it rests on
 */
export function narrowed(
  claim: Claim,
  days: readonly Days[],
  why: readonly Reason[],
  lenders: readonly string[],
): TimeSpan {
  const { time, said } = claim
  const earliest = days[0]!.from
  const latest = days.at(-1)!.to
  const apart = days.every(({ from, to }) => from === to) && daysBetween(earliest, latest) >= days.length
  const ownValue = time?.value ?? said?.value ?? null
  const at = ownValue?.indexOf('T') ?? -1
  const clock = at < 0 ? '' : ownValue!.slice(at)
  return {
    earliest,
    latest,
    precision: earliest === latest ? 'day' : isMonth(earliest, latest) ? 'month' : 'range',
    basis: 'corroborated',
    value: earliest === latest ? `${earliest}${clock}` : ownValue,
    ...(apart && days.length <= mostCandidates && { candidates: days.map(({ from }) => from) }),
    ...(time?.lasting === true && { lasting: true }),
    text: time?.text ?? said?.text ?? '',
    why: [...(time?.why ?? []), ...why],
    lent: { own: time, claims: [...new Set(lenders)] },
  }
}

function isMonth(from: string, to: string): boolean {
  return from.endsWith('-01') && to === monthEnd(from)
}
