import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import type { RuleSlots } from './rule-slots.ts'

/** What only people do: a town is no refuse heap's to besiege and no singer's to conquer. */
const done: ReadonlySet<string> = new Set(['taking', 'siege', 'control', 'offensive'])

/**
 * Whether a town is taken, held or besieged by something that is no party ("besieged by waste", "la chanteuse a conquis
 * Dakar"), or besieged is no place ("rust has besieged every hinge").
 */
export function isFigurative(found: RuleSlots): boolean {
  const { rule, match, agentSlot, parse } = found
  // "Ambushed by reporters".
  if (rule.event === 'assault' && agentSlot !== undefined && found.agents.length > 0)
    return found.agents.every(({ id }) => id === 'unnamed:journalists')
  if (!done.has(rule.event) || match.verb === undefined) return false
  const isDeed = rule.event === 'siege' && !match.verb.passive && !match.verb.bare
  if (isDeed && areThings(found.at('object')?.phrases, parse)) return true
  return /^(?:subject|by)$/u.test(agentSlot?.position ?? '') && areThings(agentSlot?.phrases, parse)
}

/** Whether phrases name things only: no party, no place, nobody of a name. */
function areThings(phrases: readonly Phrase[] | undefined, { tokens, language }: Parse): boolean {
  if (phrases === undefined || phrases.length === 0) return false
  return phrases.every(
    (phrase) =>
      phrase.type === 'thing' &&
      phrase.proper === undefined &&
      phrase.nation === undefined &&
      phrase.amount === undefined &&
      phrase.places.length === 0 &&
      phrase.of?.actor === undefined &&
      phrase.of?.person === undefined &&
      !tokens
        .slice(phrase.head, phrase.to)
        .some(({ key }) => language.is('event nouns', key) || language.is('armed bodies', key)),
  )
}
