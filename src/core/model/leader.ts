/** Somebody who speaks and acts for a party: a head of state, a minister, the chief or the spokesman of an armed group. */
export interface Leader {
  readonly id: string
  /** The usual English name. */
  readonly name: string
  /** Further spellings of the whole name, any language. */
  readonly spellings: readonly string[]
  /** Names that mean nobody else in news of conflicts: "Hemedti". */
  readonly alone: readonly string[]
  /** Noms de guerre that mean him only where the article gives his name too, or calls them one: "Barbecue". */
  readonly called: readonly string[]
  /** Whether many bear his whole name: it means him only where the article speaks of a country of whom he leads. */
  readonly common: boolean
  /** What he led, one after another. */
  readonly leads: readonly Leadership[]
}

/** A party and the days from and until which somebody led it (YYYY, YYYY-MM or YYYY-MM-DD). */
export interface Leadership {
  /** Actor id. */
  readonly to: string
  readonly from?: string
  readonly until?: string
}
