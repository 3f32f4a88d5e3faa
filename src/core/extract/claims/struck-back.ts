import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { fromAfar } from '../events/strikes.ts'
import type { Scene } from './scene.ts'

/**
 * « Le Hezbollah a tiré des roquettes sur Kiryat Shmona. L'armée israélienne a frappé un dépôt »: an army that strikes
 * back at those who have just hit its own country from abroad does not hit the town that was hit. Where it does is left
 * open, where its sentence names no place.
 * @param previous the drafts of the last sentence that told anything
 */
export function withoutOwnTown(draft: Draft, parse: Parse, scene: Scene, previous: readonly Draft[]): Draft {
  const { event, place, actors, stance } = draft
  if (place === null || !fromAfar.has(event) || stance === 'denied' || place.text === '') return draft
  const { start, end } = parse.sentence
  if (scene.text.slice(start, end).includes(place.text)) return draft
  const isOf = (id: string): boolean | undefined =>
    scene.knowledge.actors.get(id)?.countries.includes(place.country)
  const agents = actors.filter(({ role }) => role === 'agent')
  if (agents.length === 0 || !agents.every(({ id, kind }) => kind === 'army' && isOf(id) === true))
    return draft
  // "Only terrorists were hit": those of its own country.
  if (actors.some(({ id, role }) => role === 'target' && isOf(id) === true)) return draft
  const wasHit = previous.some(
    (one) =>
      one.place?.id === place.id && one.actors.some(({ id, role }) => role === 'agent' && isOf(id) === false),
  )
  return wasHit ? { ...draft, place: null } : draft
}
