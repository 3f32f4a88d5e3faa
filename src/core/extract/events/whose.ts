import { owned } from '../actors/owned.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from './parse.ts'
import type { SlotFound } from './slot-found.ts'

/**
 * Whose a thing is, for what a thing tells of its owner: "our flag", « leur drapeau », "the M23 flag", "the Taliban's white
 * flag", « le drapeau malien », « le drapeau noir de l'État islamique », "a jihadist stronghold".
 */
export function whose(parse: Parse, phrase: Phrase | undefined): Omit<SlotFound, 'position'> | undefined {
  if (phrase === undefined || phrase.type === 'pronoun') return undefined
  const { tokens, language, phraseAt } = parse
  const { det, actor, person, owner, nation, of, from, to } = phrase
  const isNation = nation !== undefined && actor === undefined && person === undefined
  if (isNation && phrase.object === undefined)
    return { phrases: [{ ...phrase, amount: undefined, proper: undefined, type: 'thing' }] }
  if (language.is('first', det)) return { phrases: [], pronoun: det }
  if (language.is('possessive', det)) return language.is('of them', det) ? theirs(parse, phrase) : undefined
  if (tokens[from - 1]?.key === 's' && phraseAt[from - 2]?.type === 'actor')
    return { phrases: [phraseAt[from - 2]!] }
  if (actor !== undefined)
    return { phrases: [{ ...phrase, object: undefined, amount: undefined, type: 'actor' }] }
  if (owner !== undefined) return { phrases: [owned(phrase, owner)] }
  for (let at = from; person !== undefined && at < to; at += 1)
    if (language.personWords.get(tokens[at]!.key) === person)
      return { phrases: [owned(phrase, { noun: person, at })] }
  if (nation !== undefined)
    return {
      phrases: [{ ...phrase, object: undefined, amount: undefined, proper: undefined, type: 'thing' }],
    }
  return of?.type === 'actor' || of?.nation !== undefined ? { phrases: [of] } : undefined
}

/** "M23 says Goma is in its hands": of the one party that the sentence has told of before, and of nobody else. */
export function itsOwn({ phrases }: Parse, at: number): Omit<SlotFound, 'position'> | undefined {
  const before = phrases.filter(({ type, to, prep }) => type === 'actor' && to <= at && prep === '')
  return before.length === 1 ? { phrases: before } : undefined
}

/** "Their flag": of the one party that the sentence has told of before, else of whoever "they" are. */
function theirs({ phrases, language }: Parse, { from }: Phrase): Omit<SlotFound, 'position'> | undefined {
  const before = phrases.filter(({ type, to, prep }) => type === 'actor' && to <= from && prep === '')
  if (before.length > 0) return before.length > 1 ? undefined : { phrases: before }
  return { phrases: [], pronoun: [...language.group('plural pronouns')][0] ?? '' }
}

/** "The Malian | flag", "the Taliban's white | flag": of a noun, by what stands before it where no phrase holds it. */
export function whoseAt(parse: Parse, at: number): Omit<SlotFound, 'position'> | undefined {
  const { tokens, phraseAt } = parse
  for (let i = at; i >= Math.max(0, at - mostAdjectives) && tokens[i]!.kind !== 'mark'; i -= 1) {
    if (phraseAt[i] !== undefined) return whose(parse, phraseAt[i])
    if (tokens[i]!.key === 's' && phraseAt[i - 1]?.type === 'actor') return { phrases: [phraseAt[i - 1]!] }
  }
  return undefined
}

// In tokens: "the Taliban's own white flag".
const mostAdjectives = 3
