import type { ActorMention } from '../../model/index.ts'
import type { Draft } from '../draft.ts'

/** Somebody who may have a part in a statement, with the features by which he is judged. */
export interface JudgedParty {
  readonly mention: ActorMention
  readonly features: readonly number[]
}

/** Told of each statement whose parties are looked for: so that it can be learned who they are. */
export type PartyWatch = (draft: Draft, judged: readonly JudgedParty[]) => void
