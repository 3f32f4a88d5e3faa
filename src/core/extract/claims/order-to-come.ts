import type { Speaker } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import { ownVoice } from '../speakers/speaker-at.ts'
import type { Voices } from '../speakers/voices.ts'
import type { Built } from './built.ts'
import type { When } from './find-when.ts'
import { isPerfect } from './perfect.ts'

// In tokens: "à partir de".
const nearStart = 3

// In tokens: "ont décrété à Oku une nouvelle".
const orderReach = 6

/** "Have decreed a lockdown from Wednesday": the day is to come on which what is ordered begins. */
export function beginsThen(parse: Parse, built: Built, when: When | null): boolean {
  const { tokens, language } = parse
  const { rule, match } = built
  if (rule.event !== 'other-strategic' || when === null || !isNowOrdered(parse, built)) return false
  const at = tokens.findIndex(({ time }) => time === when.index)
  return tokens
    .slice(Math.max(match.from, at - nearStart), at + nearStart)
    .some(({ key }, i) => i <= nearStart && language.is('starting from', key))
}

/** Whether the order is told in the present or the perfect; of "a lockdown" by the verb before it ("decree", "announce"). */
function isNowOrdered(parse: Parse, { match }: Built): boolean {
  if (match.verb !== undefined) return match.verb.tag === 'pres' || isPerfect(parse, match)
  const { tokens, language } = parse
  for (let at = match.from - 1; at >= Math.max(0, match.from - orderReach); at -= 1) {
    const forms = language.forms(tokens[at]!).filter(({ lemma }) => language.is('decreeing', lemma))
    if (forms.length === 0) continue
    const before = tokens[at - 1]?.key ?? ''
    return (
      forms.some(({ tag }) => tag === 'pres') ||
      (forms.some(({ tag }) => tag === 'pp') && language.is('having', before))
    )
  }
  return false
}

/** Who orders it tells of it, where nobody else does. */
export function ordererOf(speaker: Speaker, built: Built, voices: Voices): Speaker {
  const agent = built.actors.find(({ role }) => role === 'agent')
  return speaker !== voices.voice || voices.voice.kind !== 'reporter' || agent === undefined
    ? speaker
    : ownVoice(agent, built, voices)
}
