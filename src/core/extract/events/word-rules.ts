import type { CompiledRule } from './rule.ts'

/** What a word is to the rules of its language: few words are anything. */
export interface WordRules {
  /** Rules whose pattern can begin with it, in the order of the files. */
  readonly begins: readonly CompiledRule[]
  /** Rules that need it, or another word in its place, somewhere in the sentence: by their order. */
  readonly serves: readonly number[]
}
