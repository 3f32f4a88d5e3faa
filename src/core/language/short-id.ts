import { createHash } from 'node:crypto'

/** Small letters and digits that nobody takes for one another; vowels are left out, so that no word comes of them. */
const letters = 'bcdfghjkmnpqrstvwxz23456789'

/** Six letters and digits made of a text: some 400 million in all, so whoever gives one out sees whether it is taken. */
export function shortId(text: string): string {
  const digest = createHash('sha256').update(text).digest()
  return Array.from({ length: 6 }, (_, i) => letters[digest.readUInt32BE(i * 4) % letters.length]).join('')
}
