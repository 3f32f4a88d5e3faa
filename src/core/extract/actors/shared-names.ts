import type { Parse } from '../events/parse.ts'

/** Settles names that several actors share ("Al-Shabab", "CNSP"): the one of the article's own countries is meant. */
export function settleSharedNames(parses: readonly Parse[], countries: readonly string[]): void {
  for (const { phrases } of parses) {
    for (const phrase of phrases) {
      const { sharers } = phrase
      if (sharers === undefined) continue
      for (const country of countries) {
        const own = sharers.find((actor) => actor.countries.includes(country))
        if (own === undefined) continue
        phrase.actor = own
        break
      }
    }
  }
}
