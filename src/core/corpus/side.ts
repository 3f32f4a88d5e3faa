import type { ActorKind, ActorMention, Claim } from '../model/index.ts'

/** state: forces and offices of a government. other: everyone who fights it. none: people who do not fight. */
export type Side = 'state' | 'other' | 'none'

const sides: Readonly<Record<ActorKind, Side>> = {
  army: 'state',
  police: 'state',
  government: 'state',
  junta: 'state',
  mission: 'state',
  agency: 'none',
  'armed-group': 'other',
  militia: 'other',
  party: 'none',
  civilians: 'none',
  person: 'none',
  unnamed: 'other',
}

/** Which side an actor stands on. */
export function sideOf(actor: ActorMention): Side {
  return sides[actor.kind]
}

/** Those who did it, or hold it. */
export function agentsOf(claim: Claim): readonly ActorMention[] {
  return claim.actors.filter((actor) => actor.role === 'agent' || actor.role === 'holder')
}

/** Whether an actor bears a name of its own, rather than "rebels" or the text's own words. */
export function isNamed(actor: ActorMention): boolean {
  return !actor.id.startsWith('unnamed:') && !actor.id.startsWith('text:')
}

/** Whether two claims can speak of the same agents: one names nobody, or they share a side. */
export function agentsAgree(a: Claim, b: Claim): boolean {
  const x = agentsOf(a)
  const y = agentsOf(b)
  if (x.length === 0 || y.length === 0) return true
  return x.some((p) => y.some((q) => p.id === q.id || sideOf(p) === sideOf(q)))
}
