import type { PlaceMention } from '../../model/index.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'

/**
 * The places of a sentence, but none where it names one of them only to say where other ground lies: « deux villages à
 * l'ouest de | Goma », "a hill north of | Goma". Who takes or holds that does not take or hold the town.
 */
export const unlessBeside = (parse: Parse, places: readonly PlaceMention[]): readonly PlaceMention[] =>
  places.some(({ id }) => {
    const named = parse.phrases.filter((phrase) => phrase.places.some((one) => one.id === id))
    return named.length > 0 && named.every(({ prepAt }) => liesBehind(parse, prepAt))
  })
    ? []
    : places

/** Whether a preposition ends words that point aside: not « dans le nord de | Goma », « à l'entrée est de | Goma », parts of it. */
function liesBehind({ tokens, language }: Parse, prepAt: number): boolean {
  const at = prepAt - 1
  const { key } = tokens[at] ?? { key: '' }
  if (at < 0 || !language.is('bearings', key) || !language.is('sides', key)) return false
  // « À l'ouest »: the article is elided.
  const before = /['’]$/u.test(tokens[at - 1]?.text ?? '') ? tokens[at - 2] : tokens[at - 1]
  const classes = before?.classes ?? 0
  return language.field<boolean>('first noun')
    ? (classes & wordClass.prepositions) !== 0
    : (classes & wordClass.determiners) === 0
}
