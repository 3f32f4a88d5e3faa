import type { Figure, Measure } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import { countPeople, personOf } from '../figures/count-people.ts'

/**
 * The people counted near a word, else a number right beside it that counts no things: "put the dead at 60".
 * @param counted words of the article that have been counted for something else
 */
export function countNear(
  parse: Parse,
  at: number,
  measure: Measure,
  text: string,
  counted: ReadonlySet<string>,
): Figure | undefined {
  const { tokens, phrases, language } = parse
  const distance = ({ from, to }: Phrase): number => (from > at ? from - at : Math.max(0, at - to + 1))
  const numbers = phrases
    .filter((phrase) => {
      const { amount, from, to } = phrase
      const words = text.slice(tokens[from]!.start, tokens[to - 1]!.end)
      return amount !== undefined && !counted.has(words) && !isPopulation(phrase, parse)
    })
    .toSorted((a, b) => distance(a) - distance(b))
  const people = numbers.find((one) => personOf(one) !== undefined && distance(one) <= reach)
  // "Divided in two": a preposition that tells where or how brings no count.
  const bare = numbers.find(
    ({ amount, to, type, prep }) => type !== 'place' && amount!.to === to && !language.is('within', prep),
  )
  const found = people ?? (bare !== undefined && distance(bare) <= bareReach ? bare : undefined)
  return found === undefined ? undefined : countPeople(parse, [found], measure, text)
}

// In tokens.
const [reach, bareReach] = [12, 6]

/** « Les 25 000 habitants de X », "the 300,000 people of X": all who live there, and nobody's toll. */
const isPopulation = ({ det, person, of }: Phrase, { language }: Parse): boolean =>
  language.is('definite', det) &&
  (person?.id === 'residents' || person?.id === 'people') &&
  of?.type === 'place'
