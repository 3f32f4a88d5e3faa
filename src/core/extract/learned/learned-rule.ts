import type { EventCode, Measure } from '../../model/index.ts'
import type { CompiledRule } from '../events/rule.ts'

/** What is particular about a sort of event: who can be told to have a part in it, and what it counts. */
interface Part {
  /** Told without anybody who does it. */
  readonly agentless?: true
  /** Told without anybody to whom it is done. */
  readonly targetless?: true
  /** Done to civilians where nobody is named. */
  readonly toCivilians?: true
  /** Only a force has a part in it. */
  readonly byForce?: true
  /** Tells nothing where nobody is found who did it. */
  readonly bySomebody?: true
  readonly measure?: Measure
}

const parts: Partial<Record<EventCode, Part>> = {
  casualties: { agentless: true, measure: 'killed' },
  displacement: { agentless: true, toCivilians: true, measure: 'displaced' },
  attack: { toCivilians: true },
  abduction: { measure: 'abducted' },
  arrests: { measure: 'detained' },
  control: { targetless: true, byForce: true, bySomebody: true },
  'non-violent-transfer-of-territory': { targetless: true, byForce: true, bySomebody: true },
  'government-regains-territory': { byForce: true, bySomebody: true },
  'non-state-actor-overtakes-territory': { byForce: true, bySomebody: true },
  offensive: { byForce: true },
  'headquarters-established': { targetless: true },
  siege: { targetless: true },
  humanitarian: { targetless: true },
  'other-strategic': { targetless: true },
  'peaceful-protest': { targetless: true },
  'change-to-group': { targetless: true },
  agreement: { targetless: true },
  statement: { targetless: true },
  appeal: { targetless: true },
}

export const partOf = (event: EventCode): Part => parts[event] ?? {}

/** Where parties stand around a verb or a noun that tells an event, whichever it is. */
export function learnedRule(event: EventCode, isVerb: boolean): CompiledRule {
  const { agentless, targetless, measure } = partOf(event)
  // Who takes a town tells which of the two it is.
  const isTaking = event === 'non-state-actor-overtakes-territory' || event === 'government-regains-territory'
  return {
    id: 'learned',
    event: isTaking ? 'taking' : event,
    start: null,
    order: 0,
    needed: [],
    ...(agentless !== true && { agent: isVerb ? 'subject' : 'by|own|of' }),
    ...(targetless !== true && { target: isVerb ? 'object|inside' : 'against|of' }),
    // Vehicles may be what is taken.
    ...(isTaking && { object: isVerb ? 'object|inside' : 'of' }),
    ...(measure !== undefined && { measure, counted: isVerb ? 'subject|object|inside' : 'of|own|object' }),
  }
}
