import type { PatternMatch } from './match-pattern.ts'
import type { CompiledRule } from './rule.ts'

/** Violence that is told by its means: who sent the missile stands at the missile, or is blamed for it. */
const told: ReadonlySet<string> = new Set([
  'assault',
  'attack',
  'killing',
  'air-drone-strike',
  'shelling-artillery-missile',
  'suicide-bomb',
  'remote-explosive-ied',
  'grenade',
  'chemical-weapon',
  'abduction',
  'looting-property-destruction',
])

/** Where to look for an event's agent: where its rule says, then where such events name theirs. */
export function agentPositions(rule: CompiledRule, match: PatternMatch): string | undefined {
  if (rule.agent === 'none') return rule.agent
  const own: string[] = []
  if (rule.agent !== undefined) own.push(rule.agent)
  // "mener des raids", "launch an attack": a noun's agent may be the subject of a light verb.
  if (match.verb === undefined) own.push('light')
  if (told.has(rule.event)) own.push('by', 'own', 'credited')
  if (rule.event === 'agreement') own.push('signer')
  return own.length === 0 ? undefined : own.join('|')
}
