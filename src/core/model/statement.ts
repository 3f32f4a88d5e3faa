import type { ActorMention } from './actor.ts'
import type { Claim, Speaker } from './claim.ts'
import type { Event, Grade } from './event.ts'
import type { PlaceMention } from './place.ts'

/** What one line says: an event as reported, with all who report it. */
export interface Statement {
  readonly event: Event
  /** One, or several where one sentence tells the same of several places. */
  readonly places: readonly PlaceMention[]
  /** The claim whose words shape the line. */
  readonly lead: Claim
  /** What other speakers add to it: further parties, under their own name. */
  readonly additions: readonly Addition[]
  /** Others who name another agent, another figure, or deny it. */
  readonly contradictions: readonly Claim[]
  /** Every claim the line rests on, the lead first. */
  readonly claims: readonly Claim[]
  readonly grade: Grade
  /** Local date by which the lead's article was published, undefined: not known. Orders what has no date of its own. */
  readonly reportedBy: string | undefined
}

export interface Addition {
  readonly actors: readonly ActorMention[]
  readonly speaker: Speaker
  readonly claim: Claim
}
