import type { ActorMention } from '../../model/index.ts'
import { subjectBefore } from '../actors/party-words.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import type { Toll } from '../figures/tolls.ts'
import { rareClass } from './rare-class.ts'
import type { Scene } from './scene.ts'

/** "deux morts dans ses rangs", "five dead on their side": no farther from the number. */
const reach = 6

/**
 * Whose dead a toll counts: those its own words name, else the side that mourns them.
 * @param anybody dead without a name are people
 */
export function tollTargets(
  parse: Parse,
  toll: Toll,
  scene: Scene,
  anybody: boolean,
): readonly ActorMention[] {
  const { phrase } = toll
  const people = phrase.person !== undefined || phrase.actor !== undefined ? phrase : personIn(phrase)
  const named = people === undefined ? undefined : scene.actors.mention(parse, people, 'target', scene.text)
  const found = named ?? (isOwnSide(parse, phrase) ? sideOfSentence(parse, phrase, scene) : undefined)
  if (found !== undefined) return [{ ...found, role: 'target' }]
  return anybody
    ? [{ id: 'unnamed:people', name: 'people', text: toll.figure.text, role: 'target', kind: 'civilians' }]
    : []
}

/** "The army tells of five dead in its ranks": whoever the sentence is about, else the party just told of. */
function sideOfSentence(parse: Parse, phrase: Phrase, scene: Scene): ActorMention | undefined {
  const before = subjectBefore(parse, phrase)
  const subject = before === undefined ? undefined : scene.actors.mention(parse, before, 'target', scene.text)
  return subject !== undefined && isForce(subject) ? subject : scene.actors.pronoun('ses', 'target', true)
}

const personIn = ({ of }: Phrase): Phrase | undefined =>
  of?.person !== undefined || of?.actor !== undefined ? of : undefined

function isOwnSide({ tokens, language }: Parse, phrase: Phrase): boolean {
  for (let i = phrase.to; i < Math.min(tokens.length - 1, phrase.to + reach); i += 1) {
    if (tokens[i]!.kind === 'mark') return false
    if ((tokens[i]!.rare & rareClass.possessive) !== 0 && language.is('ranks', tokens[i + 1]!.key))
      return true
  }
  return false
}
