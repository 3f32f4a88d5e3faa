import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'
import { clauseEnd, clauseStart, nameEnd, phraseEnd } from './speaker-span.ts'

/** "selon des témoins", "according to police". */
export function according(parse: Parse): readonly Attribution[] {
  const { tokens, language } = parse
  const phrases = language.phrases(language.speakers.according)
  const found: Attribution[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const length = Math.max(
      0,
      ...phrases
        .filter((words) =>
          words.every(
            (word, i) =>
              tokens[at + i]?.key === word || (word === 'de' && language.is('of', tokens[at + i]?.key ?? '')),
          ),
        )
        .map((words) => words.length),
    )
    if (length === 0) continue
    const source = language.code === 'fr' && tokens[at]!.key === 'de'
    const nameFrom = source ? at + 1 : at + length
    const joined = at > 0 && language.is('and', tokens[at - 1]!.key)
    const nameTo = nameEnd(parse, nameFrom, joined)
    const after = tokens[nameTo]
    const first = clauseStart(parse, at)
    // "et selon des habitants des hommes de …": what follows up to the clause's end, and nothing before.
    const midway = after !== undefined && after.kind === 'word' && at > first && joined
    found.push({
      from: at,
      to: nameTo,
      nameFrom,
      nameTo,
      pronoun: false,
      coversFrom: midway ? nameTo : first,
      coversTo: midway ? phraseEnd(parse, nameTo) : clauseEnd(parse, nameTo),
    })
  }
  return found
}
