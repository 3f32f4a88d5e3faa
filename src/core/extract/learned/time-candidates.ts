import type { TimeSpan } from '../../model/index.ts'
import { daysBetween } from '../../time/calendar.ts'
import type { Draft } from '../draft.ts'
import { asDays, samePassage } from '../resolve/told-before.ts'
import type { Sentence } from '../sentence.ts'
import type { FoundTime } from '../times/found-time.ts'

/** What an article's times are, as the rules found and resolved them. */
export interface TimesTold {
  readonly expressions: readonly FoundTime[]
  /** One an expression. */
  readonly times: readonly { readonly span: TimeSpan | null }[]
  readonly published: TimeSpan | undefined
  readonly sentences: readonly Sentence[]
}

/** A time that a statement may be of, and where the article tells it. */
export interface TimeCandidate {
  /** Null: of no time that is told. */
  readonly span: TimeSpan | null
  /** What it is to the statement: words of features. */
  readonly told: readonly string[]
}

/** A statement, its sentence and where in it stands what it was read from: an offset. */
export interface Timing {
  readonly draft: Draft
  readonly chosen: TimeSpan | null
  /** Index of its sentence. */
  readonly at: number
  readonly offset: number
}

/** A statement before, with its time. */
export interface Dated {
  readonly draft: Draft
  readonly span: TimeSpan | null
  readonly at: number
}

// In expressions before the sentence, in statements before, and in sentences.
const remembered = 5
const repeated = 4

/** The days of a span: what is compared. */
export const daysOf = (span: TimeSpan | null | undefined): string =>
  span == null ? 'open' : `${span.earliest?.slice(0, 10) ?? ''}/${span.latest?.slice(0, 10) ?? ''}`

/** The times that a statement may be of, each once, that of the rules the first. */
export function timeCandidates(
  told: TimesTold,
  timing: Timing,
  before: readonly Dated[],
): readonly TimeCandidate[] {
  const { expressions, times, published, sentences } = told
  const { draft, chosen, at, offset } = timing
  const found = new Map<string, { span: TimeSpan | null; told: string[] }>()
  const add = (span: TimeSpan | null | undefined, words: readonly string[]): void => {
    if (span === undefined) return
    const key = daysOf(span)
    const known = found.get(key)
    if (known === undefined) found.set(key, { span, told: [...words] })
    else known.told.push(...words.filter((word) => !known.told.includes(word)))
  }
  add(chosen, ['chosen', chosen === null ? 'chosen-open' : 'chosen-dated'])
  add(null, ['open'])
  add(dayOf(published), ['published'])
  const sentence = sentences[at]!
  const here = expressions.flatMap(({ start }, i) =>
    start >= sentence.start && start < sentence.end ? [i] : [],
  )
  const last = expressions.findLastIndex(({ start }) => start < sentence.start)
  const crowd = `times-here-${Math.min(3, here.length)}`
  for (const [order, i] of here.entries()) {
    const time = expressions[i]!
    const gap = time.start >= offset ? time.start - offset : offset - time.end
    const nearer = here.filter((j) => distance(expressions[j]!, offset) < distance(time, offset)).length
    const words = [
      'here',
      crowd,
      time.start >= offset ? 'behind' : 'ahead',
      `gap-${bucket(gap, [12, 35, 80])}`,
      `order-${Math.min(2, order)}`,
      `nearer-${Math.min(2, nearer)}`,
      ...(draft.when === i ? ['when'] : []),
      ...shapeOf(time),
    ]
    add(times[i]!.span, words)
    add(sinceThen(times[i]!.span, published), ['since', ...words.map((word) => `since-${word}`)])
  }
  for (let i = last; i >= 0 && i > last - remembered; i -= 1) {
    const ago = sentences.filter(
      ({ start }) => start > expressions[i]!.start && start <= sentence.start,
    ).length
    const words = [
      'above',
      crowd,
      `back-${last - i}`,
      `sentences-${bucket(ago, [2, 3, 5, 9])}`,
      ...shapeOf(expressions[i]!),
    ]
    add(times[i]!.span, words)
    if (last - i < 3)
      add(sinceThen(times[i]!.span, published), ['since', 'since-above', `since-back-${last - i}`])
  }
  for (const [i, one] of before.toReversed().slice(0, repeated).entries())
    add(one.span === null ? null : { ...asDays(one.span), text: '', why: samePassage(one.span) }, [
      `told-${i}`,
      ...(one.draft.event === draft.event ? ['same-event'] : []),
      ...(one.draft.place?.id === draft.place?.id ? ['same-place'] : ['other-place']),
      ...(one.at === at ? ['same-sentence'] : []),
    ])
  return [...found.values()].map(({ span, told: words }) => ({
    span,
    told: [...words, ...sizeOf(span, chosen, published)],
  }))
}

const distance = ({ start, end }: FoundTime, offset: number): number =>
  start >= offset ? start - offset : offset - end

/** How an expression tells a time. */
function shapeOf({
  type,
  value,
  shift,
  relation,
  direction,
  daypart,
  until,
  mod,
}: FoundTime): readonly string[] {
  const kind = shift === undefined ? value.replaceAll(/\d/gu, '0') : `${shift.from}-${shift.unit}`
  return [
    `type-${type}`,
    `shape-${kind}`,
    ...(relation === undefined ? [] : [`relation-${relation}`]),
    ...(direction === undefined ? [] : [`direction-${direction}`]),
    ...(daypart === undefined ? [] : ['daypart']),
    ...(until === undefined ? [] : ['range']),
    ...(mod === undefined ? [] : ['mod']),
  ]
}

/** How long it is, and how it stands to what the rules chose and to the publication. */
function sizeOf(
  span: TimeSpan | null,
  chosen: TimeSpan | null,
  published: TimeSpan | undefined,
): readonly string[] {
  if (span === null) return []
  const [from, to] = [span.earliest?.slice(0, 10), span.latest?.slice(0, 10)]
  const days =
    from === undefined || to === undefined ? 'half' : bucket(daysBetween(from, to), [1, 3, 8, 32, 367])
  const day = published?.latest?.slice(0, 10)
  const [chosenFrom, chosenTo] = [chosen?.earliest?.slice(0, 10), chosen?.latest?.slice(0, 10)]
  return [
    `long-${days}`,
    ...(day !== undefined && to !== undefined
      ? [to === day ? 'until-now' : to > day ? 'to-come' : 'over']
      : []),
    ...(chosenFrom !== undefined &&
    from !== undefined &&
    to !== undefined &&
    chosenTo !== undefined &&
    daysOf(span) !== daysOf(chosen)
      ? [
          from <= chosenFrom && to >= chosenTo
            ? 'around-chosen'
            : from >= chosenFrom && to <= chosenTo
              ? 'inside-chosen'
              : to < chosenFrom
                ? 'before-chosen'
                : 'beside-chosen',
        ]
      : []),
  ]
}

const bucket = (value: number, bounds: readonly number[]): number => {
  const at = bounds.findIndex((bound) => value < bound)
  return at < 0 ? bounds.length : at
}

/** The day of publication, or the days. */
const dayOf = (published: TimeSpan | undefined): TimeSpan | undefined =>
  published?.earliest == null || published.latest === null
    ? undefined
    : {
        ...published,
        earliest: published.earliest.slice(0, 10),
        latest: published.latest.slice(0, 10),
        basis: published.basis === 'stated' ? 'relative' : published.basis,
        precision: published.earliest.slice(0, 10) === published.latest.slice(0, 10) ? 'day' : 'range',
        text: '',
        why: [...published.why, { code: 'of-publication', details: {} }],
      }

/** From a time until the publication. */
function sinceThen(span: TimeSpan | null, published: TimeSpan | undefined): TimeSpan | undefined {
  const latest = published?.latest?.slice(0, 10)
  if (span?.earliest == null || latest === undefined || span.earliest.slice(0, 10) > latest) return undefined
  const why = [...span.why, { code: 'since', details: { expression: span.text } }]
  return { ...span, latest, precision: 'range', lasting: true, why }
}
