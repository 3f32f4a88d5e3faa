import { wordsOf } from './compile-pattern.ts'
import { digitClasses } from './digit-classes.ts'
import type { Options, PatternNode } from './pattern-tree.ts'
import type { TimeWords } from './rule.ts'

/** Texts by their shared beginnings. */
export interface Trie {
  readonly id: number
  readonly next: ReadonlyMap<string, Trie>
  /** True where one of the texts ends. */
  readonly ends: boolean
}

interface GrowingTrie {
  readonly id: number
  readonly next: Map<string, GrowingTrie>
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
    const visit = (options: Options): void => {
      for (const node of options.flat()) {
        if ('options' in node) visit(node.options)
        else for (const text of this.textsOf(node)) for (const one of text) found.add(one)
      }
    }
    for (const options of patterns) visit(options)
    if (found.delete('#')) for (const digit of '0123456789') found.add(digit)
    return [...found]
  }

  private named(key: string, texts: () => readonly string[]): Trie {
    let root = this.known.get(key)
    if (root === undefined) {
      root = this.grow()
      for (const text of texts()) this.add(root, text, 0)
      this.known.set(key, root)
    }
    return root
  }

  private grow(): GrowingTrie {
    this.count += 1
    return { id: this.count, next: new Map(), ends: false }
  }

  private add(trie: GrowingTrie, text: string, at: number): void {
    if (at === text.length) {
      trie.ends = true
      return
    }
    for (const character of text[at] === '#' ? '0123456789' : text[at]!) {
      const next = trie.next.get(character) ?? this.grow()
      trie.next.set(character, next)
      this.add(next, text, at + 1)
    }
  }
}
