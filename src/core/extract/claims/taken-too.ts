import type { Parse } from '../events/parse.ts'
import type { Placed } from './built.ts'
import { wordClass } from './word-class.ts'

/**
 * "Forty people were killed and twelve others abducted in May": one toll, told of nobody who did it. Where somebody is
 * named, both are deeds of his.
 */
export function withTakenToo(parse: Parse, placed: Placed[]): void {
  const at = placed.findIndex((one) => one.draft.event === 'abduction' && isOfMore(parse, one))
  if (at < 1) return
  const taken = placed[at]!
  const toll = placed[at - 1]!
  const isToll = toll.built.rule.event === 'killing' && toll.draft.figures.length > 0
  if (!isToll || toll.draft.stance !== taken.draft.stance || toll.draft.place?.id !== taken.draft.place?.id)
    return
  if ([toll, taken].some(({ draft }) => draft.actors.some(({ role }) => role === 'agent'))) return
  const figures = [...toll.draft.figures, ...taken.draft.figures]
  placed[at - 1] = { built: { ...toll.built, figures }, draft: { ...toll.draft, figures } }
  placed.splice(at, 1)
}

/** "… and twelve others | abducted": a participle alone, of the rest of those that are counted. */
function isOfMore({ tokens }: Parse, { built: { match, figures }, draft }: Placed): boolean {
  if (match.verb?.bare !== true || figures.length === 0 || draft.figures.length === 0) return false
  const before = tokens.slice(Math.max(0, match.from - countReach), match.from)
  return (
    before.some(({ classes }) => (classes & wordClass.and) !== 0) &&
    before.some(({ classes }) => (classes & wordClass.others) !== 0)
  )
}

// In tokens: "and at least twelve others".
const countReach = 6
