import type { ActorMention } from '../../model/index.ts'
import { rareClass } from '../claims/rare-class.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import type { Phrase } from './phrase.ts'

/**
 * Whom a sentence that tells no event speaks of, so that the next goes on of him: its first words, a people taken for its
 * army ("The Americans are leaving"), else the only force that it names ("People fear the ADF"). Undefined where it says
 * that somebody did not answer.
 */
export function topicOf(
  parse: Parse,
  mention: (phrase: Phrase) => ActorMention | undefined,
): ActorMention | undefined {
  const { phrases } = parse
  if (isSilence(parse)) return undefined
  const first = phrases[0]
  const isParty = first?.type === 'actor' || first?.leads?.himself === true
  if (first !== undefined && isParty && first.prep === '' && first.from <= 1) {
    const found = mention(first)
    if (found !== undefined && found.kind !== 'civilians' && found.kind !== 'unnamed') return found
  }
  const forces = phrases
    .filter(({ prepAt }) => !isStandIn(parse, prepAt - 1))
    .filter((phrase) => phrase.actor !== undefined || isNation(parse, phrase))
    .flatMap((phrase) => mention(phrase) ?? [])
    .filter(isForce)
  return new Set(forces.map(({ id }) => id)).size === 1 ? forces[0] : undefined
}

/** « La méthode rappelle celle d'Al-Qaïda »: somebody compared. */
const isStandIn = ({ tokens, language }: Parse, at: number): boolean =>
  language.is('stand-ins', tokens[at]?.key ?? '')

/** "The army has not commented", « l'état-major n'a pas répondu »; not « n'a pas tardé à réagir ». */
function isSilence({ tokens, language, rare }: Parse): boolean {
  if ((rare & rareClass.negations) === 0 || tokens.some(({ key }) => language.is('late', key))) return false
  return tokens.some((token) => language.forms(token).some(({ lemma }) => language.is('answering', lemma)))
}

/** "The Americans", « des Russes »: a nation's name that is a noun, with a capital and its article. */
function isNation({ tokens, language }: Parse, { nation, type, det, prep, head, to }: Phrase): boolean {
  if (nation === undefined || type !== 'thing' || to !== head + 1) return false
  return (
    tokens[head]!.capital &&
    (language.is('definite', det) || /^(?:des|aux)$/u.test(prep)) &&
    /s$/u.test(tokens[head]!.key)
  )
}
