import type { Knowledge } from '../knowledge.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { PlaceMention } from '../model/index.ts'
import type { Phrase } from './actors/phrase.ts'
import { claimLanguage } from './claims/language-data.ts'
import type { Parse } from './events/parse.ts'
import { parseAll } from './extract-claims.ts'
import { createDocumentPlaces, isLocated } from './places/document-places.ts'
import type { Sentence } from './sentence.ts'
import type { TimeExpression } from './time-expression.ts'

/** A place as it stands in an article: UTF-16 code units of its text. */
export interface PlaceFound extends PlaceMention {
  readonly start: number
  readonly end: number
}

/**
 * Finds the places that an article names, in the order of the text.
 * @param parses its sentences, where they have been parsed already
 */
export function extractPlaces(
  text: string,
  sentences: readonly Sentence[],
  times: readonly TimeExpression[],
  pack: LanguagePack,
  knowledge: Knowledge,
  parses = parseAll(sentences, times, claimLanguage(pack), knowledge),
): readonly PlaceFound[] {
  const language = claimLanguage(pack)
  const places = createDocumentPlaces(parses, knowledge, language)
  const found: PlaceFound[] = []
  for (const parse of parses) {
    for (const phrase of parse.phrases) {
      if (phrase.type === 'actor' || (phrase.places.length === 0 && phrase.proper === undefined)) continue
      const { start, end } = nameOffsets(parse, phrase)
      const words = text.slice(start, end)
      const place = places.resolve(phrase, words, 'none')
      // Without an entry only words that a preposition of place brings count, and those a claim would use.
      if (place === null || (phrase.places.length === 0 && !isLocated(phrase, language))) continue
      found.push({ ...place, text: words, start, end })
    }
  }
  return found
}

/** The offsets of the name itself: "ville de" and the article left out. */
function nameOffsets({ tokens }: Parse, phrase: Phrase): { start: number; end: number } {
  let from = phrase.head
  while (from < phrase.to - 1 && !tokens[from]!.capital && phrase.places[0]?.kind !== 'area') from += 1
  return { start: tokens[from]!.start, end: tokens[phrase.to - 1]!.end }
}
