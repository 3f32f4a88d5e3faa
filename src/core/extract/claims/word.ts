import type { WordRules } from '../events/word-rules.ts'
import type { KindsOfWord } from '../speakers/kinds-of-word.ts'
import type { CueWord } from './cue-word.ts'
import type { NamesFrom } from './name-node.ts'
import type { VerbForm } from './verb-form.ts'

/** What a word of a language is wherever it stands. */
export interface Word {
  readonly text: string
  /** Folded; an apostrophe stays at the end of an elided word ("l'"). */
  readonly key: string
  /** In small letters, accents kept: "annonce" is not "annoncé". */
  readonly lower: string
  readonly kind: 'word' | 'number' | 'mark'
  readonly capital: boolean
  /** True before an apostrophe that belongs to its name or ending: "Bo" in "Bo'ame". */
  readonly apostrophe: boolean
  /** Its readings as a verb, [] for most. */
  readonly forms: readonly VerbForm[]
  /** Bits of `wordClass`. */
  readonly classes: number
  /** Bits of `rareClass`. */
  readonly rare: number
  /** What else it is, each found out when it is first asked for. */
  readonly asked: AskedOfWord
}

/** What a word is to those who go through all words of a sentence: found out once for a word and kept with it. */
export interface AskedOfWord {
  /** What it is to the rules of events. */
  rules: WordRules | undefined
  /** What it may say of who speaks. */
  kinds: KindsOfWord | undefined
  /** The phrases of traps that begin with it. */
  cues: readonly CueWord[] | undefined
  /** The names that begin with it. */
  names: NamesFrom | undefined
  /** Rows of the learned model that its own features have. */
  learned: readonly number[] | undefined
}
