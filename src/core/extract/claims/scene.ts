import type { Knowledge } from '../../knowledge.ts'
import type { ActorMention, PlaceMention } from '../../model/index.ts'
import type { DocumentActors } from '../actors/actor-binding.ts'
import type { Parse } from '../events/parse.ts'
import type { DocumentPlaces } from '../places/document-places.ts'
import type { Memory } from './memory.ts'

/** What reading one sentence knows of the article around it. */
export interface Scene {
  readonly text: string
  readonly knowledge: Knowledge
  readonly places: DocumentPlaces
  readonly actors: DocumentActors
  /** The place in play, null at the start. */
  readonly lastPlace: PlaceMention | null
  /** Where the article was written, as its dateline says: in its own country. */
  readonly dateline: PlaceMention | null
  /** Towns that the sentence before names. */
  readonly named: readonly PlaceMention[]
  /** The region named last. */
  readonly region: PlaceMention | null
  /** Where each sort of event was last told to have been, the last told last. */
  readonly toldAt: ReadonlyMap<string, PlaceMention>
  /** Ids of places told as taken so far. */
  readonly taken: ReadonlySet<string>
  /** The sentence before. */
  readonly before: Parse | undefined
  /** Whose "we" a sentence is, where a force speaks in it. */
  readonly speaking?: ActorMention | undefined
}

/**
 * The scene of a sentence, which goes along with what the article's memory holds. A class: an object literal with getters
 * gets a shape of its own each time it is made, and all that reads it is slow.
 */
export class SceneOfArticle implements Scene {
  readonly text: string
  readonly knowledge: Knowledge
  readonly places: DocumentPlaces
  readonly actors: DocumentActors
  readonly taken: ReadonlySet<string>
  readonly speaking: undefined
  readonly #memory: Memory

  constructor(
    text: string,
    knowledge: Knowledge,
    places: DocumentPlaces,
    actors: DocumentActors,
    taken: ReadonlySet<string>,
    memory: Memory,
  ) {
    this.text = text
    this.knowledge = knowledge
    this.places = places
    this.actors = actors
    this.taken = taken
    this.#memory = memory
  }

  get lastPlace(): PlaceMention | null {
    return this.#memory.lastPlace
  }

  get dateline(): PlaceMention | null {
    return this.#memory.dateline
  }

  get named(): readonly PlaceMention[] {
    return this.#memory.named
  }

  get region(): PlaceMention | null {
    return this.#memory.region
  }

  get before(): Parse | undefined {
    return this.#memory.before
  }

  get toldAt(): ReadonlyMap<string, PlaceMention> {
    return this.#memory.toldAt
  }
}

/** The same as it is now, in a sentence in which a force speaks. */
export function sceneSpoken(scene: Scene, speaking: ActorMention): Scene {
  const { text, knowledge, places, actors, lastPlace, dateline, named, region, toldAt, taken, before } = scene
  return {
    text,
    knowledge,
    places,
    actors,
    lastPlace,
    dateline,
    named,
    region,
    toldAt,
    taken,
    before,
    speaking,
  }
}
