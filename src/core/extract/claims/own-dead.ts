import type { ActorMention } from '../../model/index.ts'
import { armyOf } from '../actors/bind-actor.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { isForce, sideOf } from '../events/resolve-event.ts'
import type { Scene } from './scene.ts'

// In tokens: "admits to only two dead", "ne reconnaît que deux morts".
const reach = 5

/**
 * Whose losses a toll counts, where their owner is told and not the dead: "the army's dead", « les pertes de l'armée »,
 * "gave its own losses as four dead", "the group admits to two dead", « l'armée pleure cinq des siens », "the rebels left
 * nine bodies behind", « assure n'avoir perdu personne ».
 */
export function withOwnDead(draft: Draft, parse: Parse, scene: Scene): Draft {
  if (draft.event !== 'casualties') return draft
  const targets = draft.actors.filter(({ role }) => role === 'target')
  const isOpen = targets.every(({ id, name }) => id === 'unnamed:people' || name === 'people')
  const owner = isOpen ? (ownerOfLosses(parse, scene) ?? leaves(parse, scene)) : undefined
  const loser = ofSpeaker(owner ?? admits(parse, scene, targets) ?? whoLost(parse, targets), draft, scene)
  if (loser === undefined || !isForce(loser)) return draft
  const others = draft.actors.filter(({ role, id }) => role !== 'target' && id !== loser.id)
  return { ...draft, actors: [...others, { ...loser, role: 'target' }] }
}

/** "It lost three men": the pronoun that has lost them. */
function whoLost({ tokens, language }: Parse, targets: readonly ActorMention[]): ActorMention | undefined {
  const isLost = tokens.some((token) =>
    language.forms(token).some(({ lemma }) => language.is('losing', lemma)),
  )
  return isLost && targets.length === 1 ? targets.find(isPronoun) : undefined
}

const isPronoun = ({ text }: ActorMention): boolean => /^(?:ils?|elles?|it|they)$/iu.test(text)

/** « Il reconnaît avoir perdu trois hommes », of a general staff: a pronoun for who speaks stands for no enemy. */
function ofSpeaker(
  loser: ActorMention | undefined,
  { speaker, place }: Draft,
  { knowledge }: Scene,
): ActorMention | undefined {
  if (loser === undefined || speaker.kind !== 'military' || sideOf(loser) !== 'armed') return loser
  if (!isPronoun(loser)) return loser
  const named = speaker.actor === undefined ? undefined : knowledge.actors.get(speaker.actor)
  const army = named ?? armyOf(knowledge, place?.country ?? '')
  return army === undefined
    ? loser
    : { id: army.id, name: army.name, text: loser.text, role: 'target', kind: army.kind }
}

/** "Its losses", "the army's dead", "army losses", « les pertes des insurgés ». */
function ownerOfLosses(parse: Parse, scene: Scene): ActorMention | undefined {
  const { tokens, phrases, language } = parse
  for (const [at, { key }] of tokens.entries()) {
    if (!language.is('losses', key)) continue
    const own = at > 0 && language.is('own', tokens[at - 1]!.key) ? at - 1 : at
    if (language.is('possessive', tokens[own - 1]?.key ?? '')) return subjectOf(parse, own - 1, scene)
    if (isInOwnRanks(parse, at)) return subjectOf(parse, at, scene)
    const before = phrases.find(
      ({ type, to }) => type === 'actor' && (to === own || (to === own - 1 && tokens[to]?.key === 's')),
    )
    const behind = phrases.find(({ type, of }) => type === 'actor' && of === undefined)
    const owner = before ?? (behind !== undefined ? ofLosses(parse, at) : undefined)
    const found = owner && scene.actors.mention(parse, owner, 'target', scene.text)
    if (found !== undefined && isForce(found)) return found
  }
  return undefined
}

/** « Toute perte | dans ses rangs », "any losses in its ranks". */
function isInOwnRanks({ tokens, language }: Parse, at: number): boolean {
  const [within, whose, ranks] = tokens.slice(at + 1, at + 4).map(({ key }) => key)
  return (
    language.is('within', within ?? '') &&
    language.is('possessive', whose ?? '') &&
    language.is('ranks', ranks ?? '')
  )
}

/** « Les pertes | de l'armée », "losses among soldiers", « pertes militaires ». */
function ofLosses({ phrases, tokens, language }: Parse, at: number): Phrase | undefined {
  return phrases.find(
    ({ type, prep, prepAt, from, to }) =>
      type === 'actor' &&
      ((prepAt === at + 1 && (language.is('of', prep) || language.is('among', prep))) ||
        (from <= at && to > at + 1 && tokens[from] !== undefined)),
  )
}

/** "Admits to two dead": its own; where others are told behind, of whom something else is told. */
function admits(parse: Parse, scene: Scene, targets: readonly ActorMention[]): ActorMention | undefined {
  const { tokens, language } = parse
  const at = tokens.findIndex((token) =>
    language.forms(token).some(({ lemma }) => language.is('admitting', lemma)),
  )
  if (at < 0) return undefined
  const behind = tokens.slice(at + 1, at + 1 + reach)
  const dead = behind.findIndex(
    ({ key }, i) =>
      language.is('losses', key) ||
      language.is('their own', key) ||
      (language.is('possessive', key) && language.is('own', behind[i + 1]?.key ?? '')),
  )
  // "The loss of four men" tells whose.
  const isOf = language.is('of', tokens[at + 2 + dead]?.key ?? '')
  if (dead < 0 || isOf || behind.slice(0, dead).some(({ kind }) => kind === 'mark')) return undefined
  const end = tokens[at + 1 + dead]!.end
  const isNamed = targets.some(({ text, name, id }) => {
    if (id === 'unnamed:people' || name === 'people') return false
    const told = text === '' ? -1 : parse.sentence.text.indexOf(text)
    return told >= 0 && parse.sentence.start + told <= end
  })
  return isNamed ? undefined : subjectOf(parse, at, scene)
}

/** "The rebels left nine bodies behind", « n'a perdu personne ». */
function leaves(parse: Parse, scene: Scene): ActorMention | undefined {
  const { tokens, language } = parse
  const at = tokens.findIndex((token, i) => {
    const lemmas = language.forms(token).map(({ lemma }) => lemma)
    const behind = tokens.slice(i + 1, i + 1 + reach).map(({ key }) => key)
    if (lemmas.some((lemma) => language.is('losing', lemma)))
      return behind.some((key) => language.is('nobody', key))
    if (!lemmas.some((lemma) => language.is('leaving behind', lemma))) return false
    const isDead = behind.some((key) => language.is('losses', key) || language.is('dead bodies', key))
    return isDead && tokens.slice(i + 1).some(({ key }) => language.is('behind', key))
  })
  return at < 0 ? undefined : subjectOf(parse, at, scene)
}

/** The force that is subject last before a word, named or by a pronoun. */
function subjectOf(parse: Parse, at: number, scene: Scene): ActorMention | undefined {
  const { tokens, phrases, language } = parse
  // « Elles démentent, elles, toute perte »: a pronoun between commas only repeats it.
  const isPutIn = (from: number, to: number): boolean =>
    tokens[from - 1]?.key === ',' && tokens[to]?.key === ','
  const subject = phrases.findLast(
    ({ type, from, to, prep, afterVerb }) =>
      to <= at && prep === '' && !afterVerb && !(type === 'pronoun' && isPutIn(from, to)),
  )
  if (subject === undefined)
    return language.is('possessive', tokens[at]!.key)
      ? scene.actors.pronoun('its', 'target', true)
      : undefined
  if (subject.type === 'pronoun') return scene.actors.pronoun(tokens[subject.from]!.key, 'target', true)
  return scene.actors.mention(parse, subject, 'target', scene.text)
}
