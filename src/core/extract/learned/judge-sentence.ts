import type { EventCode } from '../../model/index.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { namesPutAway } from './labels.ts'
import type { LearnedModel } from './learned-model.ts'
import { sentenceFeatures } from './sentence-features.ts'

/** What the learned model makes of a sentence. */
export interface Judgement {
  /** How likely it tells of each family of events, 0 to 1, in the order of the model's families. */
  readonly likelihoods: readonly number[]
  /** Which event of a family it is, if it is one of them. */
  eventOf(family: number): EventCode
  /** The token that speaks most for a family; -1 where no plain word does. */
  wordOf(family: number): number
}

/** Weighs all words of a sentence. */
export function judgeSentence(parse: Parse, model: LearnedModel): Judgement {
  const found: Found[] = []
  const counts = new Map<number, number>()
  sentenceFeatures(parse, (hash, at, also) => {
    const row = model.rows.get(hash)
    if (row === undefined) return
    found.push({ row, at, also })
    counts.set(row, (counts.get(row) ?? 0) + 1)
  })
  const values = new Map([...counts].map(([row, count]) => [row, 1 + Math.log(count)]))
  const length = Math.hypot(...values.values()) || 1
  const columns = model.scales.length
  const score = (column: number): number => {
    let sum = 0
    for (const [row, value] of values) sum += value * model.weights[row * columns + column]!
    return (sum / length) * model.scales[column]! + model.biases[column]!
  }
  return {
    likelihoods: model.families.map((_, family) => 1 / (1 + Math.exp(-score(family)))),
    eventOf: (family) => {
      const codes = model.families[family]!.filter((code) => model.events.includes(code))
      const scores = codes.map((code) => score(model.families.length + model.events.indexOf(code)))
      return codes[scores.indexOf(Math.max(...scores))]!
    },
    wordOf: (family) => {
      const shares: number[] = new Array(parse.tokens.length).fill(0)
      for (const { row, at, also } of found) {
        const share = (values.get(row)! / counts.get(row)!) * model.weights[row * columns + family]!
        shares[at]! += also < 0 ? share : share / 2
        if (also >= 0) shares[also]! += share / 2
      }
      return heaviest(parse, shares)
    },
  }
}

interface Found {
  readonly row: number
  readonly at: number
  readonly also: number
}

/** Verbs that only tell who says it, denies it or will do it: what they bring tells the event. */
const bringing = ['verbs', 'deny', 'threaten', 'plan', 'demand']

function heaviest(parse: Parse, shares: readonly number[]): number {
  const { language } = parse
  const names = namesPutAway(parse)
  let best = -1
  for (const [at, token] of parse.tokens.entries()) {
    const { kind, classes } = token
    if (kind !== 'word' || names[at] !== undefined || (classes & wordClass.functionWord) !== 0) continue
    if (language.forms(token).some(({ lemma }) => bringing.some((list) => language.verbsOf(list).has(lemma))))
      continue
    if (shares[at]! > 0 && (best < 0 || shares[at]! > shares[best]!)) best = at
  }
  return best
}
