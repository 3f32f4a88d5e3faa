import { wordsOf } from './compile-pattern.ts'
import { digitClasses } from './digit-classes.ts'
import type { Options, PatternNode } from './pattern-tree.ts'
import type { TimeWords } from './rule.ts'

/** Texts by their shared beginnings. `#` leads on from any digit, beside what a digit of its own leads to. */
export interface Trie {
  readonly id: number
  /** What leads to it; '' to the whole. */
  readonly character: string
  /** What it leads to, each by its character; undefined where no text goes on. Few lead to more than one. */
  readonly next: readonly Trie[] | undefined
  /** True where one of the texts ends. */
  readonly ends: boolean
}

/** What a character leads to. */
export function trieAfter<One extends Trie>(
  trie: { readonly next: readonly One[] | undefined },
  character: string,
): One | undefined {
  const { next } = trie
  if (next === undefined) return undefined
  // Without a call for each: at the start of a text all tries are asked about each of its letters.
  for (let i = 0; i < next.length; i += 1) if (next[i]!.character === character) return next[i]
  return undefined
}

interface GrowingTrie extends Trie {
  next: readonly GrowingTrie[] | undefined
  ends: boolean
}

/** The tries of the leaves of patterns: one for each class of words, each text and the space. */
export class Tries {
  private readonly known = new Map<string, GrowingTrie>()
  private readonly words: TimeWords
  private count = 0

  constructor(words: TimeWords) {
    this.words = words
  }

  /** What a leaf can be: a text, white space (one space), a class. */
  of(node: PatternNode): Trie {
    const key = node.kind === 'text' ? `=${node.text}` : node.kind === 'class' ? `<${node.name}>` : ' '
    return this.named(key, () => this.textsOf(node))
  }

  private textsOf(node: PatternNode): readonly string[] {
    if (node.kind === 'text') return [node.text]
    if (node.kind !== 'class') return [' ']
    const entries = this.words.classes[node.name]
    return digitClasses[node.name]?.shapes ?? (entries === undefined ? [] : wordsOf(entries))
  }

  /** Every character that a pattern can hold. */
  charactersOf(patterns: readonly Options[]): readonly string[] {
    const found = new Set<string>()
    const classes = new Set<string>()
    const visit = (options: Options): void => {
      for (const node of options.flat()) {
        if ('options' in node) visit(node.options)
        else if (node.kind !== 'class' || !classes.has(node.name)) {
          for (const text of this.textsOf(node)) for (const one of text) found.add(one)
          // The same few classes stand in nearly all patterns.
          if (node.kind === 'class') classes.add(node.name)
        }
      }
    }
    for (const options of patterns) visit(options)
    if (found.delete('#')) for (const digit of '0123456789') found.add(digit)
    return [...found]
  }

  private named(key: string, texts: () => readonly string[]): Trie {
    let root = this.known.get(key)
    if (root === undefined) {
      root = this.grow('')
      for (const text of texts()) this.add(root, text)
      this.known.set(key, root)
    }
    return root
  }

  private grow(character: string): GrowingTrie {
    this.count += 1
    return { id: this.count, character, next: undefined, ends: false }
  }

  private add(root: GrowingTrie, text: string): void {
    let trie = root
    for (const character of text) {
      let next = trieAfter(trie, character)
      if (next === undefined) {
        next = this.grow(character)
        trie.next = trie.next?.concat(next) ?? [next]
      }
      trie = next
    }
    trie.ends = true
  }
}
