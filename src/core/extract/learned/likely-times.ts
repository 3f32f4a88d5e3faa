import type { TimeSpan } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { likelihoodsOf } from './choice-model.ts'
import type { Weights } from './packed-weights.ts'
import { type Dated, type TimesTold, timeCandidates } from './time-candidates.ts'
import { timeFeatures } from './time-features.ts'
import type { JudgedTime, Watch } from './watch.ts'

/** When what an article tells was: as the rules say, but where another of its times is likelier by far. */
export function withLikelyTimes(
  drafts: readonly Draft[],
  spans: readonly (TimeSpan | null)[],
  told: TimesTold,
  parses: readonly Parse[],
  { model, watch }: { readonly model: Weights | undefined; readonly watch: Watch | undefined },
): readonly (TimeSpan | null)[] {
  if (model === undefined && watch?.times === undefined) return spans
  const before: Dated[] = []
  return drafts.map((draft, i) => {
    const chosen = spans[i] ?? null
    const at = told.sentences.findIndex(({ start, end }) => draft.start >= start && draft.start < end)
    if (at < 0) return chosen
    const parse = parses.find(({ sentence }) => sentence.start === draft.found?.start)
    const offset = parse?.tokens[draft.found!.match.from]?.start ?? draft.start
    const timing = { draft, chosen, at, offset }
    const judged = timeCandidates(told, timing, before).map((one) => ({
      span: one.span,
      features: timeFeatures(timing, one),
    }))
    watch?.times?.(draft, judged)
    const span = model === undefined || watch?.times !== undefined ? chosen : settled(judged, model)
    before.push({ draft, span, at })
    return span
  })
}

/** The first is that of the rules. */
function settled(judged: readonly JudgedTime[], model: Weights): TimeSpan | null {
  const [likelihoods] = likelihoodsOf(model, judged)
  const best = likelihoods!.indexOf(Math.max(...likelihoods!))
  const stays = best === 0 || likelihoods![best]! < likelihoods![0]! * ahead
  const span = judged[stays ? 0 : best]!.span
  return stays || span === null ? span : { ...span, why: [{ code: 'likeliest', details: {} }, ...span.why] }
}

// How much likelier another time must be.
const ahead = 1.6
