/**
 * The notation of patterns, read word by word over folded tokens:
 * - `word` itself; `(a b|c)` one of them; `[a|b]` one of them or nothing;
 * - `<prendre|reprendre>` any form of these verbs (verbs.json), with its auxiliaries;
 * - `@attack` a word of that class (event-words.json);
 * - `de`, `a` in French stand for their forms (du, des, d', au, aux: `contracted` in grammar.json);
 * - `{people}`, `{weapons}` a noun phrase of that sort; `{party}` of any people, `{thing}` of any thing;
 * - `{digits}` a number in digits, whatever it counts;
 * - adverbs and times may stand between any two of them.
 */
export type Element =
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'verb'; readonly lemmas: readonly string[] }
  | { readonly kind: 'phrase'; readonly sort: string }
  | { readonly kind: 'choice'; readonly options: readonly (readonly Element[])[]; readonly optional: boolean }

/** The words of a language that patterns name by one. */
export interface PatternWords {
  /** Classes by name, their words parted by |. */
  readonly classes: Readonly<Record<string, string>>
  /** What a small word stands for, itself included, parted by |: "de" for "du" in French. */
  readonly contracted: Readonly<Record<string, string>>
}

/** Parses a pattern. @throws {Error} when a bracket is left open or a class is unknown */
export function parsePattern(source: string, words: PatternWords): readonly Element[] {
  const reader = { source, at: 0 }
  const options = readOptions(reader, words)
  if (reader.at < source.length) throw new Error(`unexpected ${source[reader.at]} in ${source}`)
  return options.length === 1 ? options[0]! : [{ kind: 'choice', options, optional: false }]
}

interface Reader {
  readonly source: string
  at: number
}

function readOptions(reader: Reader, words: PatternWords): Element[][] {
  const options: Element[][] = [[]]
  while (reader.at < reader.source.length) {
    const mark = reader.source[reader.at]!
    if (mark === ')' || mark === ']') return options
    reader.at += 1
    if (mark === ' ') continue
    if (mark === '|') options.push([])
    else if (mark === '(' || mark === '[') {
      const inner = readOptions(reader, words)
      if (reader.source[reader.at] !== (mark === '(' ? ')' : ']'))
        throw new Error(`${mark} left open in ${reader.source}`)
      reader.at += 1
      options.at(-1)!.push({ kind: 'choice', options: inner, optional: mark === '[' })
    } else if (mark === '<' || mark === '{') {
      const close = reader.source.indexOf(mark === '<' ? '>' : '}', reader.at)
      if (close < 0) throw new Error(`${mark} left open in ${reader.source}`)
      const inner = reader.source.slice(reader.at, close)
      reader.at = close + 1
      options
        .at(-1)!
        .push(mark === '<' ? { kind: 'verb', lemmas: inner.split('|') } : { kind: 'phrase', sort: inner })
    } else options.at(-1)!.push(readWord(reader, mark, words))
  }
  return options
}

function readWord(reader: Reader, mark: string, words: PatternWords): Element {
  let word = mark
  while (reader.at < reader.source.length && !/[\s|()[\]<>{}]/u.test(reader.source[reader.at]!)) {
    word += reader.source[reader.at]
    reader.at += 1
  }
  if (word.startsWith('@')) {
    const several = words.classes[word.slice(1)]
    if (several === undefined) throw new Error(`unknown class ${word}`)
    // A class may hold words of several tokens.
    return {
      kind: 'choice',
      optional: false,
      options: several.split('|').map((one) => one.split(' ').map((part) => wordElement(part, words))),
    }
  }
  return wordElement(word, words)
}

function wordElement(word: string, { contracted }: PatternWords): Element {
  return { kind: 'word', words: contracted[word]?.split('|') ?? [word] }
}
