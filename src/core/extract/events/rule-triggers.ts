import type { ClaimLanguage } from '../claims/claim-language.ts'
import { eventRules } from './compile-rules.ts'
import type { Parse } from './parse.ts'
import type { CompiledRule } from './rule.ts'
import { firstsOf, type WordSet, witnessOf } from './witness.ts'
import type { WordRules } from './word-rules.ts'

/** The rules of a language by the words that they begin with and that they need. */
interface Triggers {
  readonly byWord: (key: string) => WordRules
  /** Rules that begin with a noun phrase, and those that need no word at all. */
  readonly byPhrase: readonly CompiledRule[]
  readonly always: readonly number[]
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
  const { served, byWord, byPhrase } = triggers
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
  const isServed = ({ order }: CompiledRule): boolean => served[order] === triggers.sentences
  const phrased = byPhrase.filter(isServed)
  const found: RulesAt[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]!.kind === 'mark') continue
    const { begins } = tokens[at]!.asked.rules!
    const starts = phrased.length > 0 && phraseAt[at]?.from === at
    if (begins.length === 0 && !starts) continue
    const rules = (starts ? inOrder([...begins, ...phrased]) : begins).filter(isServed)
    if (rules.length > 0) found.push({ at, rules })
  }
  return found
}

const inOrder = (rules: readonly CompiledRule[]): readonly CompiledRule[] =>
  [...new Set(rules)].sort((a, b) => a.order - b.order)

const compiled = new WeakMap<ClaimLanguage, Triggers>()

function triggersOf(language: ClaimLanguage): Triggers {
  let known = compiled.get(language)
  if (known === undefined) {
    known = compile(eventRules(language), language)
    compiled.set(language, known)
  }
  return known
}

function compile(rules: readonly CompiledRule[], language: ClaimLanguage): Triggers {
  const firsts = rules.map(({ start }) => firstsOf(start))
  const witnesses = rules.map(({ start }) => witnessOf(start, language))
  const begins = ordersOf(firsts, language)
  const serves = ordersOf(witnesses, language)
  return {
    byWord: (key) => ({ begins: begins(key).map((order) => rules[order]!), serves: serves(key) }),
    byPhrase: rules.filter((_, order) => firsts[order]!.phrase),
    always: witnesses.flatMap((words, order) => (words === undefined ? [order] : [])),
    served: new Uint32Array(rules.length),
    sentences: 0,
  }
}

/** Tells in which of several sets a folded word is, itself or as a form of a verb: by their place, in order. */
function ordersOf(
  sets: readonly (WordSet | undefined)[],
  language: ClaimLanguage,
): (key: string) => readonly number[] {
  const byWord = new Map<string, number[]>()
  const byLemma = new Map<string, number[]>()
  for (const [order, set] of sets.entries()) {
    for (const word of set?.words ?? []) enter(byWord, word, order)
    for (const lemma of set?.lemmas ?? []) enter(byLemma, lemma, order)
  }
  return (key) => {
    const ofVerbs = language.readings(key).flatMap(({ lemma }) => byLemma.get(lemma) ?? [])
    return [...new Set([...(byWord.get(key) ?? []), ...ofVerbs])].sort((a, b) => a - b)
  }
}

function enter(lists: Map<string, number[]>, key: string, order: number): void {
  const list = lists.get(key)
  lists.set(key, list?.concat(order) ?? [order])
}
