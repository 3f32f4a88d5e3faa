import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { sayingWords } from './saying-words.ts'
import { timesEnd } from './speaker-span.ts'
import { runAt } from './word-runs.ts'

/** What follows a verb of saying. */
export interface Rest {
  /** Where the words end that belong to the saying: addressee, time, place, means. */
  readonly to: number
  /** Whether what is said follows; else a mark or the end does. */
  readonly content: boolean
}

/** Reads what follows a verb of saying. @param addressed whether it names the one spoken to ("told reporters") */
export function restAfter(parse: Parse, verbTo: number, addressed: boolean): Rest {
  const { tokens, language, phraseAt } = parse
  let at = timesEnd(parse, verbTo)
  if (addressed) {
    const phrase = phraseAt[at]
    if (phrase !== undefined && phrase.from <= at) at = phrase.to
    else if (tokens[at]?.kind === 'word') at += 1
    // "told the BBC and Reuters"
    while (
      tokens[at] !== undefined &&
      (tokens[at]!.capital || tokens[at]!.glued || (tokens[at]!.classes & wordClass.and) !== 0) &&
      tokens[at]!.kind === 'word'
    )
      at += 1
  }
  // « Avance | pour sa part | douze morts ».
  at += runAt(tokens, at, sayingWords(language).insertions, language)
  const told = at
  // "admits to two dead", "parle d'au moins 18 morts"
  if (
    language.is('before a count', tokens[at]?.key ?? '') &&
    phraseAt.slice(at, at + 4).some((phrase) => phrase?.amount !== undefined)
  )
    return { to: told, content: true }
  while (at < tokens.length) {
    const token = tokens[at]!
    const { key, kind, time } = token
    if (kind === 'mark') {
      const content = /^[:"«“]$/u.test(key)
      return { to: content ? told : at, content }
    }
    if (language.is('breakers', key)) return { to: told, content: true }
    if (time >= 0 || language.is('adverbs', key) || language.is('clitics', key)) {
      at += 1
      continue
    }
    // "threatened to burn the town"
    if (
      language.is('infinitive mark', key) &&
      language.forms(tokens[at + 1] ?? token).some((form) => form.tag === 'inf')
    )
      return { to: told, content: true }
    // "a constaté des maisons brûlées": an object.
    const article = language.is('plural article', key) || (language.is('partitive one', key) && at === told)
    if (!language.is('prepositions', key) || article) return { to: told, content: true }
    const end = boundEnd(parse, at + 1)
    if (end === undefined) return { to: told, content: true }
    at = end
  }
  return { to: at, content: false }
}

/** Where the words that a preposition brings end; undefined when a clause follows in them. */
function boundEnd({ tokens, language, phraseAt }: Parse, from: number): number | undefined {
  let at = from
  while (at < tokens.length) {
    const token = tokens[at]!
    if (token.kind === 'mark' || (token.classes & wordClass.breakers) !== 0) return at
    if (at > from && (token.classes & wordClass.prepositions) !== 0) return at
    const inside = phraseAt[at] !== undefined && phraseAt[at]!.from < at && phraseAt[at]!.det !== ''
    // "in remarks carried by state television": how it reached the public is no clause.
    const relayed = at > from && sayingWords(language).relayed.has(token.key)
    // Right after the preposition stands no verb: "by state media".
    if (at > from && !inside && !relayed && !token.glued && token.time < 0) {
      const finite =
        (token.classes & (wordClass.have | wordClass.be)) !== 0 ||
        language
          .forms(token)
          .some(
            (form) =>
              form.tag !== 'pp' && form.tag !== 'ger' && (form.tag !== 'inf' || language.code === 'fr'),
          )
      if (finite) return undefined
    }
    at += 1
  }
  return at
}
