import { numbersOf, packWords, type WordNumbers } from '../../language/word-numbers.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import { type EventRules, eventRules } from './compile-rules.ts'
import type { Parse } from './parse.ts'
import type { CompiledRule } from './rule.ts'
import { firstsOf, type WordSet, witnessOf } from './witness.ts'
import type { WordRules } from './word-rules.ts'

/** The rules of a language by the words that they begin with and that they need. */
interface Triggers {
  readonly byWord: (key: string) => WordRules
  /** Rules that begin with a noun phrase, and those that need no word at all. */
  readonly byPhrase: readonly number[]
  readonly always: readonly number[]
  readonly at: (order: number) => CompiledRule
  /** For each rule the last sentence that has what it needs, as counted by `sentences`. */
  readonly served: Uint32Array
  sentences: number
}

/** The rules to be tried at a token. */
export interface RulesAt {
  readonly at: number
  readonly rules: readonly CompiledRule[]
}

/**
 * The rules that can match in a sentence, by the token they begin at, each in the order of the files. A rule is left
 * out that needs a word the sentence does not have: else every "the" would ask for a dozen patterns.
 */
export function rulesOf({ tokens, phraseAt, language }: Parse): readonly RulesAt[] {
  const triggers = triggersOf(language)
  const { served, byWord, byPhrase, at: ruleAt } = triggers
  triggers.sentences += 1
  for (const order of triggers.always) served[order] = triggers.sentences
  let begun = byPhrase.length > 0
  for (const { key, kind, asked } of tokens) {
    // Of the marks, rules ask for this one alone: "85 % de".
    if (kind === 'mark' && key !== '%') continue
    asked.rules ??= byWord(key)
    const { begins, serves } = asked.rules
    for (let i = 0; i < serves.length; i += 1) served[serves[i]!] = triggers.sentences
    if (begins.length > 0) begun = true
  }
  if (!begun) return []
  const isServed = (order: number): boolean => served[order] === triggers.sentences
  const phrased = byPhrase.filter(isServed)
  const found: RulesAt[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]!.kind === 'mark') continue
    const { begins } = tokens[at]!.asked.rules!
    const starts = phrased.length > 0 && phraseAt[at]?.from === at
    if (begins.length === 0 && !starts) continue
    const rules = (starts ? inOrder([...begins, ...phrased]) : begins).filter(isServed)
    if (rules.length > 0) found.push({ at, rules: rules.map(ruleAt) })
  }
  return found
}

const inOrder = (orders: readonly number[]): readonly number[] => [...new Set(orders)].sort((a, b) => a - b)

const compiled = new WeakMap<ClaimLanguage, Triggers>()

function triggersOf(language: ClaimLanguage): Triggers {
  let known = compiled.get(language)
  if (known === undefined) {
    const rules = eventRules(language)
    const packed = language.keep('event-triggers', () => packTriggers(rules, language))
    const [begins, serves] = [ordersOf(packed.begins, language), ordersOf(packed.serves, language)]
    known = {
      byWord: (key) => ({ begins: begins(key), serves: serves(key) }),
      byPhrase: packed.byPhrase,
      always: packed.always,
      at: rules.at,
      served: new Uint32Array(rules.count),
      sentences: 0,
    }
    compiled.set(language, known)
  }
  return known
}

/** Rules by folded words, and by the verbs of which any form will do. */
interface PackedSets {
  readonly words: WordNumbers
  readonly lemmas: WordNumbers
}

/** What of triggers is kept. */
interface PackedTriggers extends Pick<Triggers, 'byPhrase' | 'always'> {
  readonly begins: PackedSets
  readonly serves: PackedSets
}

/** Compiles all rules, so that none is wrong. @throws {DataError} naming file and rule */
function packTriggers(rules: EventRules, language: ClaimLanguage): PackedTriggers {
  const all = Array.from({ length: rules.count }, (_, order) => rules.at(order))
  const firsts = all.map(({ start }) => firstsOf(start))
  const witnesses = all.map(({ start }) => witnessOf(start, language))
  return {
    begins: packSets(firsts),
    serves: packSets(witnesses),
    byPhrase: all.filter((_, order) => firsts[order]!.phrase).map(({ order }) => order),
    always: witnesses.flatMap((words, order) => (words === undefined ? [order] : [])),
  }
}

function packSets(sets: readonly (WordSet | undefined)[]): PackedSets {
  const pairs = (words: (set: WordSet) => Iterable<string>) =>
    sets.flatMap((set, order) =>
      set === undefined ? [] : Array.from(words(set), (word) => [word, order] as const),
    )
  return { words: packWords(pairs(({ words }) => words)), lemmas: packWords(pairs(({ lemmas }) => lemmas)) }
}

/** Tells in which of several sets a folded word is, itself or as a form of a verb: by their place, in order. */
function ordersOf(
  { words, lemmas }: PackedSets,
  language: ClaimLanguage,
): (key: string) => readonly number[] {
  return (key) => {
    const ofVerbs = language.readings(key).flatMap(({ lemma }) => [...numbersOf(lemmas, lemma)])
    return [...new Set([...numbersOf(words, key), ...ofVerbs])].sort((a, b) => a - b)
  }
}
