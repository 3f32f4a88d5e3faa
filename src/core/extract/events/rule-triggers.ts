import type { ClaimLanguage } from '../claims/language-data.ts'
import type { Link } from './link-pattern.ts'
import type { Parse } from './parse.ts'
import { type CompiledRule, eventRules } from './rule.ts'

/** What a pattern can begin with. */
interface Firsts {
  readonly words: Set<string>
  readonly lemmas: Set<string>
  phrase: boolean
}

/** The rules of a language by what their patterns can begin with, as indices in the order of the files. */
interface Triggers {
  readonly rules: readonly CompiledRule[]
  readonly byWord: ReadonlyMap<string, readonly number[]>
  readonly byLemma: ReadonlyMap<string, readonly number[]>
  /** Those that begin with a noun phrase. */
  readonly byPhrase: readonly number[]
  /** Folded word → the rules that it or a verb it is a form of can begin; only words that begin some. */
  readonly known: Map<string, readonly CompiledRule[]>
}

const none: readonly CompiledRule[] = []

/** The rules that can match at a token, in the order of the files: few words begin any. */
export function rulesAt({ tokens, phraseAt, language }: Parse, at: number): readonly CompiledRule[] {
  const triggers = triggersOf(language)
  const { key } = tokens[at]!
  const ofWord = triggers.known.get(key) ?? learn(triggers, language, key)
  if (triggers.byPhrase.length === 0 || phraseAt[at]?.from !== at) return ofWord
  return inOrder(triggers, [...ofWord.map(({ order }) => order), ...triggers.byPhrase])
}

function learn(triggers: Triggers, language: ClaimLanguage, key: string): readonly CompiledRule[] {
  const found = [...(triggers.byWord.get(key) ?? [])]
  for (const { lemma } of language.readings(key)) found.push(...(triggers.byLemma.get(lemma) ?? []))
  if (found.length === 0) return none
  const rules = inOrder(triggers, found)
  triggers.known.set(key, rules)
  return rules
}

const inOrder = ({ rules }: Triggers, indices: readonly number[]): readonly CompiledRule[] =>
  [...new Set(indices)].sort((a, b) => a - b).map((index) => rules[index]!)

const compiled = new WeakMap<ClaimLanguage, Triggers>()

function triggersOf(language: ClaimLanguage): Triggers {
  let known = compiled.get(language)
  if (known === undefined) {
    known = compile(eventRules(language))
    compiled.set(language, known)
  }
  return known
}

function compile(rules: readonly CompiledRule[]): Triggers {
  const byWord = new Map<string, number[]>()
  const byLemma = new Map<string, number[]>()
  const byPhrase: number[] = []
  for (const [index, { start }] of rules.entries()) {
    const firsts: Firsts = { words: new Set(), lemmas: new Set(), phrase: false }
    addFirsts(start, firsts)
    for (const word of firsts.words) enter(byWord, word, index)
    for (const lemma of firsts.lemmas) enter(byLemma, lemma, index)
    if (firsts.phrase) byPhrase.push(index)
  }
  return { rules, byWord, byLemma, byPhrase, known: new Map() }
}

function enter(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [index])
  else list.push(index)
}

/** Adds what the rest of a pattern can begin with. */
function addFirsts(link: Link | null, firsts: Firsts): void {
  if (link === null) return
  if (link.kind === 'word') for (const word of link.words) firsts.words.add(word)
  else if (link.kind === 'verb') for (const lemma of link.lemmas) firsts.lemmas.add(lemma)
  else if (link.kind === 'phrase') firsts.phrase = true
  else {
    for (const option of link.options) addFirsts(option, firsts)
    if (link.optional) addFirsts(link.next, firsts)
  }
}
