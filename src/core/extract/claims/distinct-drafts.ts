import type { Draft } from '../draft.ts'
import { sideOf } from '../events/resolve-event.ts'
import { isOneVoice } from './one-voice.ts'

/** The same statement read by two rules is one; figures and acts are joined. */
export function distinct(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    const at = kept.findIndex((other) => isSame(other, draft))
    if (at < 0) kept.push(draft)
    else {
      const other = kept[at]!
      kept[at] = {
        ...other,
        when: other.when ?? draft.when,
        background: other.background || draft.background,
        actors: other.actors.length >= draft.actors.length ? other.actors : draft.actors,
        figures: [
          ...other.figures,
          ...draft.figures.filter(
            (figure) =>
              !other.figures.some((one) => one.measure === figure.measure && one.low === figure.low),
          ),
        ],
        acts: [...new Set([...other.acts, ...draft.acts])],
        objects: [...new Set([...other.objects, ...draft.objects])],
      }
    }
  }
  return kept
}

function isSame(a: Draft, b: Draft): boolean {
  const agents = (draft: Draft): string =>
    draft.actors
      .filter((actor) => actor.role === 'agent')
      .map((actor) => actor.id)
      .sort()
      .join()
  const supporters = (draft: Draft): string =>
    draft.actors
      .filter((actor) => actor.role === 'supporter')
      .map((actor) => actor.id)
      .sort()
      .join()
  if (
    a.event !== b.event ||
    a.place?.id !== b.place?.id ||
    a.place?.text !== b.place?.text ||
    // "Gao, taken in March, was retaken on Monday": one after the other.
    (a.again !== b.again && (a.when !== null || b.when !== null)) ||
    a.stance !== b.stance ||
    areOfTwoSides(a, b)
  )
    return false
  // "depuis le coup d'Etat qui a renversé X, la junte dit …": a bare mention adds no speaker of its own.
  const bare = [a, b].some((draft) => draft.actors.length === 0 && draft.figures.length === 0)
  if ((!isOneVoice(a.speaker, b.speaker) && !bare) || supporters(a) !== supporters(b)) return false
  return agents(a) === agents(b) || agents(a) === '' || agents(b) === ''
}

/** "Two soldiers were killed and twenty rebels died": the dead of two sides, counted apart; not « trois soldats tués et deux civils blessés ». */
function areOfTwoSides(a: Draft, b: Draft): boolean {
  if (a.event !== 'casualties') return false
  const [one, other] = [a, b].map(({ actors, figures }) =>
    actors
      .filter(({ role }) => role === 'target' && figures.length > 0)
      .map((party) => sideOf(party))
      .filter((side) => side !== 'other'),
  )
  if (one!.length === 0 || other!.length === 0 || one!.some((side) => other!.includes(side))) return false
  const areForces = ![...one!, ...other!].includes('civil')
  return areForces || a.figures.some(({ measure }) => b.figures.some((figure) => figure.measure === measure))
}
