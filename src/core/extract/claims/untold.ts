import type { Parse } from '../events/parse.ts'
import { runAt } from '../speakers/word-runs.ts'
import { isBackground } from './background.ts'
import type { Built } from './built.ts'
import { isGeneral } from './general-statement.ts'
import { isOfAnybody } from './generic-clause.ts'
import { phraseEndingAt } from './modality.ts'
import { isOnlyNamed } from './only-named.ts'
import { rareClass } from './rare-class.ts'
import { isRecalled } from './recalled.ts'
import { isUnderLaw } from './under-law.ts'
import { hasForm } from './word-forms.ts'

// In tokens: "named after a teacher who was".
const namesakeReach = 6

// In tokens: "arrested four men on Monday at the border over a".
const chargeReach = 14

// In tokens: "rescued more than eighty miners trapped".
const besideReach = 8

// In tokens: "an accident near the market in which two".
const mishapReach = 9

/** Whether the words of a rule tell of no deed of a conflict, for what stands right beside them. */
export function isUntold(parse: Parse, built: Built): boolean {
  return (
    isGeneral(parse, built) ||
    isUnderLaw(parse, built) ||
    isBackground(parse, built) ||
    isOnlyNamed(parse, built) ||
    isNamesake(parse, built) ||
    isOrdinaryCrime(parse, built) ||
    isMishap(parse, built) ||
    isAskedFor(parse, built) ||
    isBusiness(parse, built) ||
    isRejected(parse, built) ||
    isElsewhere(parse, built) ||
    isMarked(parse, built) ||
    isActed(parse, built) ||
    (built.match.verb === undefined && isRecalled(parse, built.match.from)) ||
    isNoLeaving(parse, built) ||
    isSaying(parse, built) ||
    isSentencedTo(parse, built) ||
    isCrash(parse, built) ||
    isOfAnybody(parse, built.match) ||
    isLikened(parse, built)
  )
}

/** "Ont été condamnés à mort": nobody has died. */
const isSentencedTo = ({ tokens, language }: Parse, { match: { from } }: Built): boolean =>
  language.is('at', tokens[from - 1]?.key ?? '') && hasForm(tokens[from - 2], 'judging', language)

/** "A school named after a teacher killed in the struggle", "in memory of those who were shot": long told. */
function isNamesake({ tokens, language }: Parse, { match }: Built): boolean {
  if (match.verb !== undefined && !match.verb.bare && !/^(?:ger|inf)$/u.test(match.verb.tag)) return false
  const words = language.phrases(language.field('named after'))
  for (let i = Math.max(0, match.from - namesakeReach); i < match.from; i += 1)
    if (runAt(tokens, i, words, language) > 0) return true
  return false
}

/** "Arrested four men over a bank fraud", "freed a man accused of theft": a matter of courts, not of a conflict. */
function isOrdinaryCrime({ tokens, language }: Parse, { event, match }: Built): boolean {
  if (event !== 'arrests' && event !== 'abduction') return false
  return tokens.slice(match.to, match.to + chargeReach).some(({ key }) => language.is('ordinary crimes', key))
}

/** "After an accident in which two pupils were injured". */
function isMishap({ tokens, language }: Parse, { rule, match }: Built): boolean {
  if (rule.event !== 'wounding' && rule.event !== 'killing' && rule.event !== 'toll') return false
  const before = tokens.slice(Math.max(0, match.from - mishapReach), match.from)
  const fires = language.phrases(language.field('accidental fires'))
  const at = before.findLastIndex(
    ({ rare }, i) => (rare & rareClass.mishaps) !== 0 || runAt(before, i, fires, language) > 0,
  )
  return at >= 0 && !before.slice(at).some(({ kind }) => kind === 'mark')
}

/** "Its director could not say how many people had died": no number, and not the director. */
function isAskedFor({ tokens, language }: Parse, { rule, match }: Built): boolean {
  if (!/^(?:killing|slaying|wounding|toll)$/u.test(rule.event)) return false
  const before = tokens.slice(Math.max(0, match.from - askedReach), match.from)
  const asks = language.phrases(language.field('asks how many'))
  const at = before.findLastIndex((_, i) => runAt(before, i, asks, language) > 0)
  return at >= 0 && !before.slice(at).some(({ kind }) => kind === 'mark')
}

// In tokens: "how many men of the two villages had been".
const askedReach = 8

/** "Rescued miners trapped underground", "fled the heat", "a lightning strike": from what no enemy did. */
function isElsewhere({ tokens, language }: Parse, { event, rule, match }: Built): boolean {
  const near = tokens.slice(match.from, match.to + besideReach)
  const holds = (list: string): boolean => near.some(({ key }) => language.is(list, key))
  if (rule.measure === 'freed')
    return hasForm(tokens[match.to - 1], 'rescuing', language) && holds('in peril')
  if (event === 'displacement') return match.verb !== undefined && holds('fled things')
  return match.verb === undefined && language.is('strikes of nature', tokens[match.from - 1]?.key ?? '')
}

/** "The town marked three years since its liberation". */
function isMarked({ tokens, language }: Parse, { match }: Built): boolean {
  const before = tokens.slice(Math.max(0, match.from - besideReach), match.from)
  return (
    match.verb === undefined &&
    before.some((token) => hasForm(token, 'marking', language)) &&
    before.some(({ key }) => language.is('years', key))
  )
}

/** "Two companies signed an agreement on the sale of coffee". */
function isBusiness({ tokens, language }: Parse, { event, match }: Built): boolean {
  const isLabour =
    event === 'peaceful-protest' &&
    tokens.slice(match.from, match.to).some(({ key }) => language.is('labour strikes', key))
  return (
    (event === 'agreement' || isLabour) &&
    tokens
      .slice(Math.max(0, match.from - chargeReach), match.to + chargeReach)
      .some(({ key }) => language.is('business words', key))
  )
}

/** "A helicopter crashed near the town": a drone may be meant to. */
function isCrash({ tokens, language }: Parse, { event, match }: Built): boolean {
  if (event !== 'air-drone-strike') return false
  const words = tokens.slice(Math.max(0, match.from - besideReach), match.to)
  return (
    tokens.slice(match.from, match.to).some((token) => hasForm(token, 'crashing', language)) &&
    words.some(({ key }) => language.is('manned aircraft', key))
  )
}

// In tokens: "reminiscent of the bloody".
const likenedReach = 3

/** "Elders think of the fall of Saigon", "reminiscent of the siege of Sarajevo": what something is held beside. */
function isLikened(parse: Parse, { match: { verb, from } }: Built): boolean {
  if (verb !== undefined) return false
  for (let i = Math.max(0, from - likenedReach); i < from; i += 1)
    if (phraseEndingAt(parse, 'likening', i) !== undefined) return true
  return false
}

/** "The rebels rejected the truce", "for want of an agreement": nothing was agreed. */
function isRejected(parse: Parse, { event, match }: Built): boolean {
  const { tokens, language } = parse
  if (event !== 'agreement' || match.verb !== undefined) return false
  for (let i = Math.max(0, match.from - 2); i < match.from; i += 1)
    if (phraseEndingAt(parse, 'lacking a deal', i) !== undefined) return true
  return tokens
    .slice(Math.max(0, match.from - 4), match.from)
    .some((token) => hasForm(token, 'rejecting', language))
}

// In tokens: "the attackers who got away have".
const attackersReach = 6

// In tokens: "towards the neighbouring hills".
const hideoutReach = 6

const deeds = /-territory$|^(?:attack|armed-clash|offensive|siege|control)$|strike|shelling/u

/** "Le ministre a martelé que …": a verb of saying, whatever it does elsewhere. */
function isSaying({ tokens, language }: Parse, { event, match: { verb, to } }: Built): boolean {
  if (verb === undefined || !deeds.test(event) || !language.is('that', tokens[to]?.key ?? '')) return false
  const saying = language.verbsOf('verbs')
  return tokens[to - 1]!.forms.some(({ lemma }) => saying.has(lemma))
}

/**
 * "Gave up taking the town", "came close to looting it", "se sont gardés de la prendre": no word of leaving or holding.
 * Nor do attackers who get away into the woods leave what they held.
 */
function isNoLeaving({ tokens, language }: Parse, { event, match: { verb, from, to } }: Built): boolean {
  if (event === 'control') return verb?.reflexive === true && language.is('of', tokens[to]?.key ?? '')
  if (event !== 'non-violent-transfer-of-territory' || verb === undefined) return false
  const before = tokens.slice(Math.max(0, from - attackersReach), from)
  const behind = tokens.slice(to, to + hideoutReach)
  if (
    before.some(({ key }) => language.is('attackers', key)) &&
    behind.some(({ key }) => language.is('hideouts', key))
  )
    return true
  const next = language.is('infinitive auxiliaries', tokens[to]?.key ?? '') ? tokens[to + 1] : tokens[to]
  return next !== undefined && language.forms(next).some(({ tag }) => tag === 'ger')
}

/** "Plays a colonel who topples the president in his latest film": said of what somebody acts. */
function isActed({ tokens, language }: Parse, { match }: Built): boolean {
  const acts = tokens.slice(0, match.from).some(({ rare }) => (rare & rareClass.acting) !== 0)
  return acts && tokens.some(({ key }) => language.is('stages', key))
}
