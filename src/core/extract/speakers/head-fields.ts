import type { Token } from '../claims/token.ts'
import type { Parse } from '../events/parse.ts'
import type { Span } from './attribution.ts'

/** The fields of a line of a page's head: "MINUSCA – weekly bulletin", "Press room > Press releases". */
export function fieldsOf({ tokens }: Parse): readonly Span[] {
  const fields: Span[] = []
  let from = 0
  for (let at = 0; at <= tokens.length; at += 1) {
    if (at < tokens.length && !parts(tokens[at]!)) continue
    if (at > from) fields.push({ from, to: at })
    from = at + 1
  }
  return fields
}

const parts = ({ kind, text }: Token): boolean => kind === 'mark' && marks.has(text)

const marks: ReadonlySet<string> = new Set('—–-|>›»•·:/,;.')
