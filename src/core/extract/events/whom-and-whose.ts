import type { Phrase } from '../actors/phrase.ts'
import { wordClass } from '../claims/word-class.ts'
import { withCoordinated } from './coordination.ts'
import type { PatternMatch } from './match-pattern.ts'
import type { Parse } from './parse.ts'
import { isCredited } from './side-slots.ts'
import type { SlotFound } from './slot-found.ts'

/**
 * « Tués lors d'une attaque | de rebelles | visant un camp »: what a blow is aimed at is aimed at by those whose it is, or
 * by nobody told.
 */
export function strikerBefore(
  { phrases, tokens, language }: Parse,
  { verb: group }: PatternMatch,
): Omit<SlotFound, 'position'> | undefined {
  if (group?.tag !== 'ger' || language.code !== 'fr') return undefined
  const verb = group.from
  const last = phrases.findLast(({ to }) => to <= verb)
  if (last === undefined || verb - last.to > mostSaidMore || tokens[verb - 1]!.key === ',') return undefined
  const isBlow = (phrase: Phrase): boolean => language.is('blows before', tokens[phrase.head]!.key)
  if (isBlow(last)) return { phrases: [last] }
  const isOf = language.is('of', last.prep) && last.type === 'actor'
  return isOf && language.is('blows before', tokens[last.prepAt - 1]?.key ?? '')
    ? { phrases: [last] }
    : undefined
}

// In tokens: « de rebelles | présumés | visant ».
const mostSaidMore = 2

/** « Repoussés | par l'armée et les forces | du Darfour »: whose those are who do it, and not where from. */
function isOfDoer({ phrases, tokens }: Parse, phrase: Phrase, { to, verb }: PatternMatch): boolean {
  if (verb?.passive !== true || phrase.from <= to) return false
  const owner = phrases.find((one) => one.of === phrase)
  if (owner === undefined) return false
  return tokens.slice(to, owner.from).some(({ classes }) => (classes & wordClass.by) !== 0)
}

/** Whether a phrase says where somebody is driven from. */
export const isWhence = (parse: Parse, phrase: Phrase, match: PatternMatch): boolean =>
  parse.language.is('from', phrase.prep) && !isCredited(parse, phrase) && !isOfDoer(parse, phrase, match)

type Slot = Omit<SlotFound, 'position'>

/** "35 police and 20 civilians | wounded", « 35 policiers et 20 civils | blessés »: all whom a participle counts. */
export function withCounted(parse: Parse, slot: Slot | undefined): Slot | undefined {
  const last = slot?.phrases.length === 1 ? slot.phrases[0] : undefined
  if (last?.amount === undefined) return slot
  const first = parse.phrases.find(
    (one) => one.amount !== undefined && one.to <= last.from && withCoordinated(parse, one).includes(last),
  )
  if (first === undefined) return slot
  return { phrases: withCoordinated(parse, first).filter(({ to }) => to <= last.to) }
}
