import type { PlaceMention, Speaker, Stance } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import { asMeant } from '../events/attempt.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import type { Built } from './built.ts'
import { copulaOf } from './copula.ts'
import type { When } from './find-when.ts'
import { insetAround } from './inset.ts'
import type { Lasting } from './lasting-time.ts'
import { isPerfect } from './perfect.ts'
import { isSinceThen } from './since-then.ts'
import { wordClass } from './word-class.ts'

/** A draft with everything that the sentence adds. */
export function finishDraft(
  built: Built,
  place: PlaceMention | null,
  given: {
    readonly parse: Parse
    readonly speaker: Speaker
    readonly stance: Stance
    readonly when: When | null
    /** How long it went on, where that is told. */
    readonly lasting: Lasting | undefined
    /** Whether another time is counted from it. */
    readonly apart: boolean
    /** Index of the time that is counted from it. */
    readonly countedBy: number | undefined
    /** Whether it is an order for a day to come. */
    readonly toBegin: boolean
  },
): Draft {
  const { parse, speaker, stance, when, apart } = given
  const { verb } = built.match
  const { tokens } = parse
  const again = isRetaking(parse, built)
  const continuing =
    built.rule.continuing === true ||
    ((parse.classes & wordClass.continuing) !== 0 &&
      tokens
        .slice(Math.max(0, built.match.from - 8), built.match.to + 2)
        .some((token) => token.time < 0 && (token.classes & wordClass.continuing) !== 0))
  return {
    event: asMeant(parse, built.match, built.event, {
      rule: built.rule.event,
      stance,
      targets: built.actors.filter(({ role }) => role === 'target').length,
    }),
    place,
    ...(built.destination === undefined ? {} : { destination: built.destination }),
    actors: built.actors,
    speaker,
    stance,
    figures: built.figures,
    acts: built.acts,
    objects: built.objects,
    ...(built.likeness !== undefined && { likeness: built.likeness }),
    quote: parse.sentence.text,
    start: parse.sentence.start,
    end: parse.sentence.end,
    ...asDated(when),
    ...(when === null && isSinceThen(parse, built.match) && { sinceThen: true }),
    continuing,
    ...(given.lasting !== undefined && { lasting: given.lasting }),
    // "Gao, taken in March, has been retaken": on another day than what stands beside it.
    ...((apart || (when === null && again && hasInset(parse, built.match))) && { apart: true }),
    ...(given.countedBy !== undefined && { countedBy: given.countedBy }),
    ...(again && { again: true }),
    ...(isPerfect(parse, built.match) && { perfect: true }),
    found: { match: built.match, start: parse.sentence.start },
    background:
      (verb?.pluperfect === true && !isReported(parse, verb.from)) || isRelative(parse, built.match),
    tense: given.toBegin
      ? 'future'
      : verb === undefined
        ? // "The town had been in rebel hands".
          copulaOf(built.match, parse)?.group.pluperfect === true
          ? 'past'
          : 'none'
        : verb.future
          ? 'future'
          : verb.tag === 'pres' && !verb.infinitive
            ? 'present'
            : 'past',
  }
}

/** "Said on Sunday it | had killed 19": English sets back what is reported, which may be the news itself. */
function isReported({ tokens, language, attributions }: Parse, at: number): boolean {
  const told = attributions?.findLast(
    ({ verbFrom, to, coversFrom, coversTo }) =>
      verbFrom !== undefined && coversFrom === to && to <= at && coversTo > at,
  )
  if (told === undefined || language.code !== 'en') return false
  return !tokens
    .slice(told.to, at)
    .some(({ key, classes }) => (classes & wordClass.breakers) !== 0 && !language.is('that', key))
}

const isRetaking = ({ tokens, language }: Parse, { rule, match }: Built): boolean =>
  rule.event === 'taking' &&
  tokens.slice(match.from, match.to).some(({ key }) => language.is('retaking', key))

/** Whether words put in between commas stand right before a verb. */
const hasInset = (parse: Parse, { from, verb }: PatternMatch): boolean => {
  const close = (verb?.from ?? from) - 1
  return parse.tokens[close]?.key === ',' && insetAround(parse, close - 1) !== undefined
}

/** What a draft says of its time. */
export const asDated = (when: When | null): Pick<Draft, 'when' | 'turn' | 'dayOfTelling'> => ({
  when: when?.index ?? null,
  ...(when?.turn !== undefined && { turn: when.turn }),
  ...(when?.said === true && { dayOfTelling: true as const }),
})

function isRelative({ tokens, language }: Parse, match: PatternMatch): boolean {
  for (let i = match.from - 1; i >= Math.max(0, match.from - 6); i -= 1) {
    const { key, kind, glued, classes } = tokens[i]!
    if (kind === 'mark') return false
    if (!glued && ((classes & wordClass.subjectRelatives) !== 0 || language.is('relatives after names', key)))
      return match.verb === undefined || !isOfSaying(tokens, i, language)
  }
  return false
}

// In tokens: "said late on Friday that", "a annoncé lundi soir que".
const nearSaying = 4

/** "Said that gunmen had come": what is said is no relative clause. */
function isOfSaying(tokens: Parse['tokens'], at: number, language: Parse['language']): boolean {
  const saying = language.verbsOf('verbs')
  for (let i = at - 1; i >= Math.max(0, at - nearSaying); i -= 1) {
    const token = tokens[i]!
    if (language.forms(token).some(({ lemma }) => saying.has(lemma))) return true
    const isBetween = token.time >= 0 || (token.classes & (wordClass.prepositions | wordClass.adverbs)) !== 0
    if (!isBetween) return false
  }
  return false
}
