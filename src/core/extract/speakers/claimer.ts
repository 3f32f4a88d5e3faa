import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'

/** A noun of telling and whose it is: "the rebels' claim that it had", « l'affirmation du groupe selon laquelle il ». */
export interface OwnClaim {
  /** The noun's token. */
  readonly at: number
  readonly owner: Phrase
}

/** The first noun of telling behind a token that belongs to somebody: what it tells is told in his name. */
export function ownClaim(parse: Parse, from: number): OwnClaim | undefined {
  const { tokens, language } = parse
  for (let at = from; at < tokens.length; at += 1) {
    if (!language.is('reports', tokens[at]!.key) && !language.is('telling nouns', tokens[at]!.key)) continue
    const owner = ownerOf(parse, at)
    if (owner !== undefined) return { at, owner }
  }
  return undefined
}

/** Whose a noun of telling is; undefined where nobody's. */
export function ownerOf(parse: Parse, at: number): Phrase | undefined {
  const { tokens, phrases, language } = parse
  const behind = phrases.find(
    ({ from, prep, prepAt, type }) =>
      type === 'actor' &&
      prepAt === at + 1 &&
      from > at &&
      (language.is('by', prep) || language.is('of', prep) || language.is('from', prep)),
  )
  if (behind !== undefined || language.code !== 'en') return behind
  // "The group's latest | claim".
  const mark = tokens.findLastIndex(
    ({ key, text }, i) => i < at && at - i <= ownReach && (key === 's' || /['’]$/u.test(text)),
  )
  return mark < 0
    ? undefined
    : phrases.find(
        ({ from, to, type }) => type === 'actor' && from < mark && (to === mark || to === mark + 1),
      )
}

// In tokens: "the group's repeated | claims".
const ownReach = 3
