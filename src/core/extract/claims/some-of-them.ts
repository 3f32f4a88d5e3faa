import type { ActorMention, EventCode } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { isForce, sideOf } from '../events/resolve-event.ts'
import type { Scene } from './scene.ts'
import { wordClass } from './word-class.ts'

/**
 * "Gunmen abducted twenty pupils. Three of them were killed", « trois d'entre eux », « ils en ont tué trois », « huit des
 * leurs »: of a number without a noun, those whom the sentence before has told of. Left open where several can be meant.
 * @param previous what the sentence before told
 */
export function withSomeOfThem(draft: Draft, parse: Parse, previous: readonly Draft[], scene: Scene): Draft {
  const targets = draft.actors.filter(({ role }) => role === 'target')
  const [figure] = draft.figures
  if (figure === undefined || targets.length > 1 || targets.some(({ name }) => name !== 'people'))
    return draft
  const phrase = parse.phrases.find((one) => isNumber(one) && one.amount!.low === figure.low)
  const which = phrase === undefined ? undefined : pointer(phrase, parse)
  if (phrase === undefined || which === undefined) return draft
  const others = draft.actors.filter(({ role }) => role !== 'target')
  const meant =
    which === 'own'
      ? isOurs(phrase, parse)
        ? (scene.speaking ?? speaking(draft, scene))
        : (subjectBefore(phrase, parse, scene) ?? scene.actors.pronoun('ses', 'target', true))
      : which === 'members'
        ? speaking(draft, scene)
        : among(previous, figure.low, (one) => !others.some(({ id }) => id === one.id))
  if (meant === undefined || others.some(({ id }) => id === meant.id)) return draft
  const target: ActorMention = { ...meant, role: 'target', count: figure.low }
  return { ...draft, event: asMet(draft, others, target), actors: [...others, target] }
}

/** "Police fired tear gas at protesters. Officers shot two of them dead": no attack on anybody else. */
function asMet({ event }: Draft, others: readonly ActorMention[], { id }: ActorMention): EventCode {
  const isByState = others.some((one) => one.role === 'agent' && sideOf(one) === 'state')
  return event === 'attack' && isByState && id === 'unnamed:protesters' ? 'excessive-force' : event
}

const isNumber = ({ amount, person, actor, object, proper, to }: Phrase): boolean =>
  amount?.to === to &&
  person === undefined &&
  actor === undefined &&
  object === undefined &&
  proper === undefined

/** Whether a number is one of "them", or of a side's "own". */
function pointer(
  { to, from, afterVerb, of }: Phrase,
  { tokens, language }: Parse,
): 'them' | 'own' | 'members' | undefined {
  // "One of its commanders".
  const isOwn = of !== undefined && of.person === undefined && language.is('possessive', of.det)
  if (isOwn && language.is('own members', tokens[of.to - 1]!.key)) return 'members'
  const behind = tokens.slice(to, to + 3).map(({ key }) => key)
  const isOf =
    ((tokens[to]?.classes ?? 0) & wordClass.of) !== 0 || language.is('plural article', behind[0] ?? '')
  if (isOf && behind.slice(1).some((key) => language.is('own people', key))) return 'own'
  if (isOf && of === undefined && behind.slice(1).some((key) => language.is('told above', key))) return 'them'
  if (!afterVerb) return undefined
  // « Ils en ont tué trois. »
  const next = tokens[to]
  const isAlone = next === undefined || next.kind === 'mark' || next.time >= 0
  const hasEn = tokens
    .slice(Math.max(0, from - nearPronoun), from)
    .some(({ key }) => language.is('of it', key))
  return hasEn && isAlone ? 'them' : undefined
}

/** The one force that stands before: « ses combattants y ont laissé huit des leurs ». */
function subjectBefore({ from }: Phrase, parse: Parse, scene: Scene): ActorMention | undefined {
  const subject = parse.phrases.findLast(
    ({ type, to, prep, afterVerb }) => type === 'actor' && to <= from && prep === '' && !afterVerb,
  )
  const found = subject && scene.actors.mention(parse, subject, 'target', scene.text)
  return found !== undefined && isForce(found) ? found : undefined
}

/** « Deux des nôtres », "three of our own". */
const isOurs = ({ to }: Phrase, { tokens, language }: Parse): boolean =>
  tokens.slice(to, to + 3).some(({ key }) => language.is('ours', key))

/** The force that tells of its own. */
function speaking({ speaker }: Draft, { knowledge }: Scene): ActorMention | undefined {
  const party = speaker.actor === undefined ? undefined : knowledge.actors.get(speaker.actor)
  const found: ActorMention | undefined =
    party === undefined
      ? undefined
      : { id: party.id, name: party.name, text: '', role: 'target', kind: party.kind }
  return found !== undefined && isForce(found) ? found : undefined
}

// In tokens: « en ont aussi tué trois ».
const nearPronoun = 5

/** The one party of those told before that is numerous enough: whom something was done to, before who did it. */
function among(
  previous: readonly Draft[],
  count: number,
  fits: (one: ActorMention) => boolean,
): ActorMention | undefined {
  const all = previous.flatMap(({ actors }) => actors).filter(fits)
  const large = all.filter((one) => one.count !== undefined && one.count >= count)
  const meant = large.length > 0 ? large : all.filter((one) => one.count === undefined && !isPeople(one))
  const ids = new Set(meant.map(({ id }) => id))
  return ids.size === 1 ? meant[0] : undefined
}

const isPeople = ({ name }: ActorMention): boolean => name === 'people'
