import type {
  ActorKind,
  ActorRole,
  EventCode,
  Figure,
  PlacePrecision,
  Precision,
  TimeSpan,
} from '../../model/index.ts'

/** What a row says, in the terms of all datasets, before names are bound to places and actors. */
export interface RowFacts {
  readonly id: string
  readonly version: string
  readonly event: EventCode
  /** The dataset's own code, as it stands there. */
  readonly code: string
  readonly parties: readonly RowParty[]
  readonly place: RowPlace
  readonly time: RowTime
  readonly figures: readonly Figure[]
  /** Names of the publishers it was coded from. */
  readonly codedFrom: readonly string[]
  readonly published: TimeSpan | undefined
}

/** A party as the row names it. */
export interface RowParty {
  readonly name: string
  readonly role: ActorRole
  /** What the dataset says it is. */
  readonly kind: ActorKind
}

/** Where, from the finest to the country, as the row names it. */
export interface RowPlace {
  /** The row's own name of the finest place it is sure of. */
  readonly name: string
  readonly precision: PlacePrecision
  readonly admin2: string
  readonly admin1: string
  readonly country: string
  readonly lat: number
  readonly lon: number
}

/** First and last possible local dates, and how precisely the dataset says so. */
export interface RowTime {
  readonly earliest: string
  readonly latest: string
  readonly precision: Precision
  /** The dataset's field and code of precision: "date_prec 3". */
  readonly code: string
}
