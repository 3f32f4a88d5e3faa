import type { Phrase } from '../actors/phrase.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Amount } from './amount.ts'
import { personOf } from './person-of.ts'

/**
 * The people of some phrases without those told by their households: "seventy families" is no number of people. Where
 * the people are told beside it, they are meant: « 5 200 ménages, soit 36 000 personnes », "7,200 families (36,000 people)".
 */
export function withoutHouseholds(parse: Parse, phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.flatMap((phrase) => {
    if (!areHouseholds(phrase) || phrase.amount === undefined) return [phrase]
    const next = parse.phraseAt.slice(phrase.to, phrase.to + beside).find((one) => one !== undefined)
    return next !== undefined && isSameInPeople(parse, phrase, next) ? [next] : []
  })
}

// In tokens: ", soit quelque 36 000", "(or about".
const beside = 4

/** "A family of six", « une famille de six personnes ». */
export const membersOf = (phrase: Phrase): Amount | undefined =>
  areHouseholds(phrase) && phrase.amount === undefined ? phrase.of?.amount : undefined

const areHouseholds = ({ person }: Phrase): boolean => person?.id === 'families'

function isSameInPeople({ tokens, language }: Parse, { amount, to }: Phrase, next: Phrase): boolean {
  if (next.amount === undefined || next.amount.low <= amount!.low || personOf(next) === undefined)
    return false
  const between = tokens.slice(to, next.from)
  return (
    between.some(({ kind, key }) => kind === 'mark' || language.is('that is', key)) &&
    between.every(({ classes }) => (classes & wordClass.and) === 0)
  )
}
