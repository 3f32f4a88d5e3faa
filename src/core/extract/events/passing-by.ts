import type { Phrase } from '../actors/phrase.ts'
import type { PatternMatch } from './match-pattern.ts'
import type { Parse } from './parse.ts'
import type { SlotFound } from './slot-found.ts'

// In tokens: "went off late on Monday near the central mosque as", "outside".
const reach = 18
// In tokens: "was slowly driving", « était en train de passer ».
const verbReach = 4

/**
 * What a bomb was meant for where no word says so: who was going by as it went off ("as the minister's motorcade was
 * passing", « alors qu'un convoi passait »), else the post or the office that it stood before.
 */
export function passingBy(parse: Parse, { to }: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  const { tokens, phraseAt, language } = parse
  let before: Phrase | undefined
  for (let at = to; at < Math.min(tokens.length, to + reach); at += 1) {
    const { key, kind, time } = tokens[at]!
    if (kind === 'mark' && key !== ',') break
    if (time >= 0) continue
    if (language.is('passing clauses', key)) {
      const who = phraseAt[at + 1] ?? phraseAt[at + 2]
      if (who !== undefined && passes(parse, who)) return { phrases: [who] }
    }
    if (before === undefined && language.is('right before', key)) {
      const thing =
        phraseAt[at + 1] ?? (language.is('of', tokens[at + 1]?.key ?? '') ? phraseAt[at + 2] : undefined)
      if (thing?.object !== undefined && thing.from - at <= 2) before = thing
    }
  }
  return before === undefined ? undefined : { phrases: [before] }
}

/** "Was passing", "drove past": whether a verb of going follows a phrase. */
function passes({ tokens, language }: Parse, { to }: Phrase): boolean {
  for (let i = to; i < Math.min(tokens.length, to + verbReach); i += 1) {
    if (tokens[i]!.kind === 'mark' && tokens[i]!.glued !== true && !/^['’s]$/u.test(tokens[i]!.key))
      return false
    if (language.forms(tokens[i]!).some(({ lemma }) => language.is('going by', lemma))) return true
  }
  return false
}
