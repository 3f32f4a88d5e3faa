import type { ActorMention, Speaker } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Scene } from '../claims/scene.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import type { Span } from './attribution.ts'
import { kindWords } from './kind-words.ts'
import { hasVerb } from './source-before.ts'
import { speakerOfActor } from './source-kind.ts'

/**
 * The force of whoever a sentence is about: that of its subject ("A commander of the M23 came to the studio"), else the
 * only one of his sort that it names ("Captain Garba commands a company of the Nigerian army").
 * @param isOne whether one man can be meant, and not only many
 */
export function forceTold(
  parse: Parse,
  kind: Speaker['kind'],
  scene: Scene,
  isOne: boolean,
): ActorMention | undefined {
  let verb = 1
  while (verb < parse.tokens.length && !hasVerb(parse, verb, verb + 1)) verb += 1
  const subject = { from: 0, to: verb }
  if (!isOne && isOffice(parse, subject)) return undefined
  const force = forceIn(parse, subject, scene)
  if (force !== undefined && speakerOfActor(force.kind) === kind) return force
  return onlyForce(parse, kind, scene)
}

/** The one force of a sort that a sentence names. */
export function onlyForce(parse: Parse, kind: Speaker['kind'], scene: Scene): ActorMention | undefined {
  const all = parse.phrases.map((phrase) => partyOf(parse, phrase, scene))
  const own = all.filter((one) => one !== undefined && isForce(one) && speakerOfActor(one.kind) === kind)
  return own.every((one) => one!.id === own[0]!.id) ? own[0] : undefined
}

/** Whether some words name one who holds an office, and no body of men: "the army's spokesman", "a commander". */
export function isOffice({ tokens, language }: Parse, { from, to }: Span): boolean {
  for (let at = from; at < to; at += 1) {
    const { key } = tokens[at]!
    const office = kindWords(language).find(tokens, at, to)?.office === true && !language.is('bodies', key)
    if (office || language.is('spokespeople', key)) return true
  }
  return false
}

/** The force that some words name. */
export function forceIn(parse: Parse, { from, to }: Span, scene: Scene): ActorMention | undefined {
  for (const phrase of parse.phrases) {
    if (phrase.from < from || phrase.to > to) continue
    // "An officer in Bamako": where he is, and not for whom he speaks.
    if (
      phrase.actor === undefined &&
      phrase.person === undefined &&
      parse.language.is('locative', phrase.prep)
    )
      continue
    const party = partyOf(parse, phrase, scene)
    if (party !== undefined && isForce(party)) return party
  }
  return undefined
}

/** The party that a phrase names: an officer speaks for his army, as he is hit as one of it. */
export function partyOf(parse: Parse, phrase: Phrase, scene: Scene): ActorMention | undefined {
  const named = scene.actors.mention(parse, phrase, 'agent', scene.text)
  return named?.id === 'unnamed:army-officers'
    ? scene.actors.mention(parse, phrase, 'target', scene.text)
    : named
}
