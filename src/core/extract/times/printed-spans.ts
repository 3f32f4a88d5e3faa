import { addressesIn } from './find-address.ts'
import { findStamps } from './find-stamp.ts'

/** Where a text holds what machines put there, in its order: stamps and addresses. It tells no time of the news. */
export function printedSpans(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...findStamps(text), ...addressesIn(text)]
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
}
