import type { Knowledge } from '../knowledge.ts'
import { fold } from '../language/fold.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { ResolveInput } from './resolve/resolve-input.ts'
import { splitSentences } from './sentences.ts'
import { extractTimes } from './times/extract-times.ts'
import { findPrinted } from './times/find-printed.ts'
import { readPage } from './times/read-page.ts'
import { contextOf } from './times/time-context.ts'

/** What a text says of time, before anything is concluded: all that dating it needs but its statements. */
export type TimesRead = Omit<ResolveInput, 'drafts' | 'fetchedAt'>

/** Where a clock time without a zone is told of no place that is known. */
const defaultZone = 'UTC'

/**
 * Reads sentences, time expressions, and what the page tells of itself.
 * @param url the address that came with the text
 * @param published the day of publication that came with it
 * @throws {DataError} when the pack's rules are wrong
 */
export function readTimes(
  text: string,
  pack: LanguagePack,
  knowledge: Knowledge,
  url?: string,
  published?: string,
): TimesRead {
  // Folded once: everything below reads the same text, unit by unit.
  const folded = fold(text)
  const printed = findPrinted(text, folded)
  const expressions = extractTimes(text, pack, printed.spans, folded)
  const sentences = splitSentences(text, pack, folded)
  return {
    text,
    folded,
    sentences,
    expressions,
    defaultZone,
    landmarks: knowledge.landmarks,
    ...(knowledge.keep !== undefined && { keep: knowledge.keep }),
    actors: knowledge.actors,
    places: knowledge.places,
    placesOf: (id) => [id, ...(knowledge.places.get(id)?.parents ?? [])],
    zoneOf: knowledge.zoneOf,
    ...contextOf(text, folded, sentences, pack),
    ...readPage(text, expressions, printed, pack, folded, url, published),
  }
}
