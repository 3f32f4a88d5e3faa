/** What a word is to the rules of its language, which are named by their order: few words are anything. */
export interface WordRules {
  /** Rules whose pattern can begin with it, in the order of the files. */
  readonly begins: readonly number[]
  /** Rules that need it, or another word in its place, somewhere in the sentence. */
  readonly serves: readonly number[]
}
