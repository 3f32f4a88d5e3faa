import type { Figure } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import { findSubject } from '../events/find-subject.ts'
import type { Parse } from '../events/parse.ts'
import { runAt } from '../speakers/word-runs.ts'

/** How many came free: as a figure says, or all those taken. */
export type Freed = Pick<Figure, 'low' | 'high'>

/**
 * Those taken who are told as back: "twelve farmers abducted in May | came back on Friday", "19 have come back", « deux chauffeurs
 * enlevés mardi | ont retrouvé leurs familles ». Who else comes back may be their captors.
 */
export function comeBack(parse: Parse, taken: Figure): Freed | undefined {
  const { tokens, language, phraseAt } = parse
  const list = language.phrases(language.field<string>('coming back'))
  for (let at = 1; at < tokens.length; at += 1) {
    // "19 came" is read as one phrase.
    const here = phraseAt[at]
    if ((here !== undefined && here.amount?.to !== at) || runAt(tokens, at, list, language) === 0) continue
    const before = here ?? phraseAt.slice(Math.max(0, at - reach), at).findLast((one) => one !== undefined)
    const subject =
      before !== undefined && (before === here || isBare(before))
        ? before
        : findSubject(parse, { from: at })?.phrases[0]
    if (subject === undefined) continue
    const { amount, from } = subject
    if (tokens[from]!.start === startOf(parse, taken)) return taken
    if ((subject === here || isBare(subject)) && (taken.high === null || amount!.low <= taken.high))
      return amount
  }
  return undefined
}

// In tokens: "19 | have since".
const reach = 3

const isBare = (phrase: Phrase | undefined): boolean =>
  phrase?.amount !== undefined && phrase.person === undefined && phrase.amount.to === phrase.to

/** Where the words of a figure begin, in the article's text. */
function startOf({ sentence }: Parse, { text }: Figure): number {
  const at = sentence.text.indexOf(text)
  return at < 0 ? -1 : sentence.start + at
}
