import type { ActorMention } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import { sideOf } from '../events/resolve-event.ts'
import type { Phrase } from './phrase.ts'

/** Whether a phrase means the two who fight: "both sides", "les deux camps", « les belligérants ». */
export function isBothSides({ tokens, language }: Parse, phrase: Phrase): boolean {
  const { from, det, amount, actor, places, of, head, to } = phrase
  if (actor !== undefined || places.length > 0 || of !== undefined) return false
  const noun = tokens[language.field<boolean>('first noun') ? head : to - 1]!.key
  if (language.is('those at war', noun)) return language.is('definite', det) || det === ''
  const isTwo = language.is('both', det) || (amount?.low === 2 && amount.high === 2)
  // "The same groups", « ces mêmes groupes ».
  const areSame = amount === undefined && tokens.slice(from, to).some(({ key }) => language.is('same', key))
  return (isTwo || areSame) && language.is('definite', det) && language.is('sides of a war', noun)
}

/** The two of a war, where the noun that means both fits them: armies are states', militias are not. */
export function fittingSides({ person }: Phrase, sides: readonly ActorMention[]): readonly ActorMention[] {
  if (person?.kind === 'militia' || person?.kind === 'armed-group')
    return sides.every((one) => sideOf(one) === 'armed') ? sides : []
  return person?.kind === 'army' && !sides.every((one) => sideOf(one) === 'state') ? [] : sides
}
