/**
 * The notation of patterns:
 * - letters, digits and punctuation stand for themselves, folded (lower case, no accents, straight quotes);
 * - a space is any white space inside a line, or one line break; `~` the same or nothing;
 * - `(a|b)` one of them; `[a|b]` one of them or nothing;
 * - `<month>` a word of that class, or a named pattern; `<month:m>` the same, caught under the name m;
 * - `!(a|b)` none of them may follow; `!(!(a|b))` one of them must;
 * - `« »` what is reported, when the pattern holds words around it; two of them report two expressions.
 */
export type PatternNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'space'; readonly optional: boolean }
  | { readonly kind: 'class'; readonly name: string; readonly alias: string }
  | { readonly kind: 'group' | 'optional' | 'not' | 'extent'; readonly options: Options }

/** Alternatives, each a sequence. */
export type Options = readonly (readonly PatternNode[])[]

const openers: Readonly<Record<string, 'group' | 'optional' | 'not' | 'extent'>> = {
  '(': 'group',
  '[': 'optional',
  '!(': 'not',
  '«': 'extent',
}
const closers: Readonly<Record<string, string>> = { group: ')', optional: ']', not: ')', extent: '»' }

/**
 * Parses a pattern; names of `named` are replaced by what they stand for.
 * @throws {Error} when brackets do not pair
 */
export function parsePattern(source: string, named: Readonly<Record<string, string>>): Options {
  const tokens = source.match(/<[\p{L}\p{N}]+(?::[\p{L}\p{N}]+)?>|!\(|./gsu) ?? []
  let at = 0
  const options = (close: string | undefined): Options => {
    const found: PatternNode[][] = [[]]
    for (; at < tokens.length; at += 1) {
      const token = tokens[at]!
      if (token === close) return trimmed(found)
      if (token === '|') found.push([])
      else append(found.at(-1)!, node(token))
    }
    if (close !== undefined) throw new Error(`${close} is missing`)
    return trimmed(found)
  }
  const node = (token: string): PatternNode => {
    const kind = openers[token]
    if (kind !== undefined) {
      at += 1
      return { kind, options: options(closers[kind]) }
    }
    if (token === ' ' || token === '~') return { kind: 'space', optional: token === '~' }
    if (token.length === 1) return { kind: 'text', text: token }
    const [name = '', alias = name] = token.slice(1, -1).split(':')
    const pattern = named[name]
    if (pattern !== undefined) return { kind: 'group', options: parsePattern(pattern, named) }
    return { kind: 'class', name, alias }
  }
  return options(undefined)
}

/** The same in lists as long as what they hold: one that was added to has room for many more, and patterns are kept. */
const trimmed = (options: Options): Options => options.map((sequence) => sequence.slice())

/** Letters in a row are one text. */
function append(sequence: PatternNode[], node: PatternNode): void {
  const last = sequence.at(-1)
  if (node.kind === 'text' && last?.kind === 'text')
    sequence[sequence.length - 1] = { kind: 'text', text: last.text + node.text }
  else sequence.push(node)
}
