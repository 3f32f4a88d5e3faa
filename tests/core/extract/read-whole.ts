import { asideTimes } from '../../../src/core/extract/claims/aside-times.ts'
import { claimLanguage } from '../../../src/core/extract/claims/language-data.ts'
import { extractDrafts, parseAll } from '../../../src/core/extract/extract-claims.ts'
import { readTimes } from '../../../src/core/extract/read-times.ts'
import type { ResolvedTimes, ResolveInput } from '../../../src/core/extract/resolve/resolve-input.ts'
import { resolveTimes } from '../../../src/core/extract/resolve/resolve-times.ts'
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
export function timesInputOf(text: string, language: string, published?: string): ResolveInput {
  const read = readTimes(text, knowledge.packs.get(language)!, knowledge, undefined, published)
  return { ...read, drafts: [], fetchedAt: lastFetch }
}

/** The same with the statements. */
export function inputOf(text: string, language: string, given: Given = {}): ResolveInput {
  const input = timesInputOf(text, language, given.published)
  const pack = knowledge.packs.get(language)!
  const { sentences, expressions } = input
  const parses = parseAll(sentences, expressions, claimLanguage(pack), knowledge)
  const drafts = extractDrafts(text, sentences, expressions, pack, knowledge, parses)
  return { ...input, drafts, isAside: asideTimes(parses, expressions), ...given }
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
