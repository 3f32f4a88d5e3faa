import type { Knowledge } from '../../knowledge.ts'
import type { Actor, ActorMention } from '../../model/index.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import { ownClaim } from '../speakers/claimer.ts'
import { bindActor } from './bind-actor.ts'
import type { PartiesTold } from './last-parties.ts'
import { isOwnMen, isPossessive, subjectBefore } from './party-words.ts'
import type { Phrase } from './phrase.ts'
import { speakerBefore } from './speaker-before.ts'

/** What is known of whose men "its men", "ses hommes" are. */
export interface Own {
  /** The phrase with the possessive, undefined where a phrase has none. */
  readonly men: Phrase | undefined
  readonly owner: ActorMention | undefined
  /** The party in whose name the sentence is told. */
  readonly speaks: ActorMention | undefined
}

/** Kinds of things that an army has. */
const arms: ReadonlySet<string> = new Set(['military', 'munition', 'weapon'])

/**
 * Whose "ses hommes", "sept de ses hommes", "one of its own men", "Moscow says its troops" are: those of whoever speaks,
 * of the sentence's subject, else of the party told of last.
 * @param bound how a phrase is read
 */
export function ownMen(
  parse: Parse,
  phrase: Phrase,
  last: PartiesTold,
  bound: (phrase: Phrase) => ActorMention | undefined,
): Own {
  const inner = phrase.of
  // "Many soldiers | and their leader": theirs.
  const joint = parse.tokens[phrase.from - 1]
  const beside =
    isPossessive(parse, phrase) && joint !== undefined && (joint.classes & wordClass.and) !== 0
      ? parse.phraseAt[phrase.from - 2]
      : undefined
  const fellow = beside?.type === 'actor' ? bound(beside) : undefined
  if (fellow !== undefined && isForce(fellow)) return { men: undefined, owner: fellow, speaks: fellow }
  const men = isOwnMen(parse, phrase)
    ? phrase
    : inner !== undefined && isOwnMen(parse, inner)
      ? inner
      : undefined
  // "The army came on Friday: its helicopters …": of whom the sentence is.
  const things = isPossessive(parse, phrase) && arms.has(phrase.object?.kind ?? '') ? phrase : undefined
  const own = men ?? things
  const before = own === undefined ? undefined : subjectBefore(parse, own)
  const subject = before === undefined ? undefined : bound(before)
  // "A spokesman for the M23 said … of his movement": the party that speaks, else the one told of last.
  const claim = men === undefined ? undefined : ownClaim(parse, 0)
  // "Rejected the group's claim that its fighters": the group's.
  const speaker = claim !== undefined && claim.at < phrase.from ? claim.owner : speakerBefore(parse, phrase)
  const named = speaker === undefined ? undefined : bound(speaker)
  const heard = isPossessive(parse, phrase) ? last.voiceBefore(phrase.from) : undefined
  const isTheirs = men === undefined && subject !== undefined && isForce(subject)
  const speaks = named ?? (isTheirs ? subject : before === undefined ? heard : undefined)
  const owner =
    speaks ??
    (subject !== undefined && isForce(subject) ? subject : undefined) ??
    heard ??
    // An army has soldiers: "its fighters" are a group's.
    (men?.person?.kind === 'armed-group' ? last.armed : undefined) ??
    (last.any !== undefined && isForce(last.any) ? last.any : (last.force ?? last.any))
  return { men, owner, speaks }
}

/** "Moscow says its troops …", "the junta said its soldiers": the force of a government's own country, where that is known. */
export function forceRuled(
  owner: ActorMention,
  { person }: Phrase,
  knowledge: Knowledge,
  text: string,
): Actor | undefined {
  const home = knowledge.actors.get(owner.id)?.countries[0]
  return home === undefined || person === undefined ? undefined : bindActor(person, home, knowledge, text)
}
