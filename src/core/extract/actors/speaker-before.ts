import type { Parse } from '../events/parse.ts'
import { isPossessive } from './party-words.ts'
import type { Phrase } from './phrase.ts'

/** The party named in the words of saying that stand before a phrase: "a spokesman for the M23 said … of his movement". */
export function speakerBefore(parse: Parse, phrase: Phrase): Phrase | undefined {
  if (!isPossessive(parse, phrase)) return undefined
  const { said, phrases } = parse
  const words = said?.findLast(({ to }) => to <= phrase.from)
  if (words === undefined) return undefined
  return phrases.findLast(
    ({ from, to, actor }) => actor !== undefined && from >= words.from && to <= words.to,
  )
}
