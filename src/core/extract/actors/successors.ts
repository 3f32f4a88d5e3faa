import type { Knowledge } from '../../knowledge.ts'
import type { ActorMention, TimeSpan } from '../../model/index.ts'

/**
 * A claim's parties at its time: who ceased to be before it stands for whoever has come after. An army that is told to
 * fight its successor is still what it was.
 * @param time of the event, else of the publication
 */
export function asOfThen(
  actors: readonly ActorMention[],
  time: TimeSpan | null | undefined,
  { actors: known }: Knowledge,
): readonly ActorMention[] {
  const from = time?.earliest
  if (from == null) return actors
  const heirs = actors.map(({ id }) => {
    const actor = known.get(id)
    const isGone = actor?.successor !== undefined && actor.until !== undefined && from > `${actor.until}~`
    return isGone ? known.get(actor.successor) : undefined
  })
  if (heirs.every((heir) => heir === undefined)) return actors
  return actors.map((actor, i) => {
    const heir = heirs[i]
    return heir === undefined || actors.some(({ id }) => id === heir.id)
      ? actor
      : { ...actor, id: heir.id, name: heir.name, kind: heir.kind }
  })
}
