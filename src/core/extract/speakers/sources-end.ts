import { withCoordinated } from '../events/coordination.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'

/** "According to | police, medics and protesters": where the last of those who tell ends, if nothing but a mark follows. */
export function sourcesEnd(parse: Parse, { verb, nameFrom, nameTo }: Attribution): number {
  const first = parse.phraseAt[nameFrom]
  if (verb !== undefined || first === undefined || parse.tokens[nameTo]?.key !== ',') return nameTo
  const end = withCoordinated(parse, first).at(-1)!.to
  const next = parse.tokens[end]
  return next === undefined || next.kind === 'mark' ? Math.max(nameTo, end) : nameTo
}
