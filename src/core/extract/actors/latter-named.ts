import type { ActorMention } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import type { Phrase } from './phrase.ts'

/**
 * Whom "the latter", « ces dernières » mean: the party that a sentence names last among those that can fight; undefined
 * where it names none. @param mention reads a phrase as a party
 */
export function latterNamed(
  parse: Parse | undefined,
  mention: (phrase: Phrase) => ActorMention | undefined,
  fights: (actor: ActorMention) => boolean,
): ActorMention | undefined {
  for (const phrase of parse?.phrases.toReversed() ?? []) {
    if (phrase.type !== 'actor') continue
    const party = mention(phrase)
    if (party !== undefined && fights(party)) return party
  }
  return undefined
}
