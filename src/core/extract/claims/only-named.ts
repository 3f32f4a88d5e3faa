import type { Parse } from '../events/parse.ts'
import type { Built } from './built.ts'
import { wordClass } from './word-class.ts'
import { hasForm } from './word-forms.ts'

const blows = /^(?:attack|armed-clash|suicide-bomb|remote-explosive-ied|abduction|grenade)$|strike|shelling/u

/**
 * Whether a noun with an article only names a deed told elsewhere: "the attack was claimed by X", "on the Sunday of the
 * attack". What adds a number or whom it hit tells it anew.
 */
export function isOnlyNamed(parse: Parse, { event, match, actors, figures }: Built): boolean {
  if (match.verb !== undefined || !blows.test(event) || figures.length > 0) return false
  const { tokens, language } = parse
  if (!language.is('known already', tokens[match.from - 1]?.key ?? '')) return false
  if (actors.some(({ role }) => role === 'target')) return false
  return isClaimed(parse, match.to) || (actors.length === 0 && isDayOf(parse, match.from - 1))
}

/** "… was claimed by X", « … a été revendiquée par X », right behind the noun. */
function isClaimed({ tokens, language }: Parse, to: number): boolean {
  let at = to
  while (at < tokens.length && isAuxiliary(tokens[at]!)) at += 1
  return at > to && hasForm(tokens[at], 'claiming verbs', language)
}

const isAuxiliary = ({ classes, time }: Parse['tokens'][number]): boolean =>
  time >= 0 || (classes & (wordClass.be | wordClass.have | wordClass.adverbs)) !== 0

/** "On the day of the attack", « le dimanche de l'attaque »: told of to say when. */
function isDayOf({ tokens, language }: Parse, article: number): boolean {
  const of = tokens[article - 1]
  const day = tokens[article - 2]
  if (of === undefined || day === undefined) return false
  return (of.classes & wordClass.of) !== 0 && (day.time >= 0 || language.is('times of deeds', day.key))
}
