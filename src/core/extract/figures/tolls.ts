import type { Figure } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Amount } from './amount.ts'
import { isHarmListed } from './harm-together.ts'
import { isHurtBeside } from './hurt-beside.ts'
import { openEnded } from './open-ended.ts'
import { behindMore, type TollNouns, tollNouns } from './toll-nouns.ts'

/** A toll said by its nouns: "deux morts et dix blessés", "nine bodies". */
export interface Toll {
  readonly phrase: Phrase
  readonly figure: Figure
}

/** Finds numbers of dead, wounded, missing… that nouns tell. */
export function findTolls(parse: Parse, text: string): readonly Toll[] {
  const { tokens, phrases, language } = parse
  const nouns = tollNouns(language)
  const tolls: Toll[] = []
  phrases.forEach((phrase, i) => {
    const counted = phrase.amount ?? oneOf(parse, phrase, nouns)
    if (counted === undefined) return
    const words = tokens.slice(counted.to, phrase.to).map((token) => token.key)
    const next = phrases[i + 1]
    const inner =
      phrase.of ?? (words.length === 0 && next !== undefined && next.from === phrase.to ? next : undefined)
    if (inner !== undefined) words.push(...tokens.slice(inner.head, inner.to).map((token) => token.key))
    const following = words.length === 0 ? tokens[behindMore(parse, phrase.to)]?.key : undefined
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
    const isHurt = !words.some((word) => isToll(nouns, word)) && isHurtBeside(parse, phrase)
    for (const [measure, known] of nouns) {
      if (!words.some((word) => known.has(word)) && !(isHurt && measure === 'wounded')) continue
      if (isHarmListed(parse, (inner ?? phrase).to + (following === undefined ? 0 : 1), measure)) return
      const { low, high } = openEnded(parse, (inner ?? phrase).to, counted)
      tolls.push({
        phrase,
        figure: {
          measure,
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

const isToll = (nouns: TollNouns, word: string): boolean =>
  [...nouns.values()].some((known) => known.has(word))

/** "Un mort et quatre blessés": the article counts one. */
function oneOf({ tokens }: Parse, { from, to, det }: Phrase, nouns: TollNouns): Amount | undefined {
  if ((det !== 'un' && det !== 'une' && det !== 'one') || ((tokens[to]?.classes ?? 0) & wordClass.of) !== 0)
    return undefined
  const noun = tokens[from + 1]?.key ?? ''
  if (noun === 'corps') return undefined
  for (const known of nouns.values()) if (known.has(noun)) return { low: 1, high: 1, from, to: from + 1 }
  return undefined
}
