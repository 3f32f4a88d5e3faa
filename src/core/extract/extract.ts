import type { Knowledge } from '../knowledge.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { Claim, Intake, Stamp, TimeSpan } from '../model/index.ts'
import type { Draft } from './draft.ts'
import { extractDrafts } from './extract-claims.ts'
import { findOpenWords } from './open-words.ts'
import { resolveTimes } from './resolve/resolve-times.ts'
import { splitSentences } from './sentences.ts'
import { extractTimes } from './times/extract-times.ts'
import { findByline } from './times/find-byline.ts'
import { findStamp } from './times/find-stamp.ts'
import type { FoundTime } from './times/found-time.ts'
import { isFutureSentence, tellsEvent } from './times/sentence-words.ts'

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
  const stamp = findStamp(text)
  const byline = findByline(text, pack)
  const isOutside = (time: FoundTime): boolean =>
    stamp === undefined || time.end <= stamp.start || time.start >= stamp.end
  const expressions = extractTimes(text, pack).filter(isOutside)
  const sentences = splitSentences(text, pack)
  const drafts = extractDrafts(text, sentences, expressions, pack, knowledge)
  const resolved = resolveTimes({
    text,
    sentences,
    expressions,
    drafts,
    fetchedAt,
    defaultZone,
    landmarks: knowledge.landmarks,
    actors: knowledge.actors,
    placesOf: (id) => [id, ...(knowledge.places.get(id)?.parents ?? [])],
    zoneOf: knowledge.zoneOf,
    isFuture: (sentence) => isFutureSentence(sentence, pack),
    tellsEvent: (sentence, event) => tellsEvent(sentence, event, pack),
    ...(intake.published !== undefined && { published: intake.published }),
    ...(byline !== undefined && { byline }),
    ...(stamp !== undefined && { stamp }),
  })
  return {
    published: resolved.published,
    stamp: stamp === undefined ? undefined : { text: stamp.text, readings: stamp.readings },
    times: expressions.map((expression, i) => ({ expression, ...resolved.times[i]! })),
    claims: drafts.map((draft, i) => {
      const time = resolved.spans[i] ?? null
      const said = findOpenWords(draft, time, expressions, byline)
      return { ...asClaim(draft, article, i, time), ...(said !== undefined && { said }) }
    }),
  }
}

function asClaim(draft: Draft, article: string, index: number, time: TimeSpan | null): Claim {
  const { when: _when, continuing: _continuing, background: _background, tense: _tense, ...claim } = draft
  return { ...claim, id: `${article}:${draft.start}:${draft.event}:${index}`, article, time }
}
