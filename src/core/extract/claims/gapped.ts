import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { readVerbGroup } from '../events/read-verb-group.ts'
import { governedBy } from './governor.ts'
import { wordClass } from './word-class.ts'

// In tokens: "auraient été tués à Gao, samedi, et trois autres".
const reach = 12

/**
 * « Cinq auraient été tués et trois autres | blessés », "five are said to have been killed and three others | wounded": a
 * number with a participle behind "and" is hearsay as the participle before, whose auxiliary it shares.
 */
export function isGappedHearsay(parse: Parse, { verb }: PatternMatch): boolean {
  if (verb?.bare !== true || (verb.tag !== 'pp' && verb.tag !== 'past')) return false
  const { tokens, phraseAt, language } = parse
  const counted = phraseAt[verb.from - 1]
  if (counted === undefined || counted.prep !== '' || counted.to !== verb.from) return false
  const joint = tokens[counted.from - 1]
  if (joint === undefined || (joint.key !== ',' && (joint.classes & wordClass.and) === 0)) return false
  const isMore = tokens
    .slice(counted.from, counted.to)
    .some(({ classes }) => (classes & wordClass.others) !== 0)
  if (counted.amount === undefined && !isMore) return false
  for (let i = counted.from - 2; i >= Math.max(0, counted.from - reach); i -= 1) {
    if (/^[;:.]$/u.test(tokens[i]!.key)) return false
    if (phraseAt[i] !== undefined) continue
    const form = language.forms(tokens[i]!).find(({ tag }) => tag === 'pp')
    if (form === undefined || (tokens[i]!.classes & (wordClass.have | wordClass.be)) !== 0) continue
    const group = readVerbGroup(parse, i, form.lemma, 'pp')
    return group.conditional || governedBy(parse, { from: group.from, tag: group.tag }) === 'hedged'
  }
  return false
}
