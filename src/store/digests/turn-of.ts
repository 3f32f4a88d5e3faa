import { createHash } from 'node:crypto'

/** When a subscription's turn is among those of a day: a number of 32 bits that differs from day to day. */
export function turnOf(subscription: string, date: string): number {
  return createHash('sha256').update(`${date} ${subscription}`).digest().readUInt32BE(0)
}
