import type { ActorMention, Claim, Dispute, Figure } from '../model/index.ts'
import { agentsOf, isNamed } from './side.ts'

/** What claims about one event do not agree on. Different detail is no dispute; different answers are. */
export function findDisputes(claims: readonly Claim[]): readonly Dispute[] {
  return [...denials(claims), ...agentDisputes(claims), ...figureDisputes(claims)]
}

const ids = (claims: readonly Claim[]): readonly string[] => claims.map((claim) => claim.id)

function denials(claims: readonly Claim[]): readonly Dispute[] {
  const denied = claims.filter((claim) => claim.stance === 'denied')
  const told = claims.filter((claim) => claim.stance === 'asserted' || claim.stance === 'hedged')
  return denied.length > 0 && told.length > 0 ? [{ about: 'denial', sides: [ids(told), ids(denied)] }] : []
}

function agentDisputes(claims: readonly Claim[]): readonly Dispute[] {
  const named = claims.filter((claim) => claim.stance !== 'denied' && agentsOf(claim).some(isNamed))
  for (const [i, first] of named.entries()) {
    const others = named.slice(i + 1).filter((claim) => disjoint(first, claim))
    if (others.length > 0) {
      const about = first.event === 'control' ? 'holder' : 'agent'
      return [{ about, sides: [ids(named.filter((claim) => !others.includes(claim))), ids(others)] }]
    }
  }
  return []
}

/** Whether no party of one is a party of the other, as agent or supporter. */
function disjoint(a: Claim, b: Claim): boolean {
  const parties = (claim: Claim): readonly string[] =>
    claim.actors.filter((actor) => actor.role !== 'target' && isNamed(actor)).flatMap(formsOf)
  const other = new Set(parties(b))
  return !parties(a).some((id) => other.has(id))
}

/** Who names a country's government as a side of the fighting says nothing against its army or police. */
function formsOf({ id, kind }: ActorMention): readonly string[] {
  const country = kind === 'government' ? /^(\p{Ll}\p{Ll})-government$/u.exec(id)?.[1] : undefined
  return country === undefined ? [id] : [id, `${country}-army`, `${country}-police`]
}

/** The first number that others contradict: whoever counts otherwise stands on the other side, whoever agrees with it on its own. */
function figureDisputes(claims: readonly Claim[]): readonly Dispute[] {
  const stated = claims.flatMap((claim) =>
    claim.figures.filter((figure) => figure.part !== true).map((figure) => ({ claim, figure })),
  )
  for (const { claim: first, figure } of stated) {
    // A statement of the dead of both sides does not contradict itself.
    const same = stated.filter(
      (one) =>
        one.figure.measure === figure.measure &&
        one.figure.who === figure.who &&
        (one.claim !== first || one.figure === figure),
    )
    const others = same.filter((one) => isApart(one.figure, figure)).map(({ claim }) => claim)
    if (others.length === 0) continue
    const agreeing = same.map(({ claim }) => claim).filter((claim) => !others.includes(claim))
    return [{ about: 'figure', sides: [ids(agreeing), ids(others)] }]
  }
  return []
}

const isApart = (a: Figure, b: Figure): boolean =>
  a.low > (b.high ?? Infinity) || b.low > (a.high ?? Infinity)
