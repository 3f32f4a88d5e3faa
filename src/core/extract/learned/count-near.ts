import type { Figure, Measure } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import { countPeople } from '../figures/count-people.ts'
import { personOf } from '../figures/person-of.ts'

/**
 * The people counted near a word, else a number right beside it that counts no things: "put the dead at 60".
 * @param counted words of the article that have been counted for something else
 * @param fewest how many are the fewest that can be meant
 */
export function countNear(
  parse: Parse,
  at: number,
  measure: Measure,
  text: string,
  counted: ReadonlySet<string>,
  fewest = 1,
): Figure | undefined {
  const { tokens, phrases, language, said } = parse
  // "One of the fishermen says": who tells it is not told of.
  const tells = (phrase: Phrase): boolean =>
    said?.some(({ from, to }) => phrase.from >= from && phrase.to <= to) === true
  const distance = ({ from, to }: Phrase): number => (from > at ? from - at : Math.max(0, at - to + 1))
  const numbers = phrases
    .filter((phrase) => {
      const words = text.slice(tokens[phrase.from]!.start, tokens[phrase.to - 1]!.end)
      const { amount } = phrase
      if (amount === undefined || (amount.high ?? amount.low) < fewest) return false
      return !counted.has(words) && !tells(phrase) && !isPopulation(phrase, parse)
    })
    .toSorted((a, b) => distance(a) - distance(b))
  const people = numbers.find((one) => personOf(one) !== undefined && distance(one) <= reach)
  // "Divided in two": a preposition that tells where or how brings no count.
  const bare = numbers.find(
    ({ amount, to, type, prep }) =>
      type !== 'place' &&
      amount!.to === to &&
      (!language.is('within', prep) || language.is('brought to', prep)),
  )
  const found = people ?? (bare !== undefined && distance(bare) <= bareReach ? bare : undefined)
  return found === undefined ? undefined : countPeople(parse, [found], measure, text)
}

/** « Douze tués et 400 | enlevés »: the number of which a word is the noun, whatever else its sentence counts. */
export function countOf(parse: Parse, at: number, measure: Measure, text: string): Figure | undefined {
  const phrase = parse.phraseAt[at]
  return phrase?.amount !== undefined && phrase.amount.to <= at && phrase.head === at
    ? countPeople(parse, [phrase], measure, text)
    : undefined
}

// In tokens.
const [reach, bareReach] = [12, 6]

/** « Les 25 000 habitants de X », "the 300,000 people of X": all who live there, and nobody's toll. */
const isPopulation = ({ det, person, of }: Phrase, { language }: Parse): boolean =>
  language.is('definite', det) &&
  (person?.id === 'residents' || person?.id === 'people') &&
  of?.type === 'place'
