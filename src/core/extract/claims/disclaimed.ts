import type { Phrase } from '../actors/phrase.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { joinsSaying } from './joins-saying.ts'
import { phraseBeginningAt, phraseEndingAt } from './modality.ts'
import type { PersonNoun } from './person-noun.ts'
import { rareClass } from './rare-class.ts'
import { wordClass } from './word-class.ts'

// In tokens: "behind | last week's deadly drone attack", « rien à voir avec | cette nouvelle tuerie ».
const nounReach = 7

// In tokens: "was not in any way | involved in", « n'est en rien | responsable de ».
const negationReach = 6

// In tokens: "the attack on the market in X on Monday | was not the work of".
const workReach = 12

/**
 * "Said it was not behind the attack", « n'est pour rien dans la tuerie », "the raid was not the work of our men": a force
 * denies a part in what a noun tells of. Of others who had no part in it nothing is denied.
 */
export const isDisclaimed = (parse: Parse, match: PatternMatch): boolean =>
  match.verb === undefined &&
  (disclaimerBefore(parse, match.from) !== undefined || isNotTheWork(parse, match))

/** Who disclaims something, where a name tells it. */
export interface Disclaimer {
  readonly subject?: Phrase
}

/** The force that a sentence says to have had no part in something; undefined where none does. */
export function disclaimer(parse: Parse): Disclaimer | undefined {
  for (let i = 1; i < parse.tokens.length; i += 1) {
    const found = disclaimerAt(parse, i)
    if (found !== undefined) return found
  }
  return undefined
}

/** Who says of itself that it had no part in what stands at a token; undefined where no force is told to. */
function disclaimerBefore(parse: Parse, at: number): Disclaimer | undefined {
  for (let i = at - 1; i >= Math.max(0, at - nounReach); i -= 1) {
    const { kind, key, glued } = parse.tokens[i]!
    if (kind === 'mark' && !glued && !/^["«“'’]$/u.test(key)) return undefined
    if (joinsSaying(parse, i)) return undefined
    const found = disclaimerAt(parse, i)
    if (found !== undefined) return found
  }
  return undefined
}

/** By a phrase that ends at a token. */
function disclaimerAt(parse: Parse, at: number): Disclaimer | undefined {
  const from = phraseEndingAt(parse, 'disclaiming', at) ?? negatedPart(parse, at)
  return from === undefined ? undefined : forceBefore(parse, from)
}

/** Where "not responsible for", "no hand in", « n'est pas impliqué dans » begins, of which the last word is given. */
function negatedPart(parse: Parse, at: number): number | undefined {
  const from = phraseEndingAt(parse, 'a part in', at)
  if (from === undefined) return undefined
  const { tokens, language } = parse
  for (let i = from - 1; i >= Math.max(0, from - negationReach); i -= 1) {
    const { key, kind, rare, classes, glued } = tokens[i]!
    const isNo =
      (rare & rareClass.negations) !== 0 ||
      (classes & wordClass.negativeDeterminers) !== 0 ||
      language.is('lacking', key)
    if (isNo) return i
    if ((kind === 'mark' && !glued) || (classes & wordClass.breakers) !== 0) return undefined
  }
  return undefined
}

/** The force that stands before a verb: by its name, or by a pronoun. */
function forceBefore(
  { tokens, phrases, language }: Parse,
  at: number,
): { readonly subject?: Phrase } | undefined {
  const subject = phrases.findLast(
    ({ to, prep, type }) =>
      to <= at && prep === '' && (type === 'actor' || type === 'place' || type === 'pronoun'),
  )
  const isNear = (i: number): boolean => at - i <= negationReach
  const own = tokens.findLastIndex(
    ({ key, classes }, i) =>
      i < at && ((classes & wordClass.subjectPronouns) !== 0 || language.is('first', key)),
  )
  if (own >= 0 && isNear(own) && (subject === undefined || own >= subject.from)) return {}
  if (subject === undefined) return undefined
  const { actor, person, type } = subject
  const isForce = actor !== undefined || (person !== undefined && fights(person))
  return type === 'place' || isForce ? { subject } : undefined
}

/** A governor is no force, nor are suspects. */
const fights = ({ id, kind }: PersonNoun): boolean =>
  /^(?:army|police|armed-group|militia)$/u.test(kind) || id === 'government'

/** "The attack on X was not the work of our men", « n'est pas de notre fait »: said behind the noun. */
function isNotTheWork(parse: Parse, { to }: PatternMatch): boolean {
  const { tokens } = parse
  for (let i = to; i < Math.min(tokens.length, to + workReach); i += 1) {
    if (phraseBeginningAt(parse, 'not the work', i) !== undefined) return true
    if (tokens[i]!.kind === 'mark' && tokens[i]!.key !== ',') return false
  }
  return false
}

/** "Said it was not behind the raid": nobody claims what he disclaims. */
export function isDisowned({ tokens, language }: Parse, { from, to, verb }: PatternMatch): boolean {
  const words = tokens.slice(from, to)
  return (
    verb?.negated === true ||
    words.some(({ rare }) => (rare & rareClass.negations) !== 0) ||
    tokens.slice(0, from).some(({ classes }) => (classes & wordClass.denies) !== 0) ||
    words.some(({ key }) => language.is('negators', key))
  )
}
