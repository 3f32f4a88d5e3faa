import type { Phrase } from '../actors/phrase.ts'
import { isForce } from '../events/resolve-event.ts'
import type { RuleSlots } from './rule-slots.ts'

/**
 * Whether a leader does in person what a rule would tell of his men: "Zelensky entered Kherson", « Goïta est rentré à
 * Bamako »: a journey. "Putin and Zelensky clashed": two who govern, and no battle.
 */
export function isLeaderAlone(found: RuleSlots): boolean {
  const { rule, match, agentSlot, parse } = found
  const { language } = parse
  const phrases = agentSlot?.phrases ?? []
  if (phrases.length === 0 || !phrases.every(isHimself)) return false
  // "Netanyahu attacked the mayor": in words.
  if (rule.event === 'assault')
    return phrases.every(governs) && found.targets.length > 0 && !found.targets.some(isForce)
  if (rule.event === 'armed-clash') return phrases.length > 1 && phrases.every(governs)
  return match.verb?.infinitive === false && language.is('journeys', match.lemma ?? '')
}

const isHimself = ({ leads }: Phrase): boolean => leads?.himself === true

const governs = ({ leads }: Phrase): boolean => leads?.party?.kind === 'government'
