import type { Draft } from '../../../src/core/extract/draft.ts'
import { extractDrafts } from '../../../src/core/extract/extract-claims.ts'
import type { ResolvedTimes, ResolveInput } from '../../../src/core/extract/resolve/resolve-input.ts'
import { resolveTimes } from '../../../src/core/extract/resolve/resolve-times.ts'
import { splitSentences } from '../../../src/core/extract/sentences.ts'
import { extractTimes } from '../../../src/core/extract/times/extract-times.ts'
import { readPage } from '../../../src/core/extract/times/read-page.ts'
import { isFutureSentence, tellsEvent } from '../../../src/core/extract/times/sentence-words.ts'
import { contextOf } from '../../../src/core/extract/times/time-context.ts'
import type { Stamp } from '../../../src/core/model/index.ts'
import { knowledge } from './claims/read-text.ts'

/** What is given beside a text. */
export interface Given {
  readonly published?: string
  readonly stamp?: Stamp
  readonly fetchedAt?: number
}

/** Long after everything that tables tell. */
const lastFetch = Temporal.Instant.from('2070-01-01T12:00:00Z').epochMilliseconds

/** Everything that the dates of a text are worked out from, statements too, as the pipeline has it. */
export function inputOf(text: string, language: string, given: Given = {}): ResolveInput {
  const pack = knowledge.packs.get(language)!
  const expressions = extractTimes(text, pack)
  const sentences = splitSentences(text, pack)
  const drafts: readonly Draft[] = extractDrafts(text, sentences, expressions, pack, knowledge)
  return {
    text,
    sentences,
    expressions,
    drafts,
    defaultZone: 'UTC',
    landmarks: knowledge.landmarks,
    actors: knowledge.actors,
    places: knowledge.places,
    placesOf: (id) => [id, ...(knowledge.places.get(id)?.parents ?? [])],
    zoneOf: knowledge.zoneOf,
    isFuture: (sentence) => isFutureSentence(sentence, pack),
    tellsEvent: (sentence, event) => tellsEvent(sentence, event, pack),
    ...contextOf(text, sentences, pack),
    ...readPage(text, expressions, pack),
    fetchedAt: lastFetch,
    ...given,
  }
}

/** The dates of a text, with what they were worked out from. */
export function dateText(
  text: string,
  language: string,
  given: Given = {},
): { readonly input: ResolveInput; readonly resolved: ResolvedTimes } {
  const input = inputOf(text, language, given)
  return { input, resolved: resolveTimes(input) }
}
