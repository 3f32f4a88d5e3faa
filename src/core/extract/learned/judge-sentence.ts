import type { EventCode } from '../../model/index.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { namesPutAway } from './labels.ts'
import type { LearnedModel } from './learned-model.ts'
import { evidenceOf, scoreOf } from './packed-weights.ts'
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

/** Weighs all words of a sentence; undefined in a language of which nothing was learned. */
export function judge(parse: Parse): Judgement | undefined {
  const model = parse.language.learned()
  return model === undefined ? undefined : judgeSentence(parse, model)
}

function judgeSentence(parse: Parse, { families, events, weights }: LearnedModel): Judgement {
  const found: Found[] = []
  sentenceFeatures(parse, (hash, at, also) => found.push({ hash, at, also }))
  const evidence = evidenceOf(
    weights,
    found.map(({ hash }) => hash),
  )
  const score = (column: number): number => scoreOf(weights, evidence, column)
  return {
    likelihoods: families.map((_, family) => 1 / (1 + Math.exp(-score(family)))),
    eventOf: (family) => {
      const codes = families[family]!.filter((code) => events.includes(code))
      const scores = codes.map((code) => score(families.length + events.indexOf(code)))
      return codes[scores.indexOf(Math.max(...scores))]!
    },
    wordOf: (family) => {
      const valueAt = new Map(evidence.rows.map((row, i) => [row, evidence.values[i]!]))
      const shares: number[] = new Array(parse.tokens.length).fill(0)
      for (const { hash, at, also } of found) {
        const row = weights.rows.get(hash)
        if (row === undefined) continue
        const share = valueAt.get(row)! * weights.cells[row * weights.scales.length + family]!
        shares[at]! += also < 0 ? share : share / 2
        if (also >= 0) shares[also]! += share / 2
      }
      return heaviest(parse, shares)
    },
  }
}

/** A feature with the tokens that it stands for. */
interface Found {
  readonly hash: number
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
