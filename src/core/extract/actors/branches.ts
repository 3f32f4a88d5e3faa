import type { Actor } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import type { Phrase } from './phrase.ts'

/**
 * "JNIM, the al-Qaeda branch that besieges Djibo", « le Jnim (GSIM), filiale d'Al-Qaïda »: what is added between commas
 * is the group before it, and not the one whose branch it is. "Attackers from the al-Qaeda affiliate": of the one told of
 * before that has sworn to it.
 */
export function settleBranches(parses: readonly Parse[]): void {
  let told: Actor[] = []
  for (const parse of parses) {
    for (const phrase of parse.phrases) {
      const whose = phrase.actor ?? phrase.of?.actor
      if (whose === undefined) continue
      if (isBranch(phrase, parse)) {
        const sworn = told.findLast(
          ({ allegiance }) => allegiance?.some(({ to }) => to === whose.id) === true,
        )
        const group = groupBefore(parse, phrase) ?? sworn
        if (group !== undefined) phrase.actor = group
      }
      if (isGroup(phrase.actor)) told = [...told.filter(({ id }) => id !== phrase.actor!.id), phrase.actor!]
    }
  }
}

const isGroup = (actor: Actor | undefined): boolean =>
  actor?.kind === 'armed-group' || actor?.kind === 'militia'

/** Whether the noun of a phrase, or the one that its name stands before, is a word for a branch. */
const isBranch = ({ from, to }: Phrase, { tokens, language }: Parse): boolean =>
  tokens.slice(from, to + 1).some(({ key }) => language.is('branches', key))

/** The group named right before the comma, with or without its short form in brackets. */
function groupBefore({ tokens, phraseAt }: Parse, { from, prep }: Phrase): Actor | undefined {
  let at = from - 1
  if (prep !== '' || tokens[at]?.key !== ',') return undefined
  at -= 1
  if (tokens[at]?.text === ')') while (at > 0 && tokens[at]!.text !== '(') at -= 1
  if (tokens[at]?.text === '(') at -= 1
  const actor = phraseAt[at]?.actor
  return isGroup(actor) ? actor : undefined
}
