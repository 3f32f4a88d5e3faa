import type { Figure, Measure } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'

/** A toll said by its nouns: "deux morts et dix blessés", "nine bodies". */
export interface Toll {
  readonly phrase: Phrase
  readonly figure: Figure
}

/** Finds numbers of dead, wounded, missing… that nouns tell. */
export function findTolls(parse: Parse, text: string): readonly Toll[] {
  const { tokens, phrases, language } = parse
  const nouns = language.field<Readonly<Record<string, string>>>('toll nouns')
  const tolls: Toll[] = []
  phrases.forEach((phrase, i) => {
    if (phrase.amount === undefined) return
    const words = tokens.slice(phrase.amount.to, phrase.to).map((token) => token.key)
    const next = phrases[i + 1]
    const inner =
      phrase.of ?? (words.length === 0 && next !== undefined && next.from === phrase.to ? next : undefined)
    if (inner !== undefined) words.push(...tokens.slice(inner.head, inner.to).map((token) => token.key))
    const following = words.length === 0 ? tokens[phrase.to]?.key : undefined
    if (following !== undefined) words.push(following)
    // "20 soldiers killed and 30 wounded": no object follows, which "20 soldiers killed a boy" has.
    const end = tokens[phrase.to + 1]
    const participle = tokens[phrase.to]?.key
    if (
      phrase.person !== undefined &&
      participle !== undefined &&
      (end === undefined || end.kind === 'mark' || language.is('and', end.key))
    )
      words.push(participle)
    for (const [measure, list] of Object.entries(nouns)) {
      const known = list.split('|')
      if (!words.some((word) => known.includes(word))) continue
      const { low, high } = phrase.amount
      tolls.push({
        phrase,
        figure: {
          measure: measure as Measure,
          low,
          high,
          who: null,
          text: text.slice(tokens[phrase.from]!.start, tokens[(inner ?? phrase).to - 1]!.end),
        },
      })
      return
    }
  })
  return tolls
}
