import type { EventCode } from '../../model/index.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from '../speakers/attribution.ts'
import { namesPutAway } from './labels.ts'
import type { LearnedModel } from './learned-model.ts'
import { type Evidence, evidenceOfRows, rowOf, scoreOf, scoresOf, type Weights } from './packed-weights.ts'
import { sentenceFeatures, wordFeatures } from './sentence-features.ts'

/** What the learned model makes of a sentence. */
export interface Judgement {
  /** How likely it tells of each family of events, 0 to 1, in the order of the model's families. */
  readonly likelihoods: readonly number[]
  /** How likely it tells of any event at all. */
  readonly any: number
  /** Which event of a family it is, if it is one of them. */
  eventOf(family: number): EventCode
  /** The token that speaks most for a family, outside of who says so; -1 where no plain word does. */
  wordOf(family: number, attributions: readonly Attribution[]): number
}

/** Weighs all words of a sentence; undefined in a language of which nothing was learned. */
export function judge(parse: Parse): Judgement | undefined {
  const model = parse.language.learned()
  if (model === undefined) return undefined
  let judgement = judged.get(parse)
  if (judgement === undefined) {
    judgement = judgeSentence(parse, model)
    judged.set(parse, judgement)
  }
  return judgement
}

const judged = new WeakMap<Parse, Judgement>()

function judgeSentence(parse: Parse, { families, events, weights }: LearnedModel): Judgement {
  const found: number[] = []
  sentenceFeatures(
    parse,
    (hash) => {
      const row = rowOf(weights, hash)
      if (row !== undefined) found.push(row)
    },
    (token) => found.push(...rowsOf(token, weights)),
  )
  const evidence = evidenceOfRows(weights, found)
  const before = families.length + 1
  const likelihoods = scoresOf(weights, evidence, before).map((score) => 1 / (1 + Math.exp(-score)))
  return {
    likelihoods: likelihoods.slice(0, families.length),
    any: likelihoods[families.length]!,
    eventOf: (family) => {
      const codes = families[family]!.filter((code) => events.includes(code))
      const scores = codes.map((code) => scoreOf(weights, evidence, before + events.indexOf(code)))
      return codes[scores.indexOf(Math.max(...scores))]!
    },
    wordOf: (family, attributions) =>
      heaviest(parse, sharesOf(parse, weights, evidence, family), attributions),
  }
}

/** What a word's own features are to the model: worked out once for it. */
function rowsOf(token: Token, weights: Weights): readonly number[] {
  token.asked.learned ??= wordFeatures(token)
    .map((hash) => rowOf(weights, hash))
    .filter((row) => row !== undefined)
  return token.asked.learned
}

/** How much each token speaks for a column; what two tell together is halved between them. */
function sharesOf(parse: Parse, weights: Weights, evidence: Evidence, column: number): readonly number[] {
  const valueAt = new Map(evidence.rows.map((row, i) => [row, evidence.values[i]!]))
  const shares: number[] = new Array(parse.tokens.length).fill(0)
  sentenceFeatures(parse, (hash, at, also) => {
    const row = rowOf(weights, hash)
    if (row === undefined) return
    const share = valueAt.get(row)! * weights.cells[row * weights.scales.length + column]!
    shares[at]! += also < 0 ? share : share / 2
    if (also >= 0) shares[also]! += share / 2
  })
  return shares
}

/** Verbs that only tell who says it, denies it or will do it: what they bring tells the event. */
const bringing = ['verbs', 'deny', 'threaten', 'plan', 'demand']

function heaviest(parse: Parse, shares: readonly number[], attributions: readonly Attribution[]): number {
  const { language } = parse
  const names = namesPutAway(parse)
  let best = -1
  for (const [at, token] of parse.tokens.entries()) {
    const { kind, classes } = token
    if (attributions.some(({ nameFrom, nameTo }) => at >= nameFrom && at < nameTo)) continue
    if (kind !== 'word' || names[at] !== undefined || (classes & wordClass.functionWord) !== 0) continue
    if (language.forms(token).some(({ lemma }) => bringing.some((list) => language.verbsOf(list).has(lemma))))
      continue
    if (shares[at]! > 0 && (best < 0 || shares[at]! > shares[best]!)) best = at
  }
  return best
}
