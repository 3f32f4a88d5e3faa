import type { TimeWords } from './rule.ts'

/**
 * The notation of patterns:
 * - letters, digits and punctuation stand for themselves, folded (lower case, no accents, straight quotes);
 * - a space is any white space inside a line, or one line break; `~` the same or nothing;
 * - `(a|b)` one of them; `[a|b]` one of them or nothing;
 * - `<month>` a word of that class, or a named pattern; `<month:m>` the same, caught under the name m;
 * - `!(a|b)` none of them may follow;
 * - `« »` what is reported, when the pattern holds words around it; two of them report two expressions.
 */
export interface CompiledPattern {
  readonly regex: RegExp
  /** Name it is caught under → classes it may be a word of. */
  readonly caught: ReadonlyMap<string, readonly string[]>
  readonly extents: number
}

const space = '(?:[ \\t]{1,3}|[ \\t]?\\n[ \\t]?)'

/** Classes of digits: they are the same in every language. */
const digits: Readonly<Record<string, string>> = {
  d: '(?:0?[1-9]|[12]\\d|3[01])(?!\\d)',
  mm2: '(?:0[1-9]|1[0-2])(?!\\d)',
  d2digits: '(?:0[1-9]|[12]\\d|3[01])(?!\\d)',
  mm: '(?:0?[1-9]|1[0-2])(?!\\d)',
  yyyy: '(?:1\\d|20)\\d\\d(?!\\d)',
  yy: '\\d\\d(?!\\d)',
  hh: '(?:[01]?\\d|2[0-4])(?!\\d)',
  min: '[0-5]\\d(?!\\d)',
  h12: '(?:0?[1-9]|1[0-2])(?!\\d)',
  h12pm: '(?:0?[1-9]|1[0-2])(?!\\d)',
  h12am: '(?:0?[1-9]|1[0-2])(?!\\d)',
  int: '\\d{1,4}(?!\\d)',
  off: '[+-]\\d{1,2}(?!\\d)',
  decade: '(?:1\\d|20)\\d(?=0)',
  bcdecade: '\\d{1,3}(?=0)',
  bcyear: '\\d{1,4}(?!\\d)',
  century: '\\d{1,2}(?=th|st|nd|rd|e|eme)',
  decimal: '\\d{1,3}[.,]\\d{1,2}(?!\\d)',
}

/** Translates a pattern into a regular expression with bounded repetition only, so that matching is linear. */
export function compilePattern(pattern: string, words: TimeWords): CompiledPattern {
  const caught = new Map<string, string[]>()
  const extents = { count: 0 }
  const body = translate(pattern, words, caught, extents)
  // Digits beside a decimal point, a slash or a colon belong to a longer number: a version, a score, a fraction.
  const before = '(?:(?<![\\p{L}\\p{N}])|(?![\\p{L}\\p{N}]))(?<![\\p{L}\\p{N}][-/]|\\d[.,:])'
  const after = '(?:(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}]))(?![.,:/]\\d)'
  return { regex: new RegExp(`${before}(?:${body})${after}`, 'dgu'), caught, extents: extents.count }
}

/** Compiles words that stand right in front of an expression. */
export function compileSignal(pattern: string, words: TimeWords): RegExp {
  const body = translate(pattern, words, new Map(), { count: 0 })
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})\\s{0,2}$`, 'u')
}

function translate(
  source: string,
  words: TimeWords,
  caught: Map<string, string[]>,
  extents: { count: number },
): string {
  return source.replace(
    /<([\p{L}\p{N}]+)(?::([\p{L}\p{N}]+))?>|!\(|./gsu,
    (token, name?: string, alias?: string) => {
      if (name !== undefined) {
        const named = words.patterns[name]
        if (named !== undefined) return `(?:${translate(named, words, caught, extents)})`
        const classSource = digits[name] ?? wordSource(words.classes[name])
        if (classSource === undefined) throw new Error(`unknown class <${name}>`)
        caught.set(alias ?? name, [...(caught.get(alias ?? name) ?? []), name])
        return `(?<${alias ?? name}>${classSource})`
      }
      if (token === '«') {
        extents.count += 1
        return `(?<x${extents.count}>`
      }
      return marks[token] ?? token.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&')
    },
  )
}

const marks: Readonly<Record<string, string>> = {
  ' ': space,
  '~': `${space}?`,
  '[': '(?:',
  ']': ')?',
  '(': '(?:',
  '!(': '(?!',
  ')': ')',
  '|': '|',
  '»': ')',
}

function wordSource(entries: Readonly<Record<string, string>> | undefined): string | undefined {
  if (entries === undefined) return undefined
  const words = Object.keys(entries).flatMap((key) => key.split('|'))
  // The longest first: the first alternative that fits is taken.
  words.sort((a, b) => b.length - a.length)
  const sources = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replaceAll(' ', space))
  return `(?:${sources.join('|')})`
}
