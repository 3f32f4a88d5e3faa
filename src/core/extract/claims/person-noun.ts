import type { ActorKind } from '../../model/index.ts'

/** A common noun for people (people.json). */
export interface PersonNoun {
  readonly id: string
  readonly kind: ActorKind
  /** Whose figures it counts: soldiers, fighters, civilians, police. */
  readonly who: string | null
  /** bind: the actor of that kind of the country. group: may stand for the armed group told before. */
  readonly as: string
}
