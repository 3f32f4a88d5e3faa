import type { Phrase } from '../actors/phrase.ts'
import { withCoordinated } from './coordination.ts'
import type { Parse } from './parse.ts'

/**
 * « 18 personnes | dont quatre femmes | ont été tuées »: those of whom some are told apart, with no comma around them. Who
 * is killed are all of them.
 * @returns undefined where a phrase names no such part: « Gao, dont les rebelles … », « 12 otages dont trois ont fui »
 */
export function countedAmong(parse: Parse, last: Phrase): Phrase | undefined {
  const { phrases, language, tokens } = parse
  // « Dont huit militaires | et trente-deux volontaires ».
  const part = phrases.findLast(
    (one) =>
      one.from <= last.from &&
      language.is('whose', one.prep) &&
      (one === last || withCoordinated(parse, one).includes(last)),
  )
  if (part === undefined || (part.person === undefined && part.actor === undefined)) return undefined
  const isSome = part.amount !== undefined || language.is('determiners of one', tokens[part.from]!.key)
  const whole = phrases.findLast(({ to }) => to <= part.prepAt)
  const isWhole = whole?.amount !== undefined && whole.type === 'actor' && whole.to === part.prepAt
  return isSome && isWhole ? whole : undefined
}
