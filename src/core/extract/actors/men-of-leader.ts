import type { Knowledge } from '../../knowledge.ts'
import type { Actor, ActorMention, ActorRole } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import { forceOfLeader } from './bind-actor.ts'
import { lastName } from './leaders.ts'
import { named } from './named.ts'
import type { Phrase } from './phrase.ts'
import { bare, wordsOf } from './phrase-words.ts'

/**
 * "Les hommes de Haftar", "Barko's fighters": the group of which the article says that he leads it, else one that is
 * named after him. @param text the article's
 */
export function menOfLeader(
  parse: Parse,
  phrase: Phrase,
  role: ActorRole,
  knowledge: Knowledge,
  text: string,
  leaders: ReadonlyMap<string, Actor>,
): ActorMention | undefined {
  const { person, of, actor } = phrase
  if (person === undefined || actor !== undefined || !isMenOfSomebody(person)) return undefined
  const owner = of ?? ownerBefore(parse, phrase)
  const led = forceOfLeader(owner ?? phrase, knowledge)
  if (led !== undefined) return named(led, phrase, role, wordsOf(parse, phrase, text, of?.to ?? phrase.to))
  const name = owner?.actor === undefined ? owner?.proper : undefined
  if (name === undefined) return undefined
  const words = wordsOf(parse, phrase, text, of?.to ?? phrase.to)
  const group = leaders.get(lastName(name))
  if (group !== undefined) return named(group, phrase, role, words)
  if (person.id !== 'men' || of === undefined || phrase.amount !== undefined) return undefined
  return { id: `text:${bare(words)}`, name: bare(words), text: words, role, kind: 'armed-group' }
}

const isMenOfSomebody = ({ id, kind }: NonNullable<Phrase['person']>): boolean =>
  id === 'men' || kind === 'armed-group' || kind === 'militia'

/** "Barko | 's fighters". */
function ownerBefore({ tokens, phraseAt }: Parse, { from }: Phrase): Phrase | undefined {
  return tokens[from - 1]?.key === 's' ? phraseAt[from - 2] : undefined
}
