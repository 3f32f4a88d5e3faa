import type { ActorMention, ActorRole } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import type { Phrase } from './phrase.ts'

/** Binds the parties of phrases to actors; remembers who has been named, in the order of the text. */
export interface DocumentActors {
  /** The party that a phrase names; undefined when it names none that acts. */
  mention(parse: Parse, phrase: Phrase, role: ActorRole, text: string): ActorMention | undefined
  /** The party a pronoun stands for, as far as that is safe. @param force only a force can be meant */
  pronoun(key: string, role: ActorRole, force?: boolean): ActorMention | undefined
  /** Takes note of a claim's parties. */
  remember(actors: readonly ActorMention[]): void
  /** Takes note of who has done what a claim tells. */
  acted(actors: readonly ActorMention[]): void
  /** Takes note of the party for which a sentence speaks, up to a token; undefined: for none, 'same': for the one before. */
  hear(party: ActorMention | 'same' | undefined, to: number): void
  /** Takes note of whom a sentence without a claim speaks of. */
  topic(parse: Parse): void
  /** The side that some parties fight, where the article knows only one. @param country of the place */
  opponent(parties: readonly ActorMention[], country: string | undefined): ActorMention | undefined
  /** The armed group that the article says somebody leads. */
  ledBy(name: string, role: ActorRole): ActorMention | undefined
  /** The two that fought each other last, for a phrase that means both; empty where it does not. */
  bothSides(parse: Parse, phrase: Phrase, role: ActorRole): readonly ActorMention[]
  /** Takes note of the armed groups a sentence names. @param section the country under whose heading it stands */
  meet(parse: Parse, section: string | undefined): void
  /** Takes note of the country in which the next sentence is; undefined where that is open. */
  in(country: string | undefined): void
}
