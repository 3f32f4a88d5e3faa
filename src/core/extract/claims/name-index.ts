import type { Actor, Place } from '../../model/index.ts'
import {
  type NameMeaning,
  type NameNode,
  type NamesFrom,
  newNode,
  nodeAfter,
  nodeMadeAfter,
} from './name-node.ts'
import type { Token } from './token.ts'
import { wordKey } from './word-key.ts'

/** A name that stands in a sentence. Token indices are half-open. */
export interface NameHit extends NameMeaning {
  readonly from: number
  readonly to: number
}

/** Adds all names that begin with a word to an index. */
export type NamesLater = (index: NameIndex, first: string) => void

/** Words → meanings, found word by word. */
export class NameIndex {
  readonly #start = newNode('')
  readonly #base: NameIndex | undefined
  readonly #later: NamesLater | undefined

  /**
   * @param base names that are found here too; what both know of the same words is joined
   * @param later adds those of a word when that is first met: of thousands of names an article has a few dozen
   */
  constructor(base?: NameIndex, later?: NamesLater) {
    this.#base = base
    this.#later = later
  }

  add(name: string, meaning: Partial<NameMeaning>, words = wordKey(name)): void {
    this.addAll([[name, words]], meaning)
  }

  /** Names of one thing, each as it is written and as the words of tokens. */
  addAll(names: readonly (readonly [written: string, words: string])[], meaning: Partial<NameMeaning>): void {
    const whole = merge(nothing, meaning)
    for (const [written, words] of names) {
      if (words === '') continue
      let node = this.#start
      for (const word of asTokens(words).split(' ')) node = nodeMadeAfter(node, word)
      node.meaning = node.meaning === undefined ? whole : merge(node.meaning, meaning)
      if (isProper(meaning))
        node.written = node.written.length === 0 ? [written] : node.written.concat(written)
    }
  }

  /** The longest name that starts at a token. */
  find(tokens: readonly Token[], at: number): NameHit | undefined {
    const first = tokens[at]
    if (first === undefined || first.kind === 'mark') return undefined
    if (this.#base === undefined) {
      const own = nodeAfter(this.#start, first.key)
      return own === undefined ? undefined : longest(own, undefined, tokens, at, at + 1)
    }
    let { names } = first.asked
    if (names?.index !== this) {
      names = this.#namesFrom(first.key)
      first.asked.names = names
    }
    const { own, based } = names
    return own === undefined && based === undefined ? undefined : longest(own, based, tokens, at, at + 1)
  }

  /** The node of a first word, its names added where they have not been. */
  #from(key: string): NameNode | undefined {
    const known = nodeAfter(this.#start, key)
    if (known !== undefined || this.#later === undefined) return known
    this.#later(this, key)
    return nodeAfter(this.#start, key)
  }

  /** Kept with the word: nothing is added to an index over another once that is asked. */
  #namesFrom(key: string): NamesFrom {
    const based = this.#base === undefined ? undefined : this.#base.#from(key)
    return { index: this, own: this.#from(key), based }
  }
}

/**
 * Words as a text's tokens are joined. "3R": a number, and the letters behind it; "Workers' Party": the apostrophe
 * behind a plural stands for itself.
 */
export const asTokens = (words: string): string =>
  words.replace(/(?<=\b\d{1,4})(?=\p{L})/gu, ' ').replace(/(?<=\p{L}s)'(?= )/gu, " '")

/** The longest name whose words so far end before `to`. */
function longest(
  own: NameNode | undefined,
  based: NameNode | undefined,
  tokens: readonly Token[],
  from: number,
  to: number,
): NameHit | undefined {
  const key = tokens[to]?.key ?? ''
  const ownNext = nodeAfter(own, key)
  const basedNext = nodeAfter(based, key)
  const longer =
    ownNext === undefined && basedNext === undefined
      ? undefined
      : longest(ownNext, basedNext, tokens, from, to + 1)
  if (longer !== undefined) return longer
  const meaning = joined(own?.meaning, based?.meaning)
  if (meaning === undefined || (to === from + 1 && isUs(meaning, tokens[from]!))) return undefined
  const isWritten = (name: string): boolean => fits(tokens, from, to, name)
  if (!isProper(meaning) || own?.written.some(isWritten) === true || based?.written.some(isWritten) === true)
    return { ...meaning, from, to }
  if (meaning.person === undefined && meaning.object === undefined && meaning.nation === undefined)
    return undefined
  return { ...meaning, actors: noActors, places: noPlaces, from, to }
}

// In letters: "US", "UK", "UAE".
const longestShort = 3

/** "They bombed us": the short name of a nation in small letters is another word. */
const isUs = ({ nation, person, object }: NameMeaning, { key, capital }: Token): boolean =>
  nation !== undefined &&
  person === undefined &&
  object === undefined &&
  !capital &&
  key.length <= longestShort

function joined(a: NameMeaning | undefined, b: NameMeaning | undefined): NameMeaning | undefined {
  return a === undefined || b === undefined ? (a ?? b) : merge(a, b)
}

const noActors: readonly Actor[] = []
const noPlaces: readonly Place[] = []

const nothing: NameMeaning = {
  actors: noActors,
  places: noPlaces,
  person: undefined,
  object: undefined,
  nation: undefined,
  seat: undefined,
  settlement: undefined,
  introduced: undefined,
}

function isProper(meaning: Partial<NameMeaning>): boolean {
  return (meaning.actors?.length ?? 0) > 0 || (meaning.places?.length ?? 0) > 0
}

function merge(a: NameMeaning, b: Partial<NameMeaning>): NameMeaning {
  return {
    actors: both(a.actors, b.actors),
    places: both(a.places, b.places),
    person: b.person ?? a.person,
    object: b.object ?? a.object,
    nation: b.nation ?? a.nation,
    seat: b.seat ?? a.seat,
    settlement: b.settlement ?? a.settlement,
    introduced: b.introduced ?? a.introduced,
  }
}

function both<Item>(a: readonly Item[], b: readonly Item[] | undefined): readonly Item[] {
  if (b === undefined || b.length === 0) return a
  return a.length === 0 ? b : [...new Set([...a, ...b])]
}

/** A name counts with its capital; short acronyms as they are written: UN is no French article. */
function fits(tokens: readonly Token[], from: number, to: number, name: string): boolean {
  if (/^\p{Lu}{2,4}$/u.test(name)) return tokens[from]!.text === name
  if (!/^\p{Lu}/u.test(name)) return true
  for (let i = from; i < to; i += 1) if (tokens[i]!.capital) return true
  return false
}
