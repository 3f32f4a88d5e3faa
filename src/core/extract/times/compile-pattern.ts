import { letters } from '../../language/letters.ts'
import { digitClasses } from './digit-classes.ts'
import { type Options, type PatternNode, parsePattern } from './pattern-tree.ts'
import type { TimeWords } from './rule.ts'

/** A pattern ready for use. */
export interface CompiledPattern {
  /**
   * Matches at `lastIndex` only; its named groups are what is caught, x1 and x2 the extents. It has indices only where
   * they are needed, for extents and for capitals: they cost twice as much as the match itself.
   */
  readonly regex: RegExp
  /** Name it is caught under → classes it may be a word of. */
  readonly caught: ReadonlyMap<string, readonly string[]>
}

const space = '(?:[ \\t]{1,3}|[ \\t]?\\n[ \\t]?)'

/**
 * Translates a parsed pattern into a regular expression with bounded repetition only, so that matching is linear.
 * @throws {Error} naming an unknown class
 */
export function compilePattern(tree: Options, words: TimeWords): CompiledPattern {
  const writer = new Writer(words)
  const body = writer.options(tree)
  // Digits beside a decimal point, a slash or a colon belong to a longer number: a version, a score, a fraction.
  const before = `(?:(?<![${letters}])|(?![${letters}]))(?<![${letters}][-/]|\\d[.,:])`
  const after = `(?:(?![${letters}])|(?<![${letters}]))(?![.,:/]\\d)`
  const classes = [...writer.caught.values()].flat()
  const placed = writer.extents > 0 || classes.some((name) => words.capitalised.includes(name))
  const regex = new RegExp(`${before}(?:${body})${after}`, placed ? 'duy' : 'uy')
  return { regex, caught: writer.caught }
}

/**
 * Compiles words of which one stands right in front of an expression, for texts whose white space is `asOneSpace`: with
 * all that a space may be, the expression took a hundredth of a second to become machine code.
 */
export function compileSignals(patterns: readonly string[], words: TimeWords): RegExp {
  const bodies = patterns.map((pattern) =>
    new Writer(words, ' ').options(parsePattern(pattern, words.patterns)),
  )
  return new RegExp(`(?<![${letters}])(?:${bodies.join('|')}) {0,2}$`, 'u')
}

const spaces = new RegExp(space, 'gu')

/** A text with one space for whatever a space of a pattern can be. */
export const asOneSpace = (text: string): string =>
  /[\t\n]| {2}/u.test(text) ? text.replace(spaces, ' ') : text

/** Writes a tree as the source of a regular expression. */
class Writer {
  readonly caught = new Map<string, readonly string[]>()
  private readonly words: TimeWords
  private readonly space: string
  extents = 0

  constructor(words: TimeWords, spaceSource = space) {
    this.words = words
    this.space = spaceSource
  }

  options(options: Options): string {
    return options.map((sequence) => sequence.map((node) => this.node(node)).join('')).join('|')
  }

  private node(node: PatternNode): string {
    switch (node.kind) {
      case 'text':
        return escaped(node.text)
      case 'space':
        return node.optional ? `${this.space}?` : this.space
      case 'class':
        return this.class(node.name, node.alias)
      case 'group':
        return `(?:${this.options(node.options)})`
      case 'optional':
        return `(?:${this.options(node.options)})?`
      case 'not':
        return `(?!${this.options(node.options)})`
      case 'extent':
        this.extents += 1
        return `(?<x${this.extents}>${this.options(node.options)})`
    }
  }

  private class(name: string, alias: string): string {
    const source = digitClasses[name]?.regex ?? wordSource(this.words.classes[name], this.space)
    if (source === undefined) throw new Error(`unknown class <${name}>`)
    this.caught.set(alias, this.caught.get(alias)?.concat(name) ?? [name])
    return `(?<${alias}>${source})`
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')

function wordSource(
  entries: Readonly<Record<string, string>> | undefined,
  space: string,
): string | undefined {
  if (entries === undefined) return undefined
  // The longest first: the first alternative that fits is taken.
  const words = wordsOf(entries).toSorted((a, b) => b.length - a.length)
  return `(?:${words.map((word) => escaped(word).replaceAll(' ', space)).join('|')})`
}

/** The words of a class. */
export function wordsOf(entries: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(entries).flatMap((key) => key.split('|'))
}
