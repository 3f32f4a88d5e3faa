import type { Parse } from '../events/parse.ts'

/**
 * Of several parties of one name ("SNA", "UPC") the one that acts in the countries an article speaks of, the first
 * country first. Where none does, the first entry stays.
 */
export function settleNamesakes(parses: readonly Parse[], countries: readonly string[]): void {
  for (const { phrases } of parses) {
    for (const phrase of phrases) {
      const { namesakes } = phrase
      if (namesakes === undefined) continue
      const country = countries.find((one) => namesakes.some((actor) => actor.countries.includes(one)))
      const found = namesakes.find((actor) => country !== undefined && actor.countries.includes(country))
      if (found !== undefined) phrase.actor = found
    }
  }
}
