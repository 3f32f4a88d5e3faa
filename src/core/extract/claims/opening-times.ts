import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import type { TimeExpression } from '../time-expression.ts'
import { insetAround } from './inset.ts'
import { wordClass } from './word-class.ts'

/** Carries a time on from a sentence that tells no statement itself. */
export interface OpeningTimes {
  /** Asked for each sentence in turn: its statements, dated by such a time where they have none. */
  apply(parse: Parse, drafts: readonly Draft[]): readonly Draft[]
}

// In tokens: "Two days later the army came", "– Le 3 mai, …".
const headOfSentence = 2

/**
 * "Two days later the army came looking. Soldiers burned thirty houses": until a statement of its paragraph has its own.
 * @param isFuture whether a sentence speaks of what is to come: when that will be dates nothing that was
 */
export function openingTimes(
  times: readonly TimeExpression[],
  isFuture: (sentence: string) => boolean,
): OpeningTimes {
  let when: number | null = null
  let paragraph = -1
  return {
    apply: (parse, drafts) => {
      if (parse.sentence.paragraph !== paragraph) when = null
      paragraph = parse.sentence.paragraph
      const opened = drafts.length > 0 || isFuture(parse.sentence.text) ? undefined : opening(parse, times)
      if (opened !== undefined) when = opened
      if (drafts.some((draft) => draft.when !== null && !saidLater.has(draft.event))) when = null
      return when === null ? drafts : drafts.map((draft) => (isPlain(draft) ? { ...draft, when } : draft))
    },
  }
}

/** "…, which asks for an inquiry to this day": that day is nobody else's. */
const saidLater: ReadonlySet<string> = new Set(['appeal', 'statement', 'sanction'])

const isPlain = (draft: Draft): boolean =>
  draft.when === null &&
  (draft.tense === 'past' || draft.event === 'casualties') &&
  !draft.background &&
  draft.apart !== true &&
  draft.stance === 'asserted'

/** The time that a sentence opens with, else its only one. */
function opening(parse: Parse, times: readonly TimeExpression[]): number | undefined {
  // "Fighting broke out on 9 May. It has killed hundreds": since then, not then.
  if ((parse.classes & wordClass.outbreaks) !== 0) return undefined
  const told = new Set(
    parse.tokens
      .filter(({ time }, i) => time >= 0 && insetAround(parse, i) === undefined)
      .map(({ time }) => time),
  )
  const days = [...told].filter((index) => isDay(times[index]!))
  const first = parse.tokens.slice(0, headOfSentence + 1).find(({ time }) => time >= 0)?.time
  if (first !== undefined && days.includes(first)) return first
  const [only] = days
  return days.length === 1 && !isWhenSaid(parse, only!) ? only : undefined
}

const isDay = (time: TimeExpression): boolean =>
  (time.type === 'DATE' || time.type === 'TIME') &&
  time.relation === undefined &&
  (time.shift !== undefined || !openValue.test(time.value))

/** "Recently", "at dawn": no day. */
const openValue = /_REF$|^XXXX-XX-XXT|^X{4}(?:-W?X+)*$/u

// In tokens: "said on Sunday", "a annoncé lundi".
const nearSaying = 3

function isWhenSaid({ tokens, language }: Parse, index: number): boolean {
  const saying = language.verbsOf('verbs')
  const at = tokens.findIndex(({ time }) => time === index)
  return tokens
    .slice(Math.max(0, at - nearSaying), at)
    .some((token) => language.forms(token).some((form) => saying.has(form.lemma)))
}
