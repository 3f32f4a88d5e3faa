import type { Actor, Place } from '../../model/index.ts'
import type { PersonNoun } from './person-noun.ts'

/** What a run of words names; several at once where a name is shared ("Turkey", a state and its government). */
export interface NameMeaning {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly person: PersonNoun | undefined
  readonly object: { readonly id: string; readonly kind: string } | undefined
  readonly nation: string | undefined
  readonly seat: string | undefined
  readonly settlement: boolean | undefined
  /** A name that the article itself introduces: "Arakan Army (AA)". */
  readonly introduced: string | undefined
}

/** A word of a name with the words that may follow; `meaning` where a name ends. */
export interface NameNode {
  next: Map<string, NameNode> | undefined
  meaning: NameMeaning | undefined
  /** How the name is written where it is a proper one. */
  written: readonly string[]
}

/** The names of an index that begin with a word. */
export interface NamesFrom {
  /** The index that was asked. */
  readonly index: object
  readonly own: NameNode | undefined
  readonly based: NameNode | undefined
}
