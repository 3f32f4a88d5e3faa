import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import type { VerbGroup } from '../events/verb-group.ts'
import { phraseBeginningAt, phraseEndingAt } from './modality.ts'
import { wordClass } from './word-class.ts'

/** States that a present tense tells of somebody now: "rebels who hold the town". */
const states: ReadonlySet<string> = new Set(['control', 'siege', 'statement', 'humanitarian'])

/**
 * Whether a clause tells what is usual, whenever and by whomever: "when gunmen attack, villagers hide", "d'ordinaire, ils
 * attaquent la nuit", "those who loot shops", "burning a market is a crime".
 */
export function isGenericClause(parse: Parse, match: PatternMatch, event: string): boolean {
  const { verb } = match
  if (verb === undefined) return false
  if (isHardly(parse, verb.from, match.to) || isOfAnybody(parse, match)) return true
  if (verb.tag === 'ger') return isGerundSubject(parse, match)
  const isPresent = (verb.tag === 'pres' || verb.tag === 'subj' || verb.modal) && !verb.future
  if (!isPresent || isDated(parse)) return false
  if (isProverb(parse, verb)) return true
  if (isOfHabit(parse, match)) return true
  return !states.has(event) && !isOfParty(parse, match) && isWhenever(parse, match)
}

const isDated = ({ tokens }: Parse): boolean => tokens.some(({ time }) => time >= 0)

/** "On ne prend pas une ville avec des tweets", "one does not …", "un soldat qui tire sur la foule tire sur son avenir". */
function isProverb({ tokens, phraseAt, language }: Parse, { from, negated }: VerbGroup): boolean {
  const before = tokens.slice(Math.max(0, from - 2), from)
  if (negated && before.some(({ key }) => language.is('generic subjects', key))) return true
  const relative = tokens[from - 1]
  if (relative === undefined || (relative.classes & wordClass.subjectRelatives) === 0) return false
  const subject = phraseAt[from - 2]
  return subject?.from === 0 && language.is('indefinite one', subject.det)
}

/** In tokens: "as a rule, the gunmen of the forest". */
const habitReach = 10

/** "As a rule, gunmen attack", "il arrive que des hommes armés attaquent", "ils attaquent souvent". */
function isOfHabit(parse: Parse, { from, to }: PatternMatch): boolean {
  const { tokens } = parse
  for (let i = Math.max(0, from - habitReach); i < Math.min(tokens.length, to + 2); i += 1) {
    const end = phraseBeginningAt(parse, 'habits', i)
    if (end !== undefined && !tokens.slice(end, from).some(({ key }) => /^[;:]$/u.test(key))) return true
  }
  return false
}

/** "Rarely attack", "hardly ever took prisoners": the adverb right beside the verb, in any tense. */
function isHardly(parse: Parse, from: number, to: number): boolean {
  for (let i = from - 1; i <= to; i += 1) if (phraseBeginningAt(parse, 'hardly', i) !== undefined) return true
  return phraseEndingAt(parse, 'hardly', from - 1) !== undefined
}

/** "Those who attack", "ceux qui pillent", "anyone accused of looting": nobody who did it. */
export function isOfAnybody(parse: Parse, { verb, from }: PatternMatch): boolean {
  if (verb === undefined) return false
  const at = (verb.from ?? from) - 1
  const isPresent = verb.tag === 'pres'
  if (isPresent && phraseEndingAt(parse, 'anybody who', at) !== undefined) return true
  for (let i = Math.max(0, at - anybodyReach); i <= at; i += 1)
    if (phraseBeginningAt(parse, 'charged in general', i) !== undefined) return true
  return false
}

/** In tokens: "anyone accused of having". */
const anybodyReach = 4

/** A subject that is known: an article, a name, a number. */
function isOfParty({ tokens, phraseAt, language }: Parse, { verb, from }: PatternMatch): boolean {
  let i = (verb?.from ?? from) - 1
  if (((tokens[i]?.classes ?? 0) & wordClass.subjectRelatives) !== 0) i -= 1
  const subject = phraseAt[i]
  if (subject === undefined || subject.type === 'pronoun') return true
  if (subject.amount !== undefined || subject.proper !== undefined) return true
  return subject.det !== '' && !language.is('indefinite plurals', subject.det)
}

/** "When gunmen attack", "gunmen who attack", "how gunmen attack": said of no one time. */
function isWhenever(parse: Parse, { verb, from }: PatternMatch): boolean {
  const { tokens, phraseAt, language } = parse
  const at = (verb?.from ?? from) - 1
  // "Gunmen who attack": English tells no deed that was done in this tense.
  if (((tokens[at]?.classes ?? 0) & wordClass.subjectRelatives) !== 0)
    return language.field<boolean>('present is usual') && phraseAt[at - 1] !== undefined
  const subject = phraseAt[at]
  const before = (subject?.from ?? at) - 1
  return (
    phraseEndingAt(parse, 'whenever', before) !== undefined ||
    phraseEndingAt(parse, 'habits', before) !== undefined ||
    phraseEndingAt(parse, 'how', before) !== undefined
  )
}

/** "Burning a market is a crime": a gerund that opens its clause and of which the verb tells. */
function isGerundSubject(parse: Parse, { verb, from }: PatternMatch): boolean {
  const { tokens } = parse
  // "Fighting was continuing": a noun and its verb.
  if (verb === undefined || verb.from !== from || verb.to !== from + 1) return false
  if (from !== 0 && (tokens[from - 1]!.classes & wordClass.subjectRelatives) === 0) return false
  for (let i = from + 1; i < Math.min(tokens.length, from + habitReach); i += 1) {
    const { kind, classes, key } = tokens[i]!
    if (kind === 'mark') return false
    if ((classes & wordClass.be) !== 0 || parse.language.is('predicating', key)) return true
  }
  return false
}
