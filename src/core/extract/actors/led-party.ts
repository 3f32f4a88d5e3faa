import type { Knowledge } from '../../knowledge.ts'
import type { Actor } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import { forceOfLeader } from './bind-actor.ts'
import type { Phrase } from './phrase.ts'

/**
 * The party that a phrase speaks of by the name of its leader: "Hemedti", "le président Poutine", "the chief of the G9,
 * Barbecue"; and "Hemedti | 's men", "Tinubu | 's troops".
 */
export function partyLed(
  { tokens, phraseAt, language }: Parse,
  phrase: Phrase,
  knowledge: Knowledge,
): Actor | undefined {
  const { leads, of, head } = phrase
  if (leads?.himself === true) return leads.party
  if (leads !== undefined && tokens[leads.to]?.key === 's') {
    const { person } = phraseAt[leads.to + 1] ?? {}
    const isForce = person?.id === 'men' || /^(?:army|armed-group|militia)$/u.test(person?.kind ?? '')
    return isForce ? forceOfLeader(phrase, knowledge) : undefined
  }
  const isChief = language.is('leading men', tokens[head]?.key ?? '')
  return isChief && of?.leads?.himself === true ? of.leads.party : undefined
}
