import type { Knowledge } from '../../knowledge.ts'
import type { ActorMention, PlaceMention } from '../../model/index.ts'
import type { DocumentActors } from '../actors/document-actors.ts'
import type { DocumentPlaces } from '../places/document-places.ts'

/** What reading one sentence knows of the article around it. */
export interface Scene {
  readonly text: string
  readonly knowledge: Knowledge
  readonly places: DocumentPlaces
  readonly actors: DocumentActors
  /** The place in play, null at the start. */
  readonly lastPlace: PlaceMention | null
  /** Towns that the sentence before names. */
  readonly named: readonly PlaceMention[]
  /** The region named last. */
  readonly region: PlaceMention | null
  /** Where each sort of event was last told to have been, the last told last. */
  readonly toldAt: ReadonlyMap<string, PlaceMention>
  /** Ids of places told as taken so far. */
  readonly taken: ReadonlySet<string>
  /** Whose "we" a sentence is, where a force speaks in it. */
  readonly speaking?: ActorMention | undefined
}
