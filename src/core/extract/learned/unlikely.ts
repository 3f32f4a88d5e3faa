import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { sideOf } from '../events/resolve-event.ts'
import { eventFamilies } from './families.ts'
import type { Judgement } from './judge-sentence.ts'
import { partOf } from './learned-rule.ts'
import { areBlows, mayBeOne } from './told-already.ts'

/**
 * Leaves out what a rule found but all the other words speak against, in a sentence that seems to tell nothing at all: a
 * rule looks at a few of them. What is told of another sentence's event ("the army denied this") has no words of it, and
 * stays.
 */
export function withoutUnlikely(
  drafts: readonly Draft[],
  { sentence, tokens }: Parse,
  judgement: Judgement | undefined,
): readonly Draft[] {
  if (judgement === undefined || judgement.any >= telling || tokens.length < fewest) return drafts
  return drafts.filter(({ event, found, stance }) => {
    if (found === undefined ? stance === 'denied' : found.start !== sentence.start) return true
    return judgement.likelihoods.some((likelihood, i) =>
      eventFamilies[i]!.some(
        (one) =>
          (likelihood >= unlikely && mayBeOne(one, event)) ||
          (likelihood >= likelyBlow && areBlows(one, event)),
      ),
    )
  })
}

// Chosen on pages that neither rules nor model had seen (bench/gold/README.md), so that plain sentences stay.
const unlikely = 0.1
const likelyBlow = 0.3
const telling = 0.1

// In tokens: a few words speak for or against nothing.
const fewest = 13

/**
 * Leaves out what was read by likeness and tells of nobody where somebody must be ("moved back to the town"), and towns
 * that a state is said to retake where none does.
 */
export const withoutNobody = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter(({ event, likeness, actors }) => {
    if (likeness === undefined || partOf(event).bySomebody !== true) return true
    const agents = actors.filter(({ role }) => role === 'agent' || role === 'holder')
    return event === 'government-regains-territory'
      ? agents.some((one) => sideOf(one) === 'state')
      : agents.length > 0
  })
