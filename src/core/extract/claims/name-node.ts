import type { Actor, Place } from '../../model/index.ts'
import type { PersonNoun } from './person-noun.ts'

/** What a run of words names; several at once where a name is shared ("Turkey", a state and its government). */
export interface NameMeaning {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly person: PersonNoun | undefined
  readonly object: { readonly id: string; readonly kind: string } | undefined
  readonly nation: string | undefined
  readonly seat: string | undefined
  readonly settlement: boolean | undefined
  /** A name that the article itself introduces: "Arakan Army (AA)". */
  readonly introduced: string | undefined
}

/** A word of a name with what may follow it. */
export interface NameNode {
  readonly word: string
  /** The one that may follow, which most names have at most, or several by their words. */
  next: NameNode | Map<string, NameNode> | undefined
  /** Set where a name ends; things of many names have one for all. */
  meaning: NameMeaning | undefined
  /** How the name is written where it is a proper one. */
  written: readonly string[]
}

/** The node that a word leads to. */
export function nodeAfter(node: NameNode | undefined, word: string): NameNode | undefined {
  const next = node?.next
  if (next === undefined) return undefined
  if (next instanceof Map) return next.get(word)
  return next.word === word ? next : undefined
}

const noNames: readonly string[] = []

/** A node that nothing follows yet, and where no name ends. */
export const newNode = (word: string): NameNode => ({
  word,
  next: undefined,
  meaning: undefined,
  written: noNames,
})

/** The same, made where there is none: one after another until there are several, and then by word. */
export function nodeMadeAfter(node: NameNode, word: string): NameNode {
  const known = nodeAfter(node, word)
  if (known !== undefined) return known
  const made = newNode(word)
  const { next } = node
  if (next === undefined) node.next = made
  else if (next instanceof Map) next.set(word, made)
  else
    node.next = new Map([
      [next.word, next],
      [word, made],
    ])
  return made
}

/** The names of an index that begin with a word. */
export interface NamesFrom {
  /** The index that was asked. */
  readonly index: object
  readonly own: NameNode | undefined
  readonly based: NameNode | undefined
}
