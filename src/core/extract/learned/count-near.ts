import type { Figure, Measure } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import { countPeople, personOf } from '../figures/count-people.ts'

/** The people counted next to a word, else the number next to it that counts no things: "put the dead at 60". */
export function countNear(parse: Parse, at: number, measure: Measure, text: string): Figure | undefined {
  const numbers = parse.phrases.filter(({ amount }) => amount !== undefined)
  const distance = ({ from, to }: Phrase): number => (from > at ? from - at : Math.max(0, at - to + 1))
  const nearest = (some: readonly Phrase[]): Phrase | undefined =>
    [...some].sort((a, b) => distance(a) - distance(b))[0]
  const found =
    nearest(numbers.filter((one) => personOf(one) !== undefined)) ??
    nearest(numbers.filter(({ amount, to, type }) => type !== 'place' && amount!.to === to))
  return found === undefined ? undefined : countPeople(parse, [found], measure, text)
}
