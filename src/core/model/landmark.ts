import type { EventCode } from './claim.ts'

/** A dated fact of data/chronology that can date an article which gives no year. */
export interface Landmark {
  readonly id: string
  readonly event: EventCode
  /** Place ids where it happened; a claim matches at the place itself. */
  readonly places: readonly string[]
  /** Local dates, YYYY-MM-DD. */
  readonly earliest: string
  readonly latest: string
  /** Actor ids: who did it, against whom. */
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  /** Names of people and things whose mention points to it ("Amadou Toumani Touré", "ATT"). */
  readonly cues: readonly string[]
  /** A noun phrase by language: "the fall of Kidal", "la chute de Kidal". */
  readonly names: Readonly<Record<string, string>>
  readonly source: readonly Source[]
}

/** Where a fact of data/ comes from. */
export interface Source {
  readonly publisher: string
  readonly title: string
  readonly date?: string
  /** Only an address that a look-up showed with this fact. */
  readonly url?: string
}
