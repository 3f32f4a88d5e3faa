import type { EventCode } from '../../model/index.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { fromAfar } from '../events/strikes.ts'
import type { Scene } from './scene.ts'
import { wordClass } from './word-class.ts'

/**
 * The strike last told of where the article is now, which may be told of again without its means: "the army denied targeting
 * civilians"; undefined where none is.
 */
export function toldStrike({
  toldAt,
  lastPlace,
}: Pick<Scene, 'toldAt' | 'lastPlace'>): EventCode | undefined {
  const last = [...toldAt].findLast(([event, { id }]) => fromAfar.has(event) && id === lastPlace?.id)
  return last?.[0] as EventCode | undefined
}

// In tokens: "denied deliberately targeting", "of having ever hit".
const governorReach = 2

/**
 * "Denied targeting", "accused of hitting", « dit avoir visé », « a reconnu que ses hommes avaient frappé »: what
 * somebody says of what has been done, and no deed told as the next.
 */
export function isSaidOfDone({ tokens, language }: Parse, { from, verb }: PatternMatch): boolean {
  if (verb === undefined || verb.passive || verb.future || verb.modal || verb.conditional) return false
  if (verb.tag === 'pp') return verb.infinitive || verb.pluperfect
  if (verb.tag !== 'ger') return false
  const denying = language.verbsOf('deny')
  return tokens
    .slice(Math.max(0, from - governorReach), from)
    .some(
      (token) => (token.classes & wordClass.of) !== 0 || token.forms.some(({ lemma }) => denying.has(lemma)),
    )
}
