import { wordsOf } from './compile-pattern.ts'
import { digitClasses } from './digit-classes.ts'
import type { PatternNode } from './pattern-tree.ts'
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
    if (node.kind === 'text') return this.named(`=${node.text}`, [node.text])
    if (node.kind === 'space') return this.named(' ', [' '])
    const { name } = node as PatternNode & { readonly kind: 'class' }
    const entries = this.words.classes[name]
    return this.named(
      `<${name}>`,
      digitClasses[name]?.shapes ?? (entries === undefined ? [] : wordsOf(entries)),
    )
  }

  private named(key: string, texts: readonly string[]): Trie {
    let root = this.known.get(key)
    if (root === undefined) {
      root = this.grow()
      for (const text of texts) this.add(root, text, 0)
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
