import type { Knowledge } from '../knowledge.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { Claim, Intake, Stamp, TimeSpan } from '../model/index.ts'
import { rangeOfValue } from '../time/timex-span.ts'
import { asOfThen } from './actors/successors.ts'
import { asideTimes } from './claims/aside-times.ts'
import { claimLanguage } from './claims/language-data.ts'
import type { Draft } from './draft.ts'
import { extractDrafts, parseAll } from './extract-claims.ts'
import { extractPlaces, type PlaceFound } from './extract-places.ts'
import type { Watch } from './learned/watch.ts'
import { findOpenWords } from './open-words.ts'
import { readTimes } from './read-times.ts'
import { resolveTimes } from './resolve/resolve-times.ts'
import type { Sentence } from './sentence.ts'
import type { FoundTime } from './times/found-time.ts'

/** Everything read from one text. */
export interface Extraction {
  readonly published: TimeSpan | undefined
  readonly stamp: Stamp | undefined
  readonly times: readonly DatedExpression[]
  readonly claims: readonly Claim[]
  /** How many statements of wars of before `historyUntil` were left out. */
  readonly longPast: number
  readonly sentences: readonly Sentence[]
  /** Every place that the text names, whether or not a claim is about it; found when asked for. */
  readonly places: () => readonly PlaceFound[]
}

/** A time expression with what was concluded of it. */
export interface DatedExpression {
  readonly expression: FoundTime
  /** TIMEX3, resolved as far as it can be. */
  readonly value: string
  readonly span: TimeSpan | null
}

/** Reads a text: expressions and statements first, then all dates at once, since each bounds the others. */
export function extract(
  article: string,
  intake: Intake,
  pack: LanguagePack,
  knowledge: Knowledge,
  fetchedAt: number,
  watch?: Watch,
): Extraction {
  const { text } = intake
  const read = readTimes(text, pack, knowledge, intake.url, dayGiven(intake))
  const { expressions, sentences } = read
  const parses = parseAll(sentences, expressions, claimLanguage(pack), knowledge)
  const drafts = extractDrafts(text, sentences, expressions, pack, knowledge, parses, dayGiven(intake), watch)
  const resolved = resolveTimes({
    ...read,
    drafts,
    isAside: asideTimes(parses, expressions),
    fetchedAt,
    ...(intake.published !== undefined && { published: intake.published }),
    ...(intake.publishedFrom !== undefined && { publishedFrom: intake.publishedFrom }),
  })
  return {
    published: resolved.published,
    stamp: read.stamp,
    times: expressions.map((expression, i) =>
      ownDays({ expression, ...resolved.times[i]! }, expressions[i + 1]),
    ),
    longPast: resolved.spans.filter(isLongPast).length,
    claims: drafts.flatMap((draft, i) => {
      const time = resolved.spans[i] ?? null
      if (isLongPast(time) || draft.doubted === true) return []
      const said = findOpenWords(draft, time, expressions, read.byline)
      const actors = asOfThen(draft.actors, time ?? resolved.published, knowledge)
      return [{ ...asClaim({ ...draft, actors }, article, i, time), ...(said !== undefined && { said }) }]
    }),
    sentences,
    places: () => extractPlaces(text, sentences, expressions, pack, knowledge, parses),
  }
}

/** The day of publication that was given beside a text; of several readings the first. */
const dayGiven = ({ published, publishedFrom }: Intake): string | undefined =>
  (published ?? publishedFrom?.readings[0])?.slice(0, '2000-01-01'.length)

/** Wars before this day are history: an article that tells of Verdun or of 1591 makes no statement on a conflict of today. */
const historyUntil = '1946-01-01'

const isLongPast = (time: TimeSpan | null): boolean => time?.latest != null && time.latest < historyUntil

/** The first end of a range is told as its own days, like the second; statements bear the whole range. */
function ownDays(time: DatedExpression, next: FoundTime | undefined): DatedExpression {
  const { expression, value, span } = time
  // A night has its second day in its own words.
  const isFirst =
    expression.daypart !== 'NI' && expression.until !== undefined && expression.until === next?.value
  const own = isFirst && span !== null ? rangeOfValue(value, spanMod(expression)) : undefined
  return own === undefined ? time : { ...time, span: { ...span!, ...own } }
}

const spanMod = ({ mod }: FoundTime): 'START' | 'MID' | 'END' | undefined =>
  mod === 'APPROX' ? undefined : mod

function asClaim(draft: Draft, article: string, index: number, time: TimeSpan | null): Claim {
  const {
    when: _when,
    turn: _turn,
    doubted: _doubted,
    dayOfTelling: _dayOfTelling,
    apart: _apart,
    perfect: _perfect,
    found: _found,
    continuing: _continuing,
    background: _background,
    tense: _tense,
    ...claim
  } = draft
  return { ...claim, id: `${article}:${draft.start}:${draft.event}:${index}`, article, time }
}
