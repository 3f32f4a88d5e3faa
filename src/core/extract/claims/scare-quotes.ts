import type { ClaimLanguage } from './claim-language.ts'
import type { Token } from './token.ts'
import { wordClass } from './word-class.ts'

// In tokens: longer ones are what somebody says, and their marks matter.
const longest = 12

// In tokens: "killed “two nurses, one of them a trainee, and hurt four of the patients”".
const longestObject = 24

const opening: ReadonlySet<string> = new Set('"«“')
const closing: ReadonlySet<string> = new Set('"»”')

/**
 * A sentence's tokens without the marks of words that are quoted inside a clause: "une « vingtaine » de soldats", "killed
 * three “terrorists” in Gao". Grammar runs through them; a statement keeps its marks.
 */
export function withoutScareQuotes(tokens: readonly Token[], language: ClaimLanguage): readonly Token[] {
  if (!tokens.some(({ kind, text }) => kind === 'mark' && opening.has(text))) return tokens
  const dropped = new Set<Token>()
  for (let at = 0; at < tokens.length; at += 1) {
    if (!opening.has(tokens[at]!.text)) continue
    const end = closingMark(tokens, at)
    if (end === undefined) continue
    if (isInside(tokens, at, end, language)) {
      dropped.add(tokens[at]!)
      dropped.add(tokens[end]!)
    }
    at = end
  }
  return dropped.size === 0 ? tokens : tokens.filter((token) => !dropped.has(token))
}

function closingMark(tokens: readonly Token[], open: number): number | undefined {
  for (let i = open + 1; i < tokens.length; i += 1) if (closing.has(tokens[i]!.text)) return i
  return undefined
}

/** "Killed “two nurses, …": what a verb that says nothing has as its object, in the words of somebody else. */
const isObjectOf = (verb: Token | undefined, first: Token | undefined, language: ClaimLanguage): boolean =>
  verb !== undefined &&
  first?.kind === 'word' &&
  !first.capital &&
  language.forms(verb).length > 0 &&
  (verb.classes & (wordClass.have | wordClass.be)) === 0

/** Whether a clause goes on through a quotation: a word before it that says nothing, and no stop in it. */
function isInside(tokens: readonly Token[], open: number, end: number, language: ClaimLanguage): boolean {
  const before = tokens[open - 1]
  const most = isObjectOf(before, tokens[open + 1], language) ? longestObject : longest
  if (end - open > most || end === open + 1) return false
  if (before === undefined || before.kind === 'mark')
    return (before === undefined || /^[,;]$/u.test(before.text)) && isSubject(tokens, open, end, language)
  // « Jimmy Chérizier, dit « Barbecue », menace »: what somebody is called.
  if (language.is('alias words', before.key) && tokens[open - 2]?.key === ',' && tokens[end + 1]?.key === ',')
    return true
  const said = language.verbsOf('verbs')
  if (language.forms(before).some(({ lemma }) => said.has(lemma))) return false
  // "Qui « assiège le Parlement de promesses »": a figure of speech, mostly.
  const first = tokens[open + 1]!
  const isFigure = language.forms(first).some(({ tag }) => tag === 'pres') && !isAuxiliary(first, language)
  if (isFigure && (before.classes & wordClass.subjectRelatives) !== 0) return false
  return !tokens.slice(open + 1, end).some(({ kind, text }) => kind === 'mark' && /^[.!?:;…]$/u.test(text))
}

/** « 32 rebelles » sont morts, “two dozen men” were held: quoted words without a verb, right before one. */
function isSubject(tokens: readonly Token[], open: number, end: number, language: ClaimLanguage): boolean {
  let at = end + 1
  while (((tokens[at]?.classes ?? 0) & wordClass.clitics) !== 0) at += 1
  if (((tokens[at]?.classes ?? 0) & (wordClass.be | wordClass.have)) === 0) return false
  // « Trois morts » a compté le maire.
  if (language.forms(tokens[at + 1] ?? tokens[at]!).some(({ lemma }) => language.verbsOf('verbs').has(lemma)))
    return false
  return tokens
    .slice(open + 1, end)
    .every(
      ({ kind, text, classes, forms }) =>
        (kind !== 'mark' || /^[(),'’-]$/u.test(text)) &&
        (classes & (wordClass.be | wordClass.have | wordClass.subjectPronouns)) === 0 &&
        !forms.some(({ tag }) => tag === 'pres' || tag === 'past'),
    )
}

const isAuxiliary = ({ lower, key }: Token, language: ClaimLanguage): boolean =>
  language.is('avoir', lower) || language.is('etre', key)
