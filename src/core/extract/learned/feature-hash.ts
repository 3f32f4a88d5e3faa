// FNV-1a, 32 bits.
const basis = 0x811c9dc5
const prime = 0x01000193

/** A feature's number, 0 to 2^32 - 1: a hash of its kind, one letter, and its words. */
export function featureHash(kind: string, first: string, second = ''): number {
  let hash = added(basis, kind)
  hash = added(hash, ':')
  hash = added(hash, first)
  if (second !== '') hash = added(added(hash, ' '), second)
  return hash >>> 0
}

function added(hash: number, text: string): number {
  let sum = hash
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), prime)
  return sum
}
