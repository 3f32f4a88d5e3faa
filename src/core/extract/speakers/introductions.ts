import type { SpeakerKind } from '../../model/index.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { appositionAfter } from './apposition-after.ts'
import type { Span } from './attribution.ts'
import { kindWords } from './kind-words.ts'
import { sayingWords } from './saying-words.ts'
import { hasVerb } from './source-before.ts'
import { type NamedKind, namedKind } from './source-kind.ts'
import { runAt } from './word-runs.ts'

/** A name and what a sentence says its bearer is. */
export interface Introduction {
  readonly name: Span
  readonly kind: SpeakerKind
}

// In tokens: how far behind "is a", "a" or a comma the noun may stand that says what somebody is.
const nounReach = 5

/**
 * Persons whom a sentence names with what they are, whether they speak or not: "Awa Keita, a surgeon", "the mayor,
 * Awa Keita", "Colonel Keita", "Awa Keita runs the hospital", « Awa Keïta est ethnologue ».
 */
export function introductions(parse: Parse): readonly Introduction[] {
  const found: Introduction[] = []
  for (let at = 0; at < parse.tokens.length; at += 1) {
    const name = nameAt(parse, at)
    if (name === undefined) continue
    const kind = named(parse, name)?.kind
    if (kind !== undefined && kind !== 'anonymous') found.push({ name, kind })
    at = Math.max(at, name.to - 1)
  }
  return found
}

/** A run of capitalised words that neither places nor parties nor titles take: the name of a person. */
function nameAt(parse: Parse, from: number): Span | undefined {
  if (!isNameWord(parse, from)) return undefined
  let to = from + 1
  while (isNameWord(parse, to)) to += 1
  return { from, to }
}

const noName = wordClass.determiners | wordClass.prepositions | wordClass.adverbs | wordClass.subjectPronouns

function isNameWord({ tokens, language, phraseAt }: Parse, at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !token.capital || token.kind !== 'word' || token.time >= 0 || token.aside)
    return false
  if (token.text.length < 2 || (token.classes & noName) !== 0) return false
  const phrase = phraseAt[at]
  if (phrase?.type === 'place' || phrase?.actor !== undefined) return false
  return kindWords(language).find(tokens, at, at + 1) === undefined
}

function named(parse: Parse, name: Span): NamedKind | undefined {
  const title = titleBefore(parse, name)
  if (title?.office === false) return title
  const { to } = name
  const added = appositionAfter(parse, to)
  const told = (added === undefined ? undefined : nearKind(parse, added)) ?? functionOf(parse, to, added)
  return told !== undefined && (title === undefined || !told.office) ? told : title
}

/** "le colonel | Keïta", "the mayor of Gao, | Awa Keita": what stands before a name, back to a mark or the clause's start. */
function titleBefore(parse: Parse, { from }: Span): NamedKind | undefined {
  const { tokens, language } = parse
  const comma = tokens[from - 1]?.key === ','
  const end = comma ? from - 1 : from
  let start = end
  // "A lecturer at the university of Lyon, Claire Vasseur …": all that opens the sentence.
  if (comma && !hasVerb(parse, 0, end) && parse.tokens.findIndex(({ key }) => key === ',') === end) start = 0
  while (start > 0 && end - start < nounReach && tokens[start - 1]!.kind === 'word') {
    if (
      language.forms(tokens[start - 1]!).length > 0 &&
      kindWords(language).find(tokens, start - 1, end) === undefined
    )
      break
    start -= 1
    if (language.is('definite', tokens[start]!.key)) break
  }
  const found = namedKind(parse, { from: start, to: end })
  if (found === undefined) return undefined
  // "the mayor, Awa Keita": one who is known by the office; "residents, Awa Keita": two.
  if (comma) return start === 0 || language.is('definite', tokens[start]!.key) ? found : undefined
  // The title itself stands next to the name: "Defence Minister Keita", not "the mayor met Keita".
  const hit = kindWords(language).find(tokens, found.at, end)
  return hit !== undefined && found.at + hit.length === end ? found : undefined
}

/** "Keita | works as | a surgeon", "Keita, who fled, | runs | the hospital". */
function functionOf(parse: Parse, to: number, added: Span | undefined): NamedKind | undefined {
  if (added === undefined && parse.tokens[to]?.key === ',') return undefined
  const words = functionAfter(parse, added === undefined ? to : added.to + 1)
  return words === undefined ? undefined : nearKind(parse, words)
}

function functionAfter({ tokens, language }: Parse, from: number): Span | undefined {
  const length = runAt(tokens, from, sayingWords(language).functions, language)
  const noun = tokens[from + length]
  if (length === 0 || noun === undefined || noun.kind !== 'word') return undefined
  const opens =
    (noun.classes & wordClass.determiners) !== 0 ||
    kindWords(language).find(tokens, from + length, tokens.length) !== undefined
  return opens ? { from: from + length, to: tokens.length } : undefined
}

/** What the first noun of some words says, where it stands near their start. */
function nearKind(parse: Parse, { from, to }: Span): NamedKind | undefined {
  const close = parse.tokens.findIndex(
    (token, i) => i >= from && i < to && token.kind === 'mark' && /^[,;:]$/u.test(token.key),
  )
  const found = namedKind(parse, { from, to: close < 0 ? to : close })
  return found !== undefined && found.at - from <= nounReach ? found : undefined
}
