import type { TimeWords } from './rule.ts'

/** Two-digit years from here on are of the last century: '93 is 1993, '12 is 2012. */
const firstYearOfLastCentury = 30

/** What a caught piece of (folded) text means: the value of its word, or its digits in TIMEX3 form. */
export function caughtValue(classes: readonly string[], text: string, words: TimeWords): string {
  for (const className of classes) {
    const value = valueIn(className, text, words)
    if (value !== undefined) return value
  }
  return text
}

function valueIn(className: string, text: string, words: TimeWords): string | undefined {
  switch (className) {
    case 'd':
    case 'mm2':
    case 'd2digits':
    case 'mm':
    case 'hh':
    case 'min':
      return text.padStart(2, '0')
    case 'h12':
    case 'h12am':
      return text === '12' && className === 'h12am' ? '00' : text.padStart(2, '0')
    case 'h12pm':
      return String((Number(text) % 12) + 12)
    case 'yy':
      return `${Number(text) >= firstYearOfLastCentury ? '19' : '20'}${text}`
    case 'bcyear':
      return text.padStart(4, '0')
    case 'bcdecade':
      return text.padStart(3, '0')
    case 'century':
      return String(Number(text) - 1).padStart(2, '0')
    case 'decimal':
      return text.replace(',', '.')
    default:
      return wordValue(words.classes[className], text)
  }
}

const tables = new WeakMap<object, ReadonlyMap<string, string>>()

function wordValue(entries: Readonly<Record<string, string>> | undefined, text: string): string | undefined {
  if (entries === undefined) return undefined
  let table = tables.get(entries)
  if (table === undefined) {
    table = new Map(
      Object.entries(entries).flatMap(([key, value]) => key.split('|').map((word) => [word, value])),
    )
    tables.set(entries, table)
  }
  return table.get(text.replace(/\s+/gu, ' '))
}

/** A piece of a template: words, or a name with what stands for it when it caught nothing. */
type Piece = string | { readonly name: string; readonly other: string | undefined }

const templates = new Map<string, readonly Piece[]>()

function piecesOf(template: string): readonly Piece[] {
  let pieces = templates.get(template)
  if (pieces === undefined) {
    pieces = [...template.matchAll(/\{(\w+)(?:\?([^}]*))?\}|[^{]+|\{/gu)].map(([words, name, other]) =>
      name === undefined ? words : { name, other },
    )
    templates.set(template, pieces)
  }
  return pieces
}

/** Fills {name} and {name?other} of a template; undefined when a name without other caught nothing. */
export function fillTemplate(template: string, values: ReadonlyMap<string, string>): string | undefined {
  if (!template.includes('{')) return template
  let filled = ''
  for (const piece of piecesOf(template)) {
    const words = typeof piece === 'string' ? piece : (values.get(piece.name) ?? piece.other)
    if (words === undefined) return undefined
    filled += words
  }
  return filled
}
