import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import type { SlotFound } from '../events/slot-found.ts'
import { wordClass } from './word-class.ts'

/**
 * Whether those who help in a sentence are told to help another than who acts in a match: « Les insurgés ont pillé la
 * ville avant d'être repoussés par | l'armée | avec l'appui de soldats rwandais », "attacked the rebels, backed by X".
 */
export function helpsAnother(parse: Parse, helpers: SlotFound, agents: SlotFound): boolean {
  const { tokens, phraseAt, language } = parse
  const first = helpers.phrases[0]
  if (first === undefined || agents.phrases.length === 0) return false
  let word = first.from - 1
  while (word > 0 && (tokens[word]!.classes & wordClass.support) === 0) word -= 1
  // « Appuyée par X, l'armée … »: whom the sentence is of.
  if (word <= 0) return false
  // « Avec l'appui de »: it helps who the clause is of; « , appuyés par »: who stands right before.
  const isNoun = tokens[word]!.forms.length === 0 || (tokens[word - 1]!.classes & wordClass.determiners) !== 0
  let at = (phraseAt[word]?.from ?? word) - 1
  while (at > 0 && phraseAt[at] === undefined && (isNoun ? word - at <= nounReach : tokens[at]!.key === ','))
    at -= 1
  const host = phraseAt[at]
  if (host === undefined || host.type !== 'actor' || (isNoun && !language.is('by', host.prep))) return false
  return !agents.phrases.some((one) => holds(one, host) || holds(host, one))
}

// In tokens: « avec l'appui », « grâce au soutien ».
const nounReach = 3

/** Whether a phrase is another, or one that hangs on it: "the rebels | of the M23". */
function holds(phrase: Phrase | undefined, other: Phrase): boolean {
  return phrase !== undefined && (phrase === other || holds(phrase.of, other))
}
