import type { ActorMention, PlaceMention } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import type { JudgedParty, Watch } from '../learned/watch.ts'
import type { SpeakerMemory } from '../speakers/speaker-memory.ts'

/** Who took a place, and its country. */
export interface Taker {
  readonly party: ActorMention
  readonly country: string
}

/** What reading goes on with from one sentence to the next. */
export interface Memory {
  lastPlace: PlaceMention | null
  /** Where the article was written, as its dateline says: in its own country. */
  dateline: PlaceMention | null
  /** Towns that the sentence before names. */
  named: readonly PlaceMention[]
  /** The region named last. */
  region: PlaceMention | null
  /** The country under whose heading the sentence stands. */
  section: string | undefined
  /** Who took a place last, and in which country. */
  taker: Taker | undefined
  /** Where each sort of event was last told to have been. */
  readonly toldAt: Map<string, PlaceMention>
  readonly speakers: SpeakerMemory
  previous: readonly Draft[]
  /** The statements of each telling sentence, as far back as somebody may still be meant. */
  told: readonly (readonly Draft[])[]
  /** The parties that each sentence names, likewise. */
  met: readonly (readonly ActorMention[])[]
  /** How many sentences so far speak of sport. */
  sporting: number
  /** The sentence before. */
  before: Parse | undefined
  /** Who may have a part in each statement, by its list of parties. */
  readonly judged: WeakMap<readonly ActorMention[], readonly JudgedParty[]>
  /** Told of those who may have a part in each statement, and where it may have been. */
  readonly watch: Watch | undefined
}
