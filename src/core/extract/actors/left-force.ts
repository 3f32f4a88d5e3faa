import type { Parse } from '../events/parse.ts'
import type { Phrase } from './phrase.ts'

const forces: ReadonlySet<string | undefined> = new Set(['army', 'police'])

/**
 * "Army deserters", "a former police officer", « le colonel X, un déserteur de l'armée »: who was of a state's force and is no
 * more does nothing for it, and what is done to him is not done to it.
 */
export function hasLeftForce({ tokens, phraseAt, language }: Parse, phrase: Phrase): boolean {
  const isOfForce = [phrase, phrase.of].some(
    (one) => forces.has(one?.actor?.kind) || forces.has(one?.person?.kind),
  )
  // "The army's former base".
  if (!isOfForce || phrase.object !== undefined) return false
  const isGone = (at: number): boolean => language.is('gone from a force', tokens[at]?.key ?? '')
  // "Former | soldiers", "army | deserters": beside a name or a noun that a list holds.
  for (let at = phrase.from - 1; at < phrase.to; at += 1) if (isGone(at)) return true
  if (tokens[phrase.to]?.key !== ',') return phraseAt[phrase.to] === undefined && isGone(phrase.to)
  const added = phraseAt[phrase.to + 1]
  return added !== undefined && added.prep === '' && isGone(added.head)
}
