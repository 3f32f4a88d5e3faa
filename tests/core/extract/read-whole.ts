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

/** Everything that the dates of a text are worked out from, as the pipeline has it, statements left out. */
export function timesInputOf(text: string, language: string): ResolveInput {
  const pack = knowledge.packs.get(language)!
  const expressions = extractTimes(text, pack)
  const sentences = splitSentences(text, pack)
  const future = new Map<string, boolean>()
  return {
    text,
    sentences,
    expressions,
    drafts: [],
    defaultZone: 'UTC',
    landmarks: knowledge.landmarks,
    actors: knowledge.actors,
    places: knowledge.places,
    placesOf: (id) => [id, ...(knowledge.places.get(id)?.parents ?? [])],
    zoneOf: knowledge.zoneOf,
    isFuture: (sentence) => {
      const known = future.get(sentence) ?? isFutureSentence(sentence, pack)
      future.set(sentence, known)
      return known
    },
    tellsEvent: (sentence, event) => tellsEvent(sentence, event, pack),
    ...contextOf(text, sentences, pack),
    ...readPage(text, expressions, pack),
    fetchedAt: lastFetch,
  }
}

/** The same with the statements. */
export function inputOf(text: string, language: string, given: Given = {}): ResolveInput {
  const input = timesInputOf(text, language)
  const pack = knowledge.packs.get(language)!
  const drafts = extractDrafts(text, input.sentences, input.expressions, pack, knowledge)
  return { ...input, drafts, ...given }
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
