import type { Parse } from '../events/parse.ts'
import { wordClass } from './word-class.ts'

/** "Le coureur attaque": a verb, where no article or number makes it a noun. */
export function isPlainVerb({ tokens, language, phraseAt }: Parse, at: number): boolean {
  if (language.code !== 'fr' || at === 0 || !language.forms(tokens[at]!).some(({ tag }) => tag === 'pres'))
    return false
  const phrase = phraseAt[at]
  return phrase === undefined || (phrase.det === '' && phrase.amount === undefined && phrase.prep === '')
}

// In tokens: "on two villages in the north of the province killed", "killed at least eight".
const verbReach = 14
const hitReach = 4

/** "The strike hit a school", "an attack near Gao killed nine": whether the noun's own verb strikes somebody or something. */
export function impacts({ tokens, language, phraseAt, phrases }: Parse, from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + verbReach); i += 1) {
    const token = tokens[i]!
    if (token.kind === 'mark' && token.key !== ',') return false
    if (token.time >= 0 || phraseAt[i] !== undefined) continue
    if ((token.classes & wordClass.breakers) !== 0) return false
    const forms = language.forms(token)
    if (forms.length === 0 || (token.classes & (wordClass.have | wordClass.be)) !== 0) continue
    return (
      forms.some(({ lemma }) => language.is('impact verbs', lemma)) &&
      phrases.some(
        ({ from: next, amount, person, object, places, settlement }) =>
          next > i &&
          next - i <= hitReach &&
          (settlement || (amount ?? person ?? object ?? places[0]) !== undefined),
      )
    )
  }
  return false
}
