import type { Knowledge } from '../../knowledge.ts'
import type { ActorMention } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import type { PartiesTold } from './last-parties.ts'
import { subjectBefore } from './party-words.ts'
import type { Phrase } from './phrase.ts'

/** What is known of who fights whom. */
export interface Fighting {
  readonly knowledge: Knowledge
  readonly last: PartiesTold
  /** How a phrase is read. */
  readonly bound: (phrase: Phrase) => ActorMention | undefined
}

/**
 * Whom "the enemy" means, said by a force or told of what it does: the other side of the fight told of last. Undefined
 * for any other words, and where nobody is known to fight that force.
 */
export function enemyMeant(
  parse: Parse,
  phrase: Phrase,
  { knowledge, last, bound }: Fighting,
): ActorMention | undefined {
  const { tokens, language } = parse
  if (phrase.type !== 'thing' || phrase.of !== undefined || !language.is('foes', tokens[phrase.to - 1]!.key))
    return undefined
  const before = subjectBefore(parse, phrase)
  const ours = last.voiceBefore(phrase.from) ?? (before === undefined ? undefined : bound(before))
  if (ours === undefined || !isForce(ours)) return undefined
  const homeOf = ({ id, kind }: ActorMention): string | undefined =>
    kind === 'army' || kind === 'government' ? knowledge.actors.get(id)?.countries[0] : undefined
  const isOurs = (one: ActorMention): boolean =>
    one.id === ours.id || (homeOf(one) !== undefined && homeOf(one) === homeOf(ours))
  const [other, more] = last.sides.filter((one) => !isOurs(one))
  return last.sides.some(isOurs) && more === undefined ? other : undefined
}
