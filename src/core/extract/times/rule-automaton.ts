import type { Options, PatternNode } from './pattern-tree.ts'
import type { TimeWords } from './rule.ts'
import { type Trie, Tries } from './trie.ts'

/** A pattern that may match, by its index, and where its match ends at the furthest. */
export interface Reach {
  readonly rule: number
  end: number
}

const none: Reach[] = []

/** Beyond so many states, which only a made-up text can ask for, building starts anew. */
const mostStates = 20_000

/** What is left of a pattern: the rest of a sequence, then what follows that; a number is the pattern at its end. */
type Rest = { readonly sequence: readonly PatternNode[]; readonly at: number; readonly after: Rest } | number

/** A place in a leaf of a pattern. */
interface Item {
  readonly id: number
  readonly trie: Trie
  readonly rest: Exclude<Rest, number>
}

interface State {
  readonly items: readonly Item[]
  /** Patterns that end here, ascending. */
  readonly rules: readonly number[]
  /** By symbol; null: no pattern goes on; undefined: not asked yet. */
  readonly next: (State | null | undefined)[]
}

/**
 * Tells which of many patterns can match at a place, in one walk over its characters: a deterministic automaton over
 * all patterns at once, built state by state as texts ask for it. What may not follow (`!(…)`) and the bounds of words
 * are not looked at, so it never misses a pattern, and the pattern's own expression decides.
 */
export class RuleAutomaton {
  private readonly patterns: readonly Options[]
  private readonly tries: Tries
  private readonly rests = new WeakMap<object, Map<number, Map<Rest, Rest>>>()
  private readonly items = new Map<Trie, Map<Rest, Item>>()
  private readonly states = new Map<string, State>()
  private itemCount = 0
  /** Characters numbered as texts bring them, so that states have short tables; 0: not met yet. */
  private readonly symbols = new Uint16Array(longestTable)
  private symbolCount = 0
  private first: State

  /** @param patterns the index of a pattern is how it is named */
  constructor(patterns: readonly Options[], words: TimeWords) {
    this.patterns = patterns
    this.tries = new Tries(words)
    this.first = this.begin()
  }

  /** The patterns that may match from `start` on, each with the furthest it can reach. */
  at(folded: string, start: number): readonly Reach[] {
    if (this.states.size > mostStates) {
      this.states.clear()
      this.first = this.begin()
    }
    let state = this.first
    let found: Reach[] = none
    for (let i = start; i < folded.length; i += 1) {
      let code = folded.charCodeAt(i)
      if (isSpace(code)) {
        // White space of any length is one space here.
        while (isSpace(folded.charCodeAt(i + 1))) i += 1
        code = 32
      }
      // Patterns are folded: what is not ASCII is in none of them but by a letter that has no base.
      if (code >= longestTable) break
      const symbol = this.symbols[code] || this.meet(code)
      let next = state.next[symbol]
      if (next === undefined) {
        next = this.step(state, String.fromCharCode(code))
        state.next[symbol] = next
      }
      if (next === null) break
      for (const rule of next.rules) {
        if (found === none) found = []
        const known = found.find((reach) => reach.rule === rule)
        if (known === undefined) found.push({ rule, end: i + 1 })
        else known.end = i + 1
      }
      state = next
    }
    return found
  }

  private meet(code: number): number {
    this.symbolCount += 1
    this.symbols[code] = this.symbolCount
    return this.symbolCount
  }

  private begin(): State {
    const next = new Opened()
    for (const [rule, options] of this.patterns.entries())
      for (const option of options) this.open(this.restOf(option, 0, rule), next)
    return this.stateOf(next)!
  }

  private step(state: State, character: string): State | null {
    const next = new Opened()
    for (const { trie, rest } of state.items) {
      const reached = trie.next.get(character)
      if (reached === undefined) continue
      if (reached.next.size > 0) next.items.add(this.itemOf(reached, rest))
      if (reached.ends) this.open(this.restOf(rest.sequence, rest.at + 1, rest.after), next)
    }
    return this.stateOf(next)
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
    const byPlace = entry(this.rests, sequence, () => new Map<number, Map<Rest, Rest>>())
    const byAfter = entry(byPlace, at, () => new Map<Rest, Rest>())
    return entry(byAfter, after, () => ({ sequence, at, after }))
  }

  private itemOf(trie: Trie, rest: Exclude<Rest, number>): Item {
    return entry(
      entry(this.items, trie, () => new Map<Rest, Item>()),
      rest,
      () => {
        this.itemCount += 1
        return { id: this.itemCount, trie, rest }
      },
    )
  }

  private stateOf({ items, rules }: Opened): State | null {
    if (items.size === 0 && rules.size === 0) return null
    const sorted = [...items].sort((a, b) => a.id - b.id)
    const ending = [...rules].sort((a, b) => a - b)
    const key = `${sorted.map(({ id }) => id).join()}/${ending.join()}`
    return entry(this.states, key, () => ({ items: sorted, rules: ending, next: [] }))
  }
}

class Opened {
  readonly items = new Set<Item>()
  readonly rules = new Set<number>()
}

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
