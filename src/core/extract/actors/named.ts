import type { Actor, ActorMention, ActorRole } from '../../model/index.ts'
import type { Phrase } from './phrase.ts'
import { counted } from './phrase-words.ts'

/** A phrase as a mention of an actor of the data. @param words those of the text */
export function named(actor: Actor, phrase: Phrase, role: ActorRole, words: string): ActorMention {
  return {
    id: actor.id,
    name: actor.name,
    text: words,
    role,
    kind: actor.kind,
    ...counted(phrase),
    ...(phrase.partial ? { partial: true } : {}),
  }
}
