import type { Options, PatternNode } from './pattern-tree.ts'
import type { TimeWords } from './rule.ts'
import { type Trie, Tries, trieAfter } from './trie.ts'

/** A pattern that may match, by its index, and where its match ends at the furthest. */
export interface Reach {
  readonly rule: number
  end: number
}

/** Beyond so many states, which only a made-up text can ask for, building starts anew. */
const mostStates = 16_000

/** What is left of a pattern: the rest of a sequence, then what follows that; a number is the pattern at its end. */
type Rest = RestOfSequence | number

interface RestOfSequence {
  readonly id: number
  readonly sequence: readonly PatternNode[]
  readonly at: number
  readonly after: Rest
}

/** A place in a leaf of a pattern. */
interface Item {
  readonly id: number
  readonly trie: Trie
  readonly rest: RestOfSequence
}

interface State {
  readonly id: number
  readonly items: readonly Item[]
  /** Patterns that end here. */
  readonly rules: readonly number[]
}

/** In the table of steps: not asked yet, and no pattern goes on. */
const [unknown, dead] = [0, -1]

/**
 * Tells which of many patterns can match at a place, in one walk over its characters: a deterministic automaton over
 * all patterns at once, built state by state as texts ask for it. What may not follow (`!(…)`) and the bounds of words
 * are not looked at, so it never misses a pattern, and the pattern's own expression decides.
 */
export class RuleAutomaton {
  private readonly patterns: readonly Options[]
  private readonly tries: Tries
  /** The number of the first place of each sequence; its others have those that follow. */
  private readonly placesOf = new Map<readonly PatternNode[], number>()
  private placeCount = 0
  /** By `pairOf` place and what follows, and by `pairOf` trie and rest: one table each takes a fraction of nested ones. */
  private readonly rests = new Map<number, RestOfSequence>()
  private readonly items = new Map<number, Item>()
  /** Number of each character that stands in a pattern, from 1; 0: it stands in none. By code. */
  private readonly symbols: Uint8Array
  private readonly width: number
  private readonly known = new Map<string, State>()
  private states: State[] = []
  /** State after a state and a symbol. */
  private steps = new Int32Array(0)

  /**
   * @param patterns the index of a pattern is how it is named
   * @param characters every one that they can hold (`Tries.charactersOf`)
   */
  constructor(patterns: readonly Options[], words: TimeWords, characters: readonly string[]) {
    this.patterns = patterns
    this.tries = new Tries(words)
    this.symbols = new Uint8Array(longestTable)
    for (const [i, character] of characters.entries()) this.symbols[character.charCodeAt(0)] = i + 1
    this.width = characters.length + 1
    this.begin()
  }

  /** The patterns that may match from `start` on, each with the furthest it can reach. */
  at(folded: string, start: number): readonly Reach[] {
    if (this.states.length > mostStates) this.begin()
    const { symbols, width } = this
    let state = firstState
    let found: Reach[] = none
    for (let i = start; i < folded.length; i += 1) {
      let code = folded.charCodeAt(i)
      if (isSpace(code)) {
        // White space of any length is one space here.
        while (isSpace(folded.charCodeAt(i + 1))) i += 1
        code = 32
      }
      const symbol = code < longestTable ? symbols[code]! : 0
      if (symbol === 0) break
      let next = this.steps[state * width + symbol]!
      if (next === unknown) next = this.step(state, symbol, String.fromCharCode(code))
      if (next === dead) break
      state = next
      const { rules } = this.states[state]!
      if (rules.length > 0) found = reached(found, rules, i + 1)
    }
    return found
  }

  private begin(): void {
    this.known.clear()
    this.states = []
    this.steps = new Int32Array(256 * this.width)
    // No state has the number that stands for an unknown step.
    this.stateOf(new Opened())
    const next = new Opened()
    for (const [rule, options] of this.patterns.entries())
      for (const option of options) this.open(this.restOf(option, 0, rule), next)
    this.stateOf(next)
  }

  private step(from: number, symbol: number, character: string): number {
    const next = new Opened()
    const isDigit = character >= '0' && character <= '9'
    for (const { trie, rest } of this.states[from]!.items) {
      for (const reached of [trieAfter(trie, character), isDigit ? trieAfter(trie, '#') : undefined]) {
        if (reached === undefined) continue
        if (reached.next !== undefined) next.items.add(this.itemOf(reached, rest))
        if (reached.ends) this.open(this.restOf(rest.sequence, rest.at + 1, rest.after), next)
      }
    }
    const to = next.items.size === 0 && next.rules.size === 0 ? dead : this.stateOf(next).id
    this.steps[from * this.width + symbol] = to
    return to
  }

  /** Everything that can come next, without reading a character. */
  private open(rest: Rest, into: Opened): void {
    if (typeof rest === 'number') {
      into.rules.add(rest)
      return
    }
    const node = rest.sequence[rest.at]!
    const after = this.restOf(rest.sequence, rest.at + 1, rest.after)
    if (node.kind === 'text' || node.kind === 'class' || node.kind === 'space') {
      into.items.add(this.itemOf(this.tries.of(node), rest))
      if (node.kind === 'space' && node.optional) this.open(after, into)
      return
    }
    if (node.kind !== 'not') for (const option of node.options) this.open(this.restOf(option, 0, after), into)
    if (node.kind === 'not' || node.kind === 'optional') this.open(after, into)
  }

  /** One object for one place, so that states can be told apart. */
  private restOf(sequence: readonly PatternNode[], at: number, after: Rest): Rest {
    if (at === sequence.length) return after
    const first = entry(this.placesOf, sequence, () => {
      this.placeCount += sequence.length
      return this.placeCount - sequence.length
    })
    // Patterns have the numbers below those of rests.
    const following = typeof after === 'number' ? after : this.patterns.length + after.id
    return entry(this.rests, pairOf(first + at, following), () => ({
      id: this.rests.size,
      sequence,
      at,
      after,
    }))
  }

  private itemOf(trie: Trie, rest: RestOfSequence): Item {
    return entry(this.items, pairOf(trie.id, rest.id), () => ({ id: this.items.size, trie, rest }))
  }

  private stateOf({ items, rules }: Opened): State {
    const sorted = [...items].sort((a, b) => a.id - b.id)
    const ending = [...rules]
    const key = `${sorted.map(({ id }) => id).join()}/${ending.sort((a, b) => a - b).join()}`
    return entry(this.known, key, () => {
      const state = { id: this.states.length, items: sorted, rules: ending }
      this.states.push(state)
      if (this.states.length * this.width > this.steps.length) {
        const grown = new Int32Array(2 * this.steps.length)
        grown.set(this.steps)
        this.steps = grown
      }
      return state
    })
  }
}

class Opened {
  readonly items = new Set<Item>()
  readonly rules = new Set<number>()
}

const firstState = 1
const none: Reach[] = []

/** The patterns found so far, and those that end here. */
function reached(found: Reach[], rules: readonly number[], end: number): Reach[] {
  if (found === none) return rules.map((rule) => ({ rule, end }))
  for (const rule of rules) {
    const known = found.find((reach) => reach.rule === rule)
    if (known === undefined) found.push({ rule, end })
    else known.end = end
  }
  return found
}

/** Two numbers as one. Of neither there are ever so many. */
const pairOf = (a: number, b: number): number => a * 2 ** 26 + b

/** Codes from here on are in no pattern ("œ", U+0153, is the last that folding keeps). */
const longestTable = 0x180

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9

/** The entry of a map, made when it is not there yet. */
function entry<K, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}
