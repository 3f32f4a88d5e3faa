import type { ActorMention } from '../../model/index.ts'
import { armyOf } from '../actors/bind-actor.ts'
import { owned } from '../actors/owned.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import { isForce, sideOf } from '../events/resolve-event.ts'
import { forceOf } from './force-of-thing.ts'
import type { Scene } from './scene.ts'

/**
 * Whose camp, whose convoy: "le camp de la gendarmerie", "army base".
 * @param anything what is hit is its owner's, whatever it is
 */
export function ownerOf(
  parse: Parse,
  phrases: readonly Phrase[],
  scene: Scene,
  anything = false,
): readonly ActorMention[] {
  const owners: ActorMention[] = []
  for (const one of phrases) {
    const phrase = thingOf(one, parse)
    if (phrase === undefined) {
      // "A training ground of the rebels": whatever it is, it is theirs.
      const whose = anything && one.type === 'thing' && one.of?.type === 'actor' ? one.of : undefined
      const force = whose && scene.actors.mention(parse, whose, 'target', scene.text)
      if (force !== undefined && isForce(force)) owners.push(force)
      continue
    }
    const its = itsOwner(parse, phrase, scene)
    if (its !== undefined) {
      owners.push(its)
      continue
    }
    const inner = partyIn(phrase.of) ?? carried(parse, phrase) ?? ofKind(parse, phrase)
    const owner =
      inner !== undefined
        ? scene.actors.mention(parse, inner, 'target', scene.text)
        : phrase.actor !== undefined
          ? scene.actors.mention(parse, { ...phrase, object: undefined, type: 'actor' }, 'target', scene.text)
          : (ofNation(phrase, scene) ?? forceOwner(parse, phrase, scene))
    if (owner !== undefined && (sideOf(owner) !== 'other' || scene.knowledge.actors.has(owner.id)))
      owners.push(owner)
  }
  return owners
}

/** "The former UN base", « l'ancien camp de la mission »: whoever had it is not there. */
export function wasTheirs({ tokens, language }: Parse, { from, to }: Phrase): boolean {
  const said = tokens.slice(from, to + 1)
  return said.some(({ key }) => language.is('no longer theirs', key))
}

/** "96 Russian drones", "un drone américain": of weapons, the army whose they are. */
function ofNation({ object, nation }: Phrase, { knowledge }: Scene): ActorMention | undefined {
  const army = object?.kind === 'munition' && nation !== undefined ? armyOf(knowledge, nation) : undefined
  return army === undefined
    ? undefined
    : { id: army.id, name: army.name, text: '', role: 'target', kind: army.kind }
}

/** "The base | of the mission | of the UN": of a thing, the first party that it is of. */
function partyIn(of: Phrase | undefined): Phrase | undefined {
  for (let inner = of; inner !== undefined; inner = inner.of) {
    if (inner.type === 'actor') return inner
    if (inner.type !== 'thing' && inner.of?.type !== 'actor') return undefined
  }
  return undefined
}

/** The thing that a phrase names, or is part of: "the gate of the hotel", "one of its convoys". */
export function thingOf(phrase: Phrase, { tokens, language }: Parse): Phrase | undefined {
  const noun = tokens[language.field<boolean>('first noun') ? phrase.head : phrase.to - 1]!
  const isPart = phrase.of?.object !== undefined && language.is('parts of things', noun.key)
  if (phrase.object !== undefined && !isPart) return phrase
  return phrase.person === undefined && phrase.actor === undefined && phrase.of?.object !== undefined
    ? phrase.of
    : undefined
}

/** "UNIFIL says a rocket hit its base", "of shelling its positions": those who stand before, or were told of last. */
function itsOwner(parse: Parse, phrase: Phrase, scene: Scene): ActorMention | undefined {
  const { tokens, language } = parse
  if (phrase.object?.kind !== 'military' || !language.is('possessive', phrase.det)) return undefined
  if (language.is('person pronouns', phrase.det)) return undefined
  const before = parse.phrases.filter(
    ({ to, type, prep, afterVerb }) => to <= phrase.from && type === 'actor' && prep === '' && !afterVerb,
  )
  const [subject] = before
  const named = subject === undefined ? undefined : scene.actors.mention(parse, subject, 'target', scene.text)
  const owner = named !== undefined && keeps(named) ? named : scene.actors.pronoun('its', 'target', true)
  return owner === undefined || !keeps(owner)
    ? undefined
    : { ...owner, role: 'target', text: tokens[phrase.from]!.text }
}

/** Whether a party has convoys and bases of its own. */
const keeps = (one: ActorMention): boolean => isForce(one) || one.kind === 'agency'

/** « Un camp d'entraînement | du mouvement »: the party behind what says which sort of camp it is. */
function ofKind({ phrases, language }: Parse, { object, of, to }: Phrase): Phrase | undefined {
  if (object?.kind !== 'military' || of !== undefined) return undefined
  return phrases.find(({ type, prep, prepAt, det, from }) => {
    const at = language.is('of', prep) ? prepAt : prep === '' && language.is('of', det) ? from : -1
    return type === 'actor' && at > to && at - to <= mostBetween
  })
}

// In tokens: « d'entraînement ».
const mostBetween = 2

/** "A convoy carrying Kenyan soldiers", "un camion transportant des policiers": those who are in it. */
function carried({ tokens, phrases, language }: Parse, { to }: Phrase): Phrase | undefined {
  if (!language.is('carrying', tokens[to]?.key ?? '')) return undefined
  return phrases.find((phrase) => phrase.from === to + 1 && phrase.type === 'actor')
}

function forceOwner(parse: Parse, phrase: Phrase, scene: Scene): ActorMention | undefined {
  const force =
    phrase.owner !== undefined
      ? owned(phrase, phrase.owner)
      : phrase.object?.kind === 'military'
        ? forceOf(parse, phrase)
        : undefined
  return force === undefined
    ? topicOwner(parse, phrase, scene)
    : scene.actors.mention(parse, force, 'target', scene.text)
}

/** "À la Garde nationale, le camp a été pillé": whose it is stands at the head of the sentence. */
function topicOwner(parse: Parse, phrase: Phrase, scene: Scene): ActorMention | undefined {
  const { tokens, phrases, language } = parse
  const first = phrases[0]
  if (first === undefined || first.type !== 'actor' || first === phrase) return undefined
  const heads = first.prepAt === 0 && language.is('at', first.prep) && tokens[first.to]?.key === ','
  const owner = heads ? scene.actors.mention(parse, first, 'target', scene.text) : undefined
  return owner !== undefined && isForce(owner) ? owner : undefined
}
