import type { Phrase } from '../actors/phrase.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Token } from '../claims/token.ts'
import type { Sentence } from '../sentence.ts'
import type { Attribution } from '../speakers/attribution.ts'
import type { VerbGroup } from './verb-group.ts'

/** A sentence ready for rules: its tokens and noun phrases. */
export interface Parse {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly phrases: readonly Phrase[]
  /** The phrase that a token belongs to. */
  readonly phraseAt: readonly (Phrase | undefined)[]
  readonly language: ClaimLanguage
  /** Whether it is of the article's first paragraph of prose, where a dateline stands. */
  readonly opens: boolean
  /** Tokens that say who speaks, half-open; places in them are where he is, not where it happened. */
  readonly said: readonly { readonly from: number; readonly to: number }[] | undefined
  /** Bits of `wordClass`: those of all its words together. */
  readonly classes: number
  /** Bits of `rareClass`, likewise. */
  readonly rare: number
  /** Verb groups read so far, by the token of their verb: many rules ask for the same. */
  readonly verbGroups: VerbGroupRead[][]
  /** Phrases of places by the token of their preposition, once they have been asked for. */
  placeBehind: ReadonlyMap<number, Phrase> | undefined
  /** Who says what in it, once that has been found. */
  attributions: readonly Attribution[] | undefined
}

/** The group of one reading of a verb. */
export interface VerbGroupRead {
  readonly lemma: string
  readonly group: VerbGroup
}

/** Joins tokens and phrases of a sentence. */
export function createParse(
  sentence: Sentence,
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  language: ClaimLanguage,
  opens: boolean,
): Parse {
  const phraseAt: (Phrase | undefined)[] = new Array(tokens.length).fill(undefined)
  for (const phrase of phrases) phraseAt.fill(phrase, phrase.from, phrase.to)
  let classes = 0
  let rare = 0
  for (const token of tokens) {
    classes |= token.classes
    rare |= token.rare
  }
  return {
    sentence,
    tokens,
    phrases,
    phraseAt,
    language,
    opens,
    classes,
    rare,
    // There, unset or not: sentences of one shape are read much faster.
    said: undefined,
    verbGroups: [],
    placeBehind: undefined,
    attributions: undefined,
  }
}
