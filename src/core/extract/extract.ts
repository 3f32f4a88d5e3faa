import type { Knowledge } from '../knowledge.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { Claim, Intake, Stamp, TimeSpan } from '../model/index.ts'
import { rangeOfValue } from '../time/timex-span.ts'
import type { Draft } from './draft.ts'
import { extractDrafts } from './extract-claims.ts'
import { findOpenWords } from './open-words.ts'
import { resolveTimes } from './resolve/resolve-times.ts'
import { splitSentences } from './sentences.ts'
import { extractTimes } from './times/extract-times.ts'
import type { FoundTime } from './times/found-time.ts'
import { readPage } from './times/read-page.ts'
import { isFutureSentence, tellsEvent } from './times/sentence-words.ts'
import { contextOf } from './times/time-context.ts'

/** Everything read from one text. */
export interface Extraction {
  readonly published: TimeSpan | undefined
  readonly stamp: Stamp | undefined
  readonly times: readonly DatedExpression[]
  readonly claims: readonly Claim[]
}

/** A time expression with what was concluded of it. */
export interface DatedExpression {
  readonly expression: FoundTime
  /** TIMEX3, resolved as far as it can be. */
  readonly value: string
  readonly span: TimeSpan | null
}

/** Where a clock time without a zone is told of no place that is known. */
const defaultZone = 'UTC'

/** Reads a text: expressions and statements first, then all dates at once, since each bounds the others. */
export function extract(
  article: string,
  intake: Intake,
  pack: LanguagePack,
  knowledge: Knowledge,
  fetchedAt: number,
): Extraction {
  const { text } = intake
  const expressions = extractTimes(text, pack)
  const page = readPage(text, expressions, pack, intake.url)
  const sentences = splitSentences(text, pack)
  const drafts = extractDrafts(text, sentences, expressions, pack, knowledge)
  const future = new Map<string, boolean>()
  const resolved = resolveTimes({
    text,
    sentences,
    expressions,
    drafts,
    fetchedAt,
    defaultZone,
    landmarks: knowledge.landmarks,
    actors: knowledge.actors,
    places: knowledge.places,
    placesOf: (id) => [id, ...(knowledge.places.get(id)?.parents ?? [])],
    zoneOf: knowledge.zoneOf,
    // Once for each sentence: it is asked for every expression and statement.
    isFuture: (sentence) => {
      const known = future.get(sentence) ?? isFutureSentence(sentence, pack)
      future.set(sentence, known)
      return known
    },
    tellsEvent: (sentence, event) => tellsEvent(sentence, event, pack),
    ...contextOf(text, sentences, pack),
    ...(intake.published !== undefined && { published: intake.published }),
    ...page,
  })
  return {
    published: resolved.published,
    stamp: page.stamp,
    times: expressions.map((expression, i) =>
      ownDays({ expression, ...resolved.times[i]! }, expressions[i + 1]),
    ),
    claims: drafts.map((draft, i) => {
      const time = resolved.spans[i] ?? null
      const said = findOpenWords(draft, time, expressions, page.byline)
      return { ...asClaim(draft, article, i, time), ...(said !== undefined && { said }) }
    }),
  }
}

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
  const { when: _when, continuing: _continuing, background: _background, tense: _tense, ...claim } = draft
  return { ...claim, id: `${article}:${draft.start}:${draft.event}:${index}`, article, time }
}
