import type { ActorMention } from '../../model/index.ts'
import { endsWithOne } from '../claims/word-forms.ts'
import type { Parse } from '../events/parse.ts'
import { somebody } from './party-words.ts'
import type { Phrase } from './phrase.ts'
import { wordsOf } from './phrase-words.ts'

/** "Three aides of the governor", « quatre proches du maire »: people, who are not the one man they belong to. */
export function peopleOfOne(parse: Parse, phrase: Phrase, text: string): ActorMention | undefined {
  const { type, amount, of } = phrase
  const { person } = of ?? {}
  if (type !== 'thing' || amount === undefined || amount.low < 2) return undefined
  if (of === undefined || person === undefined || of.amount !== undefined) return undefined
  // A party, a force, a crowd is whoever belongs to it; civilians are people anyway.
  if (person.as !== '' || person.kind === 'civilians') return undefined
  const isOne = !endsWithOne(parse.tokens[of.head]!.key, parse.language.group('endings of plurals'))
  return isOne ? somebody(parse, phrase, wordsOf(parse, phrase, text)) : undefined
}
