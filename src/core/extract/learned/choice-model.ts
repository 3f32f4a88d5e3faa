import type { Knowledge } from '../../knowledge.ts'
import { evidenceOf, type PackedWeights, scoresOf, unpackWeights, type Weights } from './packed-weights.ts'

/** data/learned/<name>.json: what makes one of several likelier than the others, as `npm run learn` wrote it. */
export interface ChoiceFile extends PackedWeights {
  /** What it was learned from and how. */
  readonly source: string
}

const opened = new WeakMap<object, Map<string, Weights>>()

/** What was learned of a choice; undefined where nothing was. @throws {RangeError} when its file does not fit together */
export function choiceModel(
  { learned }: Knowledge,
  name: 'claims' | 'parties' | 'places',
): Weights | undefined {
  let models = opened.get(learned)
  if (models === undefined) {
    models = new Map()
    opened.set(learned, models)
  }
  let model = models.get(name)
  const file = model === undefined ? (learned[name] as ChoiceFile | undefined) : undefined
  if (file !== undefined) {
    model = unpackWeights(file, true)
    models.set(name, model)
  }
  return model
}

/** How likely each of several is to be the right one, a list a column; each list together 1. */
export function likelihoodsOf(
  model: Weights,
  judged: readonly { readonly features: readonly number[] }[],
): readonly (readonly number[])[] {
  const scores = judged.map(({ features }) =>
    scoresOf(model, evidenceOf(model, features), model.scales.length),
  )
  return model.scales.map((_, column) => {
    const top = Math.max(...scores.map((one) => one[column]!))
    const odds = scores.map((one) => Math.exp(one[column]! - top))
    const sum = odds.reduce((a, b) => a + b, 0)
    return odds.map((one) => one / sum)
  })
}
