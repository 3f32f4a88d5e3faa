import type { Actor } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import { fieldsOf } from './head-fields.ts'

// In lines, from the top of a page.
const highest = 6

/** The party that a line of a page's head is nothing but the name of: "The Baloch Liberation Army". */
export function partyNamed(parses: readonly Parse[]): Actor | undefined {
  for (const line of parses.slice(0, highest)) {
    if (line.sentence.kind === 'body') return undefined
    for (const { from, to } of fieldsOf(line)) {
      const phrase = line.phraseAt[from]
      if (phrase?.actor !== undefined && phrase.from === from && phrase.to === to) return phrase.actor
    }
  }
  return undefined
}
