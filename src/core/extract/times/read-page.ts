import type { LanguagePack } from '../../language/pack.ts'
import type { Stamp } from '../../model/index.ts'
import { addressDate } from './address-date.ts'
import { archivedAddress } from './archived-address.ts'
import type { Byline, OwnAddress } from './byline.ts'
import { findAddress } from './find-address.ts'
import { findByline } from './find-byline.ts'
import type { Printed } from './find-printed.ts'
import { closest } from './find-stamp.ts'
import type { FoundTime } from './found-time.ts'

/** What a page says of its own publication, and when it was printed or fetched. */
export interface PageDates {
  readonly byline?: Byline
  readonly stamp?: Stamp
}

/**
 * Reads what a page tells of itself rather than of the news: byline, address, stamp.
 * @param url the address that came with the text, which goes before one found in it; an archive's is a stamp too
 * @param published the day of publication, where that came with it
 */
export function readPage(
  text: string,
  times: readonly FoundTime[],
  printed: Printed,
  pack: LanguagePack,
  folded: string,
  url?: string,
  published?: string,
): PageDates {
  const told = findAddress(text, pack, printed.addresses)?.address
  const addresses = [url, told].filter((one) => one !== undefined)
  const archived = addresses.map(archivedAddress)
  const dated = addresses
    .map((address, i) => ownAddress(archived[i]?.original ?? address))
    .find((address) => address !== undefined)
  const byline = findByline(text, pack, dated, times, folded, published)
  const stamp = closest<Stamp>([...printed.stamps, ...archived.flatMap((address) => address?.stamp ?? [])])
  return {
    ...(byline !== undefined && { byline }),
    ...(stamp !== undefined && { stamp: { text: stamp.text, readings: stamp.readings } }),
  }
}

function ownAddress(address: string): OwnAddress | undefined {
  const date = addressDate(address)
  return date === undefined ? undefined : { ...date, address }
}
