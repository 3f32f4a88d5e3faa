import type { ActorMention, Claim } from '../model/index.ts'
import { agentsAgree, isNamed, sideOf } from './side.ts'

/** Whether nothing that two claims of one family say of who, to whom and what speaks against their being one event. */
export function areCompatible(a: Claim, b: Claim, kind: 'turning' | 'incident'): boolean {
  if (!agentsAgree(a, b) || contradict(partiesOf(a), partiesOf(b))) return false
  if (!targetsAgree(a, b) || !sameDestination(a, b)) return false
  // A palace or a camp that was taken is not the town.
  if (kind === 'turning') return sameObjects(a, b)
  return !figuresApart(a, b)
}

/** Whether they name one party that did it or helped. */
export function shareParty(a: Claim, b: Claim): boolean {
  const ids = new Set(namedIds(partiesOf(a)))
  return namedIds(partiesOf(b)).some((id) => ids.has(id))
}

/** Named ids of those who did it or helped. */
export function namedParties(claim: Claim): readonly string[] {
  return namedIds(partiesOf(claim))
}

const partiesOf = (claim: Claim): readonly ActorMention[] =>
  claim.actors.filter((actor) => actor.role !== 'target')

const namedIds = (actors: readonly ActorMention[]): readonly string[] =>
  actors.filter(isNamed).map((actor) => actor.id)

/** Both name somebody, and nobody in common. */
function contradict(a: readonly ActorMention[], b: readonly ActorMention[]): boolean {
  const [x, y] = [namedIds(a), namedIds(b)]
  return x.length > 0 && y.length > 0 && !x.some((id) => y.includes(id))
}

function targetsAgree(a: Claim, b: Claim): boolean {
  const targets = (claim: Claim): readonly ActorMention[] =>
    claim.actors.filter((actor) => actor.role === 'target')
  const [x, y] = [targets(a), targets(b)]
  if (x.length === 0 || y.length === 0) return true
  if (contradict(x, y)) return false
  return x.some((p) => y.some((q) => p.id === q.id || sideOf(p) === sideOf(q)))
}

function sameDestination(a: Claim, b: Claim): boolean {
  return a.destination === undefined || b.destination === undefined || a.destination.id === b.destination.id
}

function sameObjects(a: Claim, b: Claim): boolean {
  if (a.objects.length === 0 || b.objects.length === 0) return a.objects.length === b.objects.length
  return a.objects.some((object) => b.objects.includes(object))
}

function figuresApart(a: Claim, b: Claim): boolean {
  return a.figures.some((x) =>
    b.figures.some((y) => {
      if (x.measure !== y.measure || x.who !== y.who) return false
      return x.low > (y.high ?? Number.POSITIVE_INFINITY) || y.low > (x.high ?? Number.POSITIVE_INFINITY)
    }),
  )
}
