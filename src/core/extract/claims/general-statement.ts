import type { Parse } from '../events/parse.ts'
import type { Built } from './built.ts'
import { isGenericClause } from './generic-clause.ts'
import type { Token } from './token.ts'
import { wordClass } from './word-class.ts'
import { hasForm, isDefinedBy } from './word-forms.ts'

// In tokens: "attacks on schools and health centres in the east of the country have".
const predicateReach = 16

// In tokens: "a rise in terrorist".
const risingReach = 4

// In tokens: "often", "a régulièrement".
const adverbReach = 3

// In tokens: "will investigate the reported killing of", "documents killings, rapes and".
const inquiryReach = 8

/** Whether a sentence says what is usual, forbidden, looked into or only thought of, and tells of no one deed. */
export function isGeneral(parse: Parse, built: Built): boolean {
  if (built.figures.length > 0) return false
  return built.match.verb === undefined && !isOften(parse, built.match.from - 1)
    ? isBecoming(parse, built) ||
        isFrequent(parse, built) ||
        isLookedInto(parse, built) ||
        isPossible(parse, built)
    : isGenericClause(parse, built.match, built.event) ||
        isOften(parse, built.match.from - 1) ||
        isHabit(parse, built) ||
        isTask(parse, built)
}

/** "Kidnapping has become an industry": a noun of which something is said in general. */
function isBecoming({ tokens, language }: Parse, { match }: Built): boolean {
  if (
    tokens.slice(0, match.from).some(({ kind, key }) => kind === 'word' && !language.is('determiners', key))
  )
    return false
  let i = match.to
  while (i < match.to + adverbReach && ((tokens[i]?.classes ?? 0) & (wordClass.have | wordClass.be)) !== 0)
    i += 1
  return hasForm(tokens[i], 'becoming', language)
}

/** "Clashes between farmers and herders are common", "les attaques se multiplient". */
function isFrequent({ tokens, language }: Parse, { event, match: { from, to } }: Built): boolean {
  const isRising = (key: string, next: Token | undefined): boolean =>
    language.is('rising', key) && next !== undefined && (next.classes & wordClass.prepositions) !== 0
  // "The number of the displaced is growing": a state, however many.
  if (event === 'displacement' || event === 'casualties' || event === 'humanitarian') return false
  // "A rise in attacks", « une recrudescence d'attaques »: how many there are, and none of them.
  if (
    tokens.slice(Math.max(0, from - risingReach), from).some(({ key }, i, near) => isRising(key, near[i + 1]))
  )
    return true
  for (let i = to; i < Math.min(tokens.length, to + predicateReach); i += 1) {
    if (tokens[i]!.kind === 'mark') return false
    if (language.is('frequency words', tokens[i]!.key) || hasForm(tokens[i], 'growing', language)) return true
  }
  return false
}

/** "Will investigate the killing of civilians", "la loi punit l'enlèvement": told of deeds as such. */
function isLookedInto({ tokens, language, phraseAt }: Parse, { match: { from } }: Built): boolean {
  // "Documented eleven rapes": counted, so each was done.
  if (phraseAt[from]?.amount !== undefined || tokens[from - 1]?.kind === 'number') return false
  const before = tokens.slice(Math.max(0, from - inquiryReach), from)
  const at = before.findLastIndex((token) => hasForm(token, 'inquiring', language))
  return at >= 0 && !before.slice(at).some(({ key }) => /^[;:]$/u.test(key))
}

/** "A possible ceasefire", "un éventuel assaut". */
const isPossible = ({ tokens, language }: Parse, { match: { from, to } }: Built): boolean =>
  tokens.slice(Math.max(0, from - 2), to + 1).some(({ key }) => language.is('possible', key))

const isOften = ({ tokens, language }: Parse, at: number): boolean =>
  language.is('habitual adverbs', tokens[at]?.key ?? '')

/** "Militants often attack convoys on this road". */
function isHabit({ tokens, language }: Parse, { match }: Built): boolean {
  if (match.verb?.tag !== 'pres') return false
  return tokens
    .slice(Math.max(0, match.from - adverbReach), match.to + adverbReach)
    .some(({ key }) => language.is('habitual adverbs', key))
}

/** "A soldier's task is to kill", "tuer des civils ne sert à rien": an infinitive that stands for itself. */
function isTask(parse: Parse, { match: { verb } }: Built): boolean {
  const { tokens, language } = parse
  if (verb?.tag !== 'inf') return false
  if (isDefinedBy(parse, verb.from, 'task nouns')) return true
  const before = tokens[verb.from - 1]
  return (
    language.field<boolean>('bare subject infinitive') && (before === undefined || before.kind === 'mark')
  )
}
