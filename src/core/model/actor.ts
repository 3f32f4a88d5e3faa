export type ActorKind =
  | 'army'
  | 'police'
  | 'government'
  | 'junta'
  | 'armed-group'
  | 'militia'
  | 'mission'
  | 'agency'
  | 'party'
  | 'civilians'
  | 'person'
  | 'unnamed'

/** A named party to a conflict. */
export interface Actor {
  readonly id: string
  readonly kind: ActorKind
  /** ISO 3166-1 alpha-2 codes of where it acts; the first is its own. */
  readonly countries: readonly string[]
  /** By BCP 47 language, as said inside a sentence, with its article: "le MNLA", "the MNLA", "Ansar Dine". */
  readonly names: Readonly<Record<string, string>>
  /** The usual English name without article, as datasets write it. */
  readonly name: string
  /** Further forms found in texts, any language. */
  readonly aliases: readonly string[]
  /** Dates (YYYY, YYYY-MM or YYYY-MM-DD) between which it existed. */
  readonly since?: string
  readonly until?: string
  readonly allegiance?: readonly Allegiance[]
  /** Id of whom its name means since it ceased to be: Afghan soldiers are the Taliban's now. */
  readonly successor?: string
  /** Ids of the places whose own soldiers they are, and not the country's: Puntland's. */
  readonly regions?: readonly string[]
  /** ISO 3166-1 alpha-2 codes of where it is meant by "the de facto authorities". */
  readonly rules?: readonly string[]
  /** ISO 3166-1 alpha-2 codes of countries without an army of their own where it is meant by "the army". */
  readonly garrisons?: readonly string[]
}

export interface Allegiance {
  /** Actor id. */
  readonly to: string
  readonly from?: string
  readonly until?: string
}

/** agent: who did it (of control: the holder). supporter: who helped. target: to whom. */
export type ActorRole = 'agent' | 'supporter' | 'target' | 'holder'

/** A party as a statement names it. */
export interface ActorMention {
  /** An actor id, `unnamed:<lexicon id>` for a common noun ("governor"), or `text:<words>` for words without an entry. */
  readonly id: string
  /** The usual English name, or the text's own words. */
  readonly name: string
  readonly text: string
  readonly role: ActorRole
  readonly kind: ActorKind
  /** How many, where said of people ("six officiels"). */
  readonly count?: number
  /** True for "des éléments de", "elements of". */
  readonly partial?: boolean
}
