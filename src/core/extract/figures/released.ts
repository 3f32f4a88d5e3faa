import type { Figure } from '../../model/index.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { readVerbGroup } from '../events/verb-group.ts'
import { runAt } from '../speakers/word-runs.ts'

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
      if (negated || infinitive || conditional || future || modal) continue
    }
    const part = partOf(parse, at)
    if (
      part === undefined &&
      phrased === 0 &&
      form?.tag !== 'pp' &&
      ((tokens[at - 1]?.classes ?? 0) & wordClass.clitics) === 0
    )
      continue
    const { low, high } = part ?? taken
    return { measure: 'freed', low, high, who: taken.who, text: token.text }
  }
  return undefined
}

// In tokens: a number stands no farther before its verb.
const reach = 8

/** "trois d'entre elles ont été relâchées": a number of them before the verb. */
function partOf({ tokens, phrases }: Parse, at: number): { low: number; high: number | null } | undefined {
  const phrase = phrases.findLast((one) => one.to <= at && one.from >= at - reach && one.amount !== undefined)
  if (phrase?.amount === undefined) return undefined
  const partitive = tokens
    .slice(phrase.amount.to, Math.min(at, phrase.amount.to + 3))
    .some(
      (token) => /^(?:entre|them|whom|eux|elles)$/u.test(token.key) || (token.classes & wordClass.of) !== 0,
    )
  return partitive ? phrase.amount : undefined
}
