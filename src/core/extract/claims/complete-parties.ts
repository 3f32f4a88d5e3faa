import type { ActorMention, EventCode } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { Scene } from './scene.ts'

/** Events that two forces share: who is not named is the other side of the article's war. */
const twoSided: ReadonlySet<EventCode> = new Set<EventCode>([
  'armed-clash',
  'offensive',
  'government-regains-territory',
])

/** What an army holds: who takes one takes it from the army. */
const posts: ReadonlySet<string> = new Set([
  'base',
  'camp',
  'outpost',
  'headquarters',
  'gendarmerie',
  'police-station',
])

/** Adds the opponent that a sentence leaves out, where the article knows only one. */
export function completeParties(given: Draft, scene: Scene): Draft {
  const draft = { ...given, actors: withPeopleOnce(given.actors) }
  const isPost =
    draft.event === 'non-state-actor-overtakes-territory' && draft.objects.some((id) => posts.has(id))
  if (!twoSided.has(draft.event) && !isPost) return draft
  const agents = draft.actors.filter((actor) => actor.role === 'agent')
  if (agents.length === 0 || draft.actors.some((actor) => actor.role === 'target')) return draft
  const opponent = scene.actors.opponent(agents, draft.place?.country)
  if (opponent === undefined || draft.actors.some((actor) => actor.id === opponent.id)) return draft
  return { ...draft, actors: [...draft.actors, opponent] }
}

const people = /^(?:civilians|people)$/u

/** "three children and a nurse": civilians, once. Own words stay where they are the only ones. */
function withPeopleOnce(actors: readonly ActorMention[]): readonly ActorMention[] {
  const first = actors.findIndex((actor) => actor.role === 'target' && people.test(actor.name))
  return actors.filter((actor, i) => i <= first || actor.role !== 'target' || !people.test(actor.name))
}
