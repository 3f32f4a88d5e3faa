import type { ActorMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'

/**
 * "Forty people have died since Monday", « l'hôpital compte douze morts »: a toll by itself that does not say whose dead
 * they are is of nobody's. With "three traders and" or "among them a girl" they are civilians; "nine of them", "nine of
 * the dead" are some of those told before.
 */
export function withoutAnybody(draft: Draft, parse: Parse): Draft {
  if (draft.event !== 'casualties' || !draft.actors.some(isAnybody)) return draft
  if (parse.phrases.some((phrase) => isCivil(phrase, parse) || isPart(phrase, parse))) return draft
  return { ...draft, actors: draft.actors.filter((one) => !isAnybody(one)) }
}

const isAnybody = ({ role, id, name }: ActorMention): boolean =>
  role === 'target' && (id === 'unnamed:people' || (id.startsWith('text:') && name === 'people'))

/** "Three traders", "among them a girl", "dont deux enfants", "a woman among them". */
function isCivil({ person, amount, from, to }: Phrase, { tokens, language }: Parse): boolean {
  if (person?.kind !== 'civilians' || person.id === 'people' || person.id === 'men') return false
  const around = [...tokens.slice(to, to + 3), ...tokens.slice(Math.max(0, from - 2), from)]
  return amount !== undefined || around.some(({ key }) => language.is('counted among', key))
}

/** "Nine of them", "four of the dead", "another twenty", "quatre d'entre eux", "cinq de ses compagnons". */
function isPart({ amount, det, to }: Phrase, { tokens, language }: Parse): boolean {
  if (amount === undefined) return false
  if (language.is('those told', det)) return true
  const [first, second, third] = tokens.slice(Math.min(amount.to, to), Math.max(amount.to, to) + 3)
  const isOf = first !== undefined && language.is('of', first.key)
  const isTold = (key: string): boolean => language.is('those told', key) || language.is('those dead', key)
  return isOf && [second, third].some((token) => token !== undefined && isTold(token.key))
}
