import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'
import { hasVerb } from './source-before.ts'
import { namedKind } from './source-kind.ts'

// In tokens: a label is short.
const longestLabel = 9

/** "Témoin : « … »", "UNHCR: 4,000 people fled": a name and a colon before what is said. */
export function labelled(parse: Parse): readonly Attribution[] {
  const { tokens } = parse
  let colon = 0
  while (colon <= longestLabel && colon < tokens.length && tokens[colon]!.key !== ':') colon += 1
  if (colon === 0 || colon > longestLabel || colon === tokens.length) return []
  const kind = namedKind(parse, { from: 0, to: colon })
  const plain = tokens
    .slice(0, colon)
    .every((token) => token.kind !== 'mark' || /^[,'’()-]$/u.test(token.text))
  if (
    kind === undefined ||
    kind.kind === 'anonymous' ||
    !plain ||
    hasVerb(parse, 0, colon) ||
    tokens.slice(0, colon).some((token) => token.kind === 'number')
  )
    return []
  return [
    {
      from: 0,
      to: colon + 1,
      nameFrom: 0,
      nameTo: colon,
      pronoun: false,
      coversFrom: 0,
      coversTo: tokens.length,
      label: true,
    },
  ]
}
