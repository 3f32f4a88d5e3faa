import type { Parse } from '../events/parse.ts'
import type { Attribution } from '../speakers/attribution.ts'
import { sourcesEnd } from '../speakers/sources-end.ts'

/** A sentence without the phrases that only name who says it; `said` tells where they stood. */
export function withoutSpeakers(parse: Parse, attributions: readonly Attribution[]): Parse {
  const hidden = attributions.filter((one) => one.coversFrom !== one.to || one.verb === undefined)
  const ends = hidden.map((one) => Math.max(one.to, sourcesEnd(parse, one)))
  const phrases = parse.phrases.filter(
    (phrase) => !hidden.some((one, i) => phrase.from >= one.from && phrase.to <= ends[i]!),
  )
  return {
    ...parse,
    phrases,
    placeBehind: undefined,
    attributions: undefined,
    said: attributions.map(({ from, to, nameTo }) => ({ from, to: Math.max(to, nameTo) })),
  }
}
