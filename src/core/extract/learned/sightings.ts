import type { Scene } from '../claims/scene.ts'
import type { Parse } from '../events/parse.ts'
import type { Site } from '../places/site.ts'
import { sitesOf } from '../places/sites.ts'

/** A place where an article names it. */
export interface Sighting extends Pick<Site, 'place' | 'from' | 'to' | 'role' | 'wide'> {
  /** Index of its sentence. */
  readonly at: number
  /** The preposition that brings it, '' for none. */
  readonly prep: string
  /** Whether its sentence opens with it ("In Gao, …"), which sets the scene for what follows. */
  readonly opens: boolean
}

/** A sentence of an article, as far as it matters for where its events were. */
export interface Setting {
  readonly start: number
  readonly end: number
  readonly paragraph: number
  readonly isBody: boolean
}

/** Where an article names which places, in the order of the text. */
export interface Sightings {
  readonly all: readonly Sighting[]
  readonly settings: readonly Setting[]
  /** Takes note of a sentence, in the scene in which it is read. */
  note(parse: Parse, scene: Scene): void
}

/** Nothing seen yet. */
export function createSightings(): Sightings {
  const all: Sighting[] = []
  const settings: Setting[] = []
  return {
    all,
    settings,
    note: (parse, scene) => {
      const { start, end, paragraph, kind } = parse.sentence
      for (const { phrase, place, from, to, role, wide } of sitesOf(parse, scene))
        if (phrase.places.length > 0 || phrase.proper !== undefined)
          all.push({
            ...{ place, from, to, role, wide, at: settings.length, prep: phrase.prep },
            opens: phrase.prep !== '' && phrase.prepAt === 0,
          })
      settings.push({ start, end, paragraph, isBody: kind === 'body' })
    },
  }
}
