import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { isOnlyAfter } from './after-fall.ts'
import { insetAround } from './inset.ts'
import { standsAt } from './phrase-list.ts'
import { rareClass } from './rare-class.ts'
import type { TimeTold } from './times-told.ts'
import { wordClass } from './word-class.ts'
import { hasForm } from './word-forms.ts'

/** What a time can be told of instead of a statement that stands beside it. */
export interface Above {
  readonly match: PatternMatch
  readonly event: string
  readonly times: readonly TimeTold[]
}

/**
 * Whether a time tells of what stands above a statement in its sentence: of the court that judges a crime, of who let
 * those go whom it "had kidnapped", of the main clause around an aside that has its own time.
 */
export function isOfAbove(parse: Parse, asked: Above, time: TimeTold): boolean {
  return (
    isOfCourt(parse, asked, time) ||
    isBeforeHad(parse, asked, time) ||
    isAroundInset(parse, asked, time) ||
    isOfTruce(parse, asked, time)
  )
}

/** "Despite the | November | truce", « malgré la trêve de novembre »: when that was made of which something else is told. */
function isOfTruce(parse: Parse, { match }: Above, { from, to, time }: TimeTold): boolean {
  if (time.relation !== undefined) return false
  const { language, tokens } = parse
  const truces = language.phrases(language.eventWords.truce)
  const begins = truces.startingWith(tokens[to]?.key ?? '').some((words) => standsAt(words, tokens, to))
  const of = language.is('of', tokens[from - 1]?.key ?? '') ? from - 2 : -1
  const ending = of < 0 ? [] : truces.endingWith(tokens[of]!.key)
  const ended = ending.find((words) => standsAt(words, tokens, of - words.length + 1))
  const noun = begins ? to : ended === undefined ? undefined : of - ended.length + 1
  if (noun === undefined || (match.from <= noun && match.to > noun)) return false
  const before = tokens.slice(Math.max(0, Math.min(noun, from) - 3), Math.min(noun, from))
  return !before.some(({ rare }) => (rare & rareClass.since) !== 0)
}

/** Whether a statement was before the time that is told above it: without a time of its own it has none. */
export function isToldOfBefore(parse: Parse, asked: Above): boolean {
  if (isOnlyAfter(parse, asked.match, asked.event)) return true
  return asked.times.some((time) => isOfCourt(parse, asked, time) || isBeforeHad(parse, asked, time))
}

// In tokens: "convicted late on Monday of having", "s'est ouvert lundi à Bamako le procès de".
const courtReach = 6

// In tokens: "for the murder of eight", "over last year's deadly".
const crimeReach = 8

/**
 * "Convicted on Monday of having shelled Sake", "on Tuesday a court sentenced two men for killing nine", "a arrêté mardi
 * quatre hommes soupçonnés d'avoir tué un prêtre": the day of the court or the arrest is not that of the crime.
 */
function isOfCourt({ tokens, language }: Parse, { match, event }: Above, { from, to }: TimeTold): boolean {
  if (event === 'arrests' || to > match.from) return false
  for (let i = Math.max(0, from - courtReach); i < match.from; i += 1) {
    const token = tokens[i]!
    if (token.kind === 'mark' && /^[;:]$/u.test(token.key)) return false
    if (i >= from && i < to) continue
    if (!hasForm(token, 'judging', language)) continue
    // "Was accused of shelling", "for killing": what somebody is judged for.
    const behind = tokens.slice(Math.max(i + 1, match.from - crimeReach), match.from)
    if (behind.some(({ key, glued }) => !glued && language.is('judged for', key))) return true
  }
  return false
}

/** "Released on Thursday eleven women whom it had kidnapped", "a relâché jeudi ceux qu'elle avait enlevés". */
function isBeforeHad({ tokens, language }: Parse, { match }: Above, { from, to, time }: TimeTold): boolean {
  if (match.verb?.pluperfect !== true || to > match.from || time.relation !== undefined) return false
  const between = tokens.slice(to, match.verb.from)
  if (between.some(({ kind }) => kind === 'mark')) return false
  const at = between.findLastIndex(
    ({ glued, classes, key }) =>
      !glued && ((classes & wordClass.subjectRelatives) !== 0 || language.is('object relatives', key)),
  )
  // "Said on Monday that rebels had taken": told, and no relative clause.
  if (at >= 0) return at > 0 && !saidBefore(tokens.slice(Math.max(0, from - 4), to + at), language)
  return isBareRelative(between, language)
}

/** "Women it had kidnapped": a pronoun right behind a noun. */
function isBareRelative(between: Parse['tokens'], language: Parse['language']): boolean {
  const [noun, pronoun] = [between.at(-2), between.at(-1)]
  if (noun === undefined || pronoun === undefined || !language.is('subject pronouns', pronoun.key))
    return false
  const isNoun = noun.kind === 'word' && (noun.classes & (wordClass.breakers | wordClass.and)) === 0
  return isNoun && language.field<boolean>('bare relatives') && language.forms(noun).length === 0
}

const saidBefore = (words: Parse['tokens'], language: Parse['language']): boolean =>
  words.some((token) => language.forms(token).some(({ lemma }) => language.verbsOf('verbs').has(lemma)))

/** "The minister, who in 2020 survived an attack that killed two, came on Tuesday": the aside has its own time. */
function isAroundInset(parse: Parse, { match, times }: Above, { from }: TimeTold): boolean {
  const inset = insetAround(parse, match.from)
  if (inset === undefined || match.to > inset.to || (from >= inset.from && from < inset.to)) return false
  return times.some(
    (own) => own.time.type === 'DATE' && own.from >= inset.from && own.to <= inset.to && own.from !== from,
  )
}

// In tokens: "kidnapped by the militia near the bridge on".
const takingReach = 9

/** "Let go on Thursday four soldiers whom it had captured on 5 November": the time of the taking, where it is told. */
export function timeOfTaking(
  { tokens, language }: Parse,
  match: PatternMatch,
  times: readonly TimeTold[],
): TimeTold | undefined {
  return times.find(({ time, from }) => {
    if (time.type !== 'DATE') return false
    for (let i = from - 1; i >= Math.max(0, from - takingReach); i -= 1) {
      const token = tokens[i]!
      if (token.kind === 'mark' || token.time >= 0 || (i >= match.from && i < match.to)) return false
      if (hasForm(token, 'taking people', language)) return true
    }
    return false
  })
}

/** "On 25 October, the day before the final assault": the second only says once more which day the first one was. */
export function isSaidAgain(
  { tokens }: Parse,
  { from, time }: TimeTold,
  times: readonly TimeTold[],
): boolean {
  if (time.shift?.from !== 'previous' && !/^XXXX-XX-XX$/u.test(time.value)) return false
  let i = from - 1
  while (((tokens[i]?.classes ?? 0) & wordClass.determiners) !== 0) i -= 1
  return tokens[i]?.key === ',' && times.some((other) => other.to === i && other.time.shift === undefined)
}

// In tokens: "the offensive of the three armies of the north".
const nounReach = 10

/** "The offensive of the alliance, launched on 27 October, …": the aside tells when the noun before it was. */
export function isOwnParticiple(
  { tokens, language }: Parse,
  { verb, from, to }: PatternMatch,
  at: number,
): boolean {
  if (verb !== undefined) return false
  const comma = tokens.findIndex(({ key }, i) => i >= to && key === ',')
  if (comma < 0 || comma >= at || comma - from > nounReach) return false
  if (tokens.slice(comma + 1, at).some(({ kind }) => kind === 'mark')) return false
  return (
    hasForm(tokens[comma + 1], 'carried out', language) &&
    !tokens.slice(to, comma).some(({ classes }) => (classes & wordClass.and) !== 0)
  )
}

/** « Djibo, sous blocus depuis trois mois, | dans laquelle dix soldats ont été tués »: the dead have a clause of their own. */
export const isBeforeRelative = ({ tokens, language }: Parse, match: PatternMatch, to: number): boolean =>
  tokens.slice(to, match.from).some(({ key, glued }) => !glued && language.is('relatives', key))
