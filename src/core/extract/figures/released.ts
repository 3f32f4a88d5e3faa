import type { Figure } from '../../model/index.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { readVerbGroup } from '../events/read-verb-group.ts'
import { runAt } from '../speakers/word-runs.ts'
import { comeBack, type Freed } from './come-back.ts'

/**
 * How many of those carried off are told as let go in the same sentence: "four of whom were let go", "tous relâchés",
 * "qui les relâchent". undefined where nobody is.
 */
export function findReleased(parse: Parse, taken: Figure): Figure | undefined {
  const { tokens, language } = parse
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    const phrased = runAt(tokens, at, language.phrases(language.field<string>('release phrases')), language)
    const form = language.forms(token).find(({ lemma }) => language.is('release verbs', lemma))
    if (phrased === 0 && (form === undefined || token.glued)) continue
    // "The flag he had let go": only who "was let go" is told as free without a word for whom.
    const isLet = phrased > 0 && language.is('letting go', token.key)
    if (isLet && ((tokens[at - 1]?.classes ?? 0) & wordClass.be) === 0) continue
    if (isOfSome(parse, at)) continue
    // "toutes relâchées" is read as a noun phrase, "les relâchés" is one.
    const det = parse.phraseAt[at]?.det ?? ''
    if (det !== '' && !language.is('all of them', det)) continue
    if (form !== undefined) {
      const { negated, infinitive, conditional, future, modal } = readVerbGroup(
        parse,
        at,
        form.lemma,
        form.tag,
      )
      const achieved = infinitive || modal ? isAchieved(parse, at) : true
      if (negated || conditional || future || !achieved) continue
    }
    const part = partOf(parse, at)
    // "Released them", « les ont relâchés ».
    const areMeant =
      ((tokens[at - 1]?.classes ?? 0) & wordClass.clitics) !== 0 ||
      language.is('person pronouns', tokens[at + 1]?.key ?? '') ||
      language.is('those counted', tokens[at + 1]?.key ?? '')
    if (part === undefined && phrased === 0 && form?.tag !== 'pp' && !areMeant) continue
    const { low, high } = part ?? taken
    return { measure: 'freed', low, high, who: taken.who, text: token.text }
  }
  const back = letGo(parse) ?? comeBack(parse, taken)
  if (back === undefined) return undefined
  const { low, high } = back === 'all' ? taken : back
  return { measure: 'freed', low, high, who: taken.who, text: taken.text }
}

/** "Most of whom were let go", « dont la plupart furent relâchés »: how many, nobody says. */
const isOfSome = ({ tokens, language }: Parse, at: number): boolean =>
  tokens.slice(Math.max(0, at - reach), at).some(({ key }) => language.is('an unsaid part', key))

/** "Let him go", "let four of them go". */
function letGo({ tokens, language, phraseAt }: Parse): Freed | 'all' | undefined {
  const letting = language.group('letting go')
  if (letting.size === 0) return undefined
  for (let at = 0; at < tokens.length - 2; at += 1) {
    if (!letting.has(tokens[at]!.key)) continue
    const to = tokens.slice(at + 2, at + goReach).findIndex(({ key }) => language.is('goes', key))
    if (to < 0) continue
    const amount = phraseAt[at + 1]?.amount
    if (amount !== undefined) return amount
    if (language.is('object pronouns', tokens[at + 1]!.key)) return 'all'
  }
  return undefined
}

// In tokens: "let | twenty-four of them | go".
const goReach = 8

/** "Managed to escape", « ont pu s'échapper »: it was done. */
function isAchieved({ tokens, language }: Parse, at: number): boolean {
  const phrases = language.phrases(language.field<string>('achieving phrases'))
  for (let i = Math.max(0, at - achievingReach); i < at; i += 1)
    if (i + runAt(tokens, i, phrases, language) > i && i + runAt(tokens, i, phrases, language) >= at - 2)
      return true
  return false
}

// In tokens: « ont réussi à s'échapper ».
const achievingReach = 6

// In tokens: a number stands no farther before its verb.
const reach = 8

/** "trois d'entre elles ont été relâchées": a number of them before the verb. */
function partOf(
  { tokens, phrases, language }: Parse,
  at: number,
): { low: number; high: number | null } | undefined {
  const phrase = phrases.findLast((one) => one.to <= at && one.from >= at - reach && one.amount !== undefined)
  if (phrase?.amount === undefined) return undefined
  const partitive = tokens
    .slice(phrase.amount.to, Math.min(at, phrase.amount.to + 3))
    .some((token) => language.is('those counted', token.key) || (token.classes & wordClass.of) !== 0)
  // « dont deux ont été relâchées »
  const before = language.is('whose', tokens[phrase.from - 1]?.key ?? '')
  return partitive || before ? phrase.amount : undefined
}
