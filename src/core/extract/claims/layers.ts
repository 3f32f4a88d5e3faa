import type { ActorMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import { findSubject } from '../events/find-subject.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { readVerbGroup } from '../events/read-verb-group.ts'
import { isForce } from '../events/resolve-event.ts'
import type { Scene } from './scene.ts'
import { parties } from './slot-parties.ts'

// In tokens, from the verb to the bomb: "left, witnesses say, a booby-trapped motorcycle".
const reach = 8

/** Whose a bomb is: who "left a booby-trapped motorcycle", by whom "a mine laid by", « un engin dissimulé par ». */
export function layers(parse: Parse, match: PatternMatch, scene: Scene): readonly ActorMention[] {
  const { tokens, phrases, language } = parse
  const named = phrases.filter(
    ({ prep, prepAt }) =>
      language.is('by', prep) &&
      Math.abs(prepAt - match.from) <= 2 * reach &&
      language.is('laid', tokens[prepAt - 1]?.key ?? ''),
  )
  const found = forces(parse, named, scene)
  return found.length > 0 ? found : layingForce(parse, match, scene)
}

function layingForce(parse: Parse, match: PatternMatch, scene: Scene): readonly ActorMention[] {
  const { tokens, language, phraseAt } = parse
  for (let at = match.from - 1; at >= Math.max(0, match.from - reach); at -= 1) {
    if (phraseAt[at] !== undefined) continue
    const verb = language
      .forms(tokens[at]!)
      .filter(({ lemma }) => language.is('laying', lemma))
      .map(({ lemma, tag }) => readVerbGroup(parse, at, lemma, tag))
      .find(({ passive, bare }) => !passive && !bare)
    if (verb === undefined) continue
    return forces(parse, findSubject(parse, { from: at, verb })?.phrases ?? [], scene)
  }
  return []
}

const forces = (parse: Parse, phrases: readonly Phrase[], scene: Scene): readonly ActorMention[] =>
  parties(parse, { phrases, position: 'by' }, 'agent', scene).filter(isForce)
