import type { Parse } from '../events/parse.ts'
import { runAt } from '../speakers/word-runs.ts'
import type { Built } from './build-draft.ts'
import type { ClaimLanguage } from './language-data.ts'
import { rareClass } from './rare-class.ts'
import type { Token } from './token.ts'
import { wordClass } from './word-class.ts'

// In tokens: "named after a teacher who was".
const namesakeReach = 6

// In tokens: "arrested four men on Monday at the border over a".
const chargeReach = 14

// In tokens: "an accident near the market in which two".
const mishapReach = 9

/** Whether the words of a rule tell of no deed of a conflict, for what stands right beside them. */
export function isUntold(parse: Parse, built: Built): boolean {
  return (
    isGeneral(parse, built) ||
    isNamesake(parse, built) ||
    isOrdinaryCrime(parse, built) ||
    isMishap(parse, built) ||
    isBusiness(parse, built) ||
    isRejected(parse, built) ||
    isActed(parse, built)
  )
}

const hasForm = (token: Token | undefined, list: string, language: ClaimLanguage): boolean =>
  token !== undefined && language.forms(token).some(({ lemma }) => language.is(list, lemma))

/** "Kidnapping has become an industry": a noun of which something is said in general. */
function isGeneral({ tokens, language }: Parse, { match, figures }: Built): boolean {
  if (match.verb !== undefined || figures.length > 0) return false
  if (
    tokens.slice(0, match.from).some(({ kind, key }) => kind === 'word' && !language.is('determiners', key))
  )
    return false
  let i = match.to
  while (i < match.to + 3 && ((tokens[i]?.classes ?? 0) & (wordClass.have | wordClass.be)) !== 0) i += 1
  return hasForm(tokens[i], 'becoming', language)
}

/** "A school named after a teacher killed in the struggle", "in memory of those who were shot": long told. */
function isNamesake({ tokens, language }: Parse, { match }: Built): boolean {
  if (match.verb !== undefined && !match.verb.bare) return false
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
function isMishap({ tokens }: Parse, { rule, match }: Built): boolean {
  if (rule.event !== 'wounding' && rule.event !== 'killing' && rule.event !== 'toll') return false
  const before = tokens.slice(Math.max(0, match.from - mishapReach), match.from)
  const at = before.findLastIndex(({ rare }) => (rare & rareClass.mishaps) !== 0)
  return at >= 0 && !before.slice(at).some(({ kind }) => kind === 'mark')
}

/** "Two companies signed an agreement on the sale of coffee". */
function isBusiness({ tokens, language }: Parse, { event, match }: Built): boolean {
  return (
    event === 'agreement' &&
    tokens
      .slice(Math.max(0, match.from - chargeReach), match.to + chargeReach)
      .some(({ key }) => language.is('business words', key))
  )
}

/** "The rebels rejected the truce": nothing was agreed. */
function isRejected({ tokens, language }: Parse, { event, match }: Built): boolean {
  return (
    event === 'agreement' &&
    match.verb === undefined &&
    tokens
      .slice(Math.max(0, match.from - 4), match.from)
      .some((token) => hasForm(token, 'rejecting', language))
  )
}

/** "Plays a colonel who topples the president in his latest film": said of what somebody acts. */
function isActed({ tokens, language }: Parse, { match }: Built): boolean {
  const acts = tokens.slice(0, match.from).some(({ rare }) => (rare & rareClass.acting) !== 0)
  return acts && tokens.some(({ key }) => language.is('stages', key))
}
