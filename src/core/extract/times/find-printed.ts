import { addressesIn, type FoundAddress } from './find-address.ts'
import { type FoundStamp, findStamps } from './find-stamp.ts'

/** What machines put into a text: stamps and addresses. It tells no time of the news. */
export interface Printed {
  readonly stamps: readonly FoundStamp[]
  readonly addresses: readonly FoundAddress[]
  /** Where they stand, in the text's order. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}

/** Finds everything that machines put into a text. */
export function findPrinted(text: string, folded?: string): Printed {
  const [stamps, addresses] = [findStamps(text, folded), addressesIn(text)]
  const spans = [...stamps, ...addresses]
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
  return { stamps, addresses, spans }
}
