import type { Parse } from '../events/parse.ts'

/** Whether a sum is put behind a verb, before its clause ends: "put the dead at 18", "could not put a number on the dead". */
export function isPutAt({ tokens, language }: Parse, verb: number): boolean {
  const rest = tokens.slice(verb + 1, verb + 1 + longest)
  const end = rest.findIndex(({ key }) => /^[;:.]$/u.test(key))
  return (end < 0 ? rest : rest.slice(0, end)).some(
    ({ key }) => language.is('sums put at', key) || language.is('count nouns', key),
  )
}

// In tokens: "put the number of those killed in the town since Monday at".
const longest = 14
