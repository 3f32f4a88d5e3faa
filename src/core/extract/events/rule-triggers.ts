import type { ClaimLanguage } from '../claims/language-data.ts'
import type { Token } from '../claims/token.ts'
import type { Parse } from './parse.ts'
import { type CompiledRule, eventRules } from './rule.ts'
import { firstsOf, type WordSet, witnessOf } from './witness.ts'

/** What a word is to the rules of its language: few words are anything. */
interface Triggered {
  /** Rules whose pattern can begin with it, in the order of the files. */
  readonly begins: readonly CompiledRule[]
  /** Rules that need it, or another word in its place, somewhere in the sentence: by their order. */
  readonly serves: readonly number[]
}

/** The rules of a language by the words that they begin with and that they need. */
interface Triggers {
  readonly rules: readonly CompiledRule[]
  readonly firsts: WordIndex
  readonly witnesses: WordIndex
  /** Rules that begin with a noun phrase, and those that need no word at all. */
  readonly byPhrase: readonly CompiledRule[]
  readonly always: readonly number[]
  /** What has been asked for, of the words that trigger something. */
  readonly known: Map<string, Triggered>
}

/** Orders of rules by folded word and by lemma. */
interface WordIndex {
  readonly byWord: ReadonlyMap<string, readonly number[]>
  readonly byLemma: ReadonlyMap<string, readonly number[]>
}

const nothing: Triggered = { begins: [], serves: [] }

/**
 * The rules that can match at each token of a sentence, in the order of the files; undefined where none can. A rule
 * is left out that needs a word the sentence does not have: else every "the" would ask for a dozen patterns.
 */
export function rulesOf({
  tokens,
  phraseAt,
  language,
}: Parse): readonly (readonly CompiledRule[] | undefined)[] {
  const triggers = triggersOf(language)
  const words = tokens.map((token) => triggeredBy(triggers, language, token))
  const served = new Set(triggers.always)
  for (const { serves } of words) for (const order of serves) served.add(order)
  if (served.size === 0) return []
  return words.map(({ begins }, at) => {
    const starts = triggers.byPhrase.length > 0 && phraseAt[at]?.from === at
    if (begins.length === 0 && !starts) return undefined
    const fitting = begins.filter(({ order }) => served.has(order))
    if (!starts) return fitting.length === 0 ? undefined : fitting
    const phrased = triggers.byPhrase.filter(({ order }) => served.has(order))
    return [...new Set([...fitting, ...phrased])].sort((a, b) => a.order - b.order)
  })
}

function triggeredBy(triggers: Triggers, language: ClaimLanguage, { key, kind }: Token): Triggered {
  if (kind === 'mark') return nothing
  return triggers.known.get(key) ?? learn(triggers, language, key)
}

function learn(triggers: Triggers, language: ClaimLanguage, key: string): Triggered {
  const lemmas = language.readings(key).map(({ lemma }) => lemma)
  const find = ({ byWord, byLemma }: WordIndex): readonly number[] => {
    const all = [...(byWord.get(key) ?? []), ...lemmas.flatMap((lemma) => byLemma.get(lemma) ?? [])]
    return [...new Set(all)].sort((a, b) => a - b)
  }
  const begins = find(triggers.firsts).map((order) => triggers.rules[order]!)
  const serves = find(triggers.witnesses)
  if (begins.length === 0 && serves.length === 0) return nothing
  const triggered = { begins, serves }
  triggers.known.set(key, triggered)
  return triggered
}

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
  return {
    rules,
    firsts: indexed(firsts),
    witnesses: indexed(witnesses),
    byPhrase: rules.filter((_, order) => firsts[order]!.phrase),
    always: witnesses.flatMap((words, order) => (words === undefined ? [order] : [])),
    known: new Map(),
  }
}

function indexed(sets: readonly (WordSet | undefined)[]): WordIndex {
  const byWord = new Map<string, number[]>()
  const byLemma = new Map<string, number[]>()
  for (const [order, set] of sets.entries()) {
    for (const word of set?.words ?? []) enter(byWord, word, order)
    for (const lemma of set?.lemmas ?? []) enter(byLemma, lemma, order)
  }
  return { byWord, byLemma }
}

function enter(lists: Map<string, number[]>, key: string, order: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [order])
  else list.push(order)
}
