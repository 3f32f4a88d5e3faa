import type { Knowledge } from '../../knowledge.ts'
import type { ActorMention } from '../../model/index.ts'
import { isJihadist } from '../actors/group-reference.ts'
import type { Draft } from '../draft.ts'
import { sideOf } from '../events/resolve-event.ts'

/** Words of a state for whomever it fights, and those for whoever attacks. */
const anybody: ReadonlySet<string> = new Set(
  [
    'terrorists',
    'insurgents',
    'militants',
    'fighters',
    'assailants',
    'gunmen',
    'bandits',
    'armed-men',
    'militiamen',
  ].map((id) => `unnamed:${id}`),
)
const faithful: ReadonlySet<string> = new Set(['unnamed:jihadists', 'unnamed:islamists'])
const worldly: ReadonlySet<string> = new Set([
  'unnamed:rebels',
  'unnamed:separatists',
  'unnamed:guerrillas',
  'unnamed:dissidents',
])

// In statements: what was told farther back is another story.
const near = 40

/**
 * "The Ambazonia fighters attacked the post … Six rebels were killed": of those who have no name where they are fought, the
 * group that alone is told to have fought there before.
 */
export function withToldFighters(drafts: readonly Draft[], knowledge: Knowledge): readonly Draft[] {
  const read: Draft[] = []
  for (const draft of drafts) read.push(named(draft, read.slice(-near), knowledge))
  return read
}

function named(draft: Draft, before: readonly Draft[], knowledge: Knowledge): Draft {
  if (!draft.actors.some((one) => isNameless(one))) return draft
  const there = before.filter(({ place }) => place !== null && place.id === draft.place?.id)
  const groups = there.flatMap(({ actors }) =>
    actors.filter((one) => sideOf(one) === 'armed' && knowledge.actors.has(one.id)),
  )
  const [group] = groups
  if (group === undefined || groups.some(({ id }) => id !== group.id)) return draft
  // "A convoy of soldiers and Wagner fighters": no rebels, whoever else is told of.
  if (there.some(({ actors }) => isBesideState(group, actors))) return draft
  if (draft.actors.some(({ id }) => id === group.id)) return draft
  return {
    ...draft,
    actors: draft.actors.map((one) =>
      isNameless(one) && fits(one, group, knowledge)
        ? { ...one, id: group.id, name: group.name, kind: group.kind }
        : one,
    ),
  }
}

/** Whether a group has a part together with a state. */
const isBesideState = ({ id }: ActorMention, actors: readonly ActorMention[]): boolean =>
  actors.some(
    (one) => one.id === id && actors.some((other) => other.role === one.role && sideOf(other) === 'state'),
  )

const isNameless = ({ role, id }: ActorMention): boolean =>
  role === 'target' && (anybody.has(id) || faithful.has(id) || worldly.has(id))

/** Rebels are no jihadists, and jihadists nothing else. */
function fits({ id }: ActorMention, group: ActorMention, knowledge: Knowledge): boolean {
  if (anybody.has(id)) return true
  return isJihadist(knowledge.actors.get(group.id)!, knowledge) === faithful.has(id)
}
