import type { PatternMatch } from './match-pattern.ts'
import type { CompiledRule } from './rule.ts'
import { strikes } from './strikes.ts'

/** Violence that is told by its means: who sent the missile stands at the missile, or is blamed for it. */
const told: ReadonlySet<string> = new Set([
  'assault',
  'attack',
  'killing',
  ...strikes,
  'abduction',
  'looting-property-destruction',
])

/** Of each rule, for a verb and for a noun: joined once, as they are asked for at each place that a rule matches. */
const joined = new WeakMap<
  CompiledRule,
  { readonly verb: string | undefined; readonly noun: string | undefined }
>()

/** Where to look for an event's agent: where its rule says, then where such events name theirs. */
export function agentPositions(rule: CompiledRule, match: PatternMatch): string | undefined {
  let known = joined.get(rule)
  if (known === undefined) {
    known = { verb: positionsFor(rule, true), noun: positionsFor(rule, false) }
    joined.set(rule, known)
  }
  return match.verb === undefined ? known.noun : known.verb
}

function positionsFor(rule: CompiledRule, isVerb: boolean): string | undefined {
  if (rule.agent === 'none') return rule.agent
  const own: string[] = []
  if (rule.agent !== undefined) own.push(rule.agent)
  // "mener des raids", "launch an attack": a noun's agent may be the subject of a light verb.
  if (!isVerb) own.push('light')
  if (told.has(rule.event)) own.push('by', 'own', 'credited')
  if (rule.event === 'armed-clash') own.push('pitted-first', 'between-first', 'of-force')
  if (rule.event === 'shelling-artillery-missile') own.push('between-first')
  if (rule.event === 'agreement') own.push('signer')
  return own.length === 0 ? undefined : own.join('|')
}

/** Where to look for a target, likewise. */
export function targetPositions({ event, target }: CompiledRule): string | undefined {
  const more = target === 'none' ? undefined : further[event]
  return more === undefined || target === undefined ? (more ?? target) : `${target}|${more}`
}

const further: Readonly<Record<string, string>> = {
  'armed-clash': 'pitted-second|between-second|upon',
  taking: 'from-party',
  'shelling-artillery-missile': 'between-second|impacted|struck',
  'air-drone-strike': 'impacted|struck',
  'remote-explosive-ied': 'impacted',
  'suicide-bomb': 'impacted',
  sanction: 'object|upon',
  'protest-with-intervention': 'upon',
}

/** Whether only a force can be the agent of a rule's event: "they" are no mission that counts the dead. */
export function needsForce({ event }: CompiledRule): boolean {
  return told.has(event) || fought.has(event)
}

const fought: ReadonlySet<string> = new Set([
  'taking',
  'armed-clash',
  'control',
  'siege',
  'offensive',
  'sexual-violence',
  'non-violent-transfer-of-territory',
])
