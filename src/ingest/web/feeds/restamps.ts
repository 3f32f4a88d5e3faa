import { createHash } from 'node:crypto'
import type { FeedItem, SeenItem } from '../../../core/index.ts'
import { parseGivenDate } from '../given-date.ts'

/** What an item says, its date left out: a stamp alone makes nothing new of it. */
export function fingerprintOf({ title = '', url = '', text }: FeedItem): string {
  return createHash('sha256')
    .update(JSON.stringify([title, url, text]))
    .digest('hex')
    .slice(0, 16)
}

/** Editors do not publish all of a feed within a minute. */
const sameMomentMs = 60_000
const fewestItems = 3

/**
 * Whether a feed dates its items by the moment it is made: all of them within a minute, or one that was seen before
 * with nothing changed but its date.
 */
export function restampsItems(items: readonly FeedItem[], seen: readonly SeenItem[]): boolean {
  const known = new Map(seen.map((one) => [one.key, one]))
  const moved = items.some((item) => {
    const before = known.get(item.key)
    return before !== undefined && before.date !== item.date && before.fingerprint === fingerprintOf(item)
  })
  if (moved) return true
  const moments = items.flatMap(({ date }) => {
    const [reading, other] = parseGivenDate(date)
    return reading !== undefined && other === undefined && reading.length > 10 ? [Date.parse(reading)] : []
  })
  return moments.length >= fewestItems && Math.max(...moments) - Math.min(...moments) < sameMomentMs
}
