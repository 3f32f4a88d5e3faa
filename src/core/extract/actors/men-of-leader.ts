import type { ActorMention, ActorRole } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import type { Phrase } from './phrase.ts'
import { bare, wordsOf } from './phrase-words.ts'

/** "Les hommes de Haftar": a group that is named after who leads it. @param text the article's */
export function menOfLeader(
  parse: Parse,
  phrase: Phrase,
  role: ActorRole,
  text: string,
): ActorMention | undefined {
  const { person, of, amount } = phrase
  if (person?.id !== 'men' || of?.proper === undefined || of.actor !== undefined || amount !== undefined)
    return undefined
  const words = wordsOf(parse, phrase, text, of.to)
  return { id: `text:${bare(words)}`, name: bare(words), text: words, role, kind: 'armed-group' }
}
