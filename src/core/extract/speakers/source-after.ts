import { rareClass } from '../claims/rare-class.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Span } from './attribution.ts'
import { kindWords } from './kind-words.ts'
import { namedKind } from './source-kind.ts'
import { nameEnd } from './speaker-span.ts'

/**
 * Who stands after a verb of saying: "a déclaré mardi à la presse le colonel X". undefined when the words there
 * name nobody who can speak ("a annoncé la prise de Gao").
 * @param sure a quotation or the end of a clause stands before the verb
 */
export function sourceAfter(parse: Parse, verbTo: number, guarded: boolean, sure: boolean): Span | undefined {
  const from = skipCircumstances(parse, verbTo)
  const { tokens, language } = parse
  const first = tokens[from]
  if (first === undefined || first.kind === 'mark' || (first.classes & wordClass.breakers) !== 0)
    return undefined
  if ((first.classes & wordClass.prepositions) !== 0 && first.key !== 'des') return undefined
  const to = nameEnd(parse, from)
  if (to <= from) return undefined
  const next = tokens[to]
  const indefinite = language.is('unknown sources', first.key)
  // « rapporte un réseau qui n'a pu s'y rendre »: a clause about somebody new.
  const isRelative = indefinite && next !== undefined && (next.classes & wordClass.subjectRelatives) !== 0
  const closed = next === undefined || next.kind === 'mark' || next.time >= 0 || isRelative
  // "accuse l'armée d'avoir …", "a menacé les habitants": whom it is said to.
  if (guarded && (!closed || !sure || hasInfinitive(parse, from, to))) return undefined
  // "X, who led the coup, said troops had been told": a subject of its own.
  if (next !== undefined && next.kind === 'word' && next.time < 0 && language.code === 'en') {
    if ((next.classes & (wordClass.have | wordClass.be)) !== 0 || (next.rare & rareClass.modals) !== 0)
      return undefined
  }
  const kind = namedKind(parse, { from, to })
  // "claimed responsibility through a channel": the kind must be the noun's own.
  const named =
    kind !== undefined &&
    !tokens
      .slice(from + 1, kind.at)
      .some((token) => (token.classes & wordClass.prepositions) !== 0 && (token.classes & wordClass.of) === 0)
  const proper = first.capital && (to - from > 1 || !isPlaceOnly(parse, from, to))
  // « a fait savoir celle-ci », « a annoncé cette dernière »
  if (closed && pointsBack(parse, { from, to })) return { from, to }
  if (named || proper || (closed && sure && (indefinite || (first.classes & wordClass.determiners) !== 0)))
    return { from, to }
  return undefined
}

/** "Said | the gunmen, who came on foot,| shot nine": behind what is put in after a name stands a verb of its own. */
export function isPredicated({ tokens }: Parse, nameTo: number): boolean {
  if (tokens[nameTo]?.key !== ',') return false
  const close = tokens.findIndex(({ key }, i) => i > nameTo && key === ',')
  let at = close + 1
  while (close > 0 && ((tokens[at]?.classes ?? 0) & wordClass.adverbs) !== 0) at += 1
  const verb = close < 0 ? undefined : tokens[at]
  if (verb === undefined) return false
  const isHelp = (verb.classes & (wordClass.have | wordClass.be)) !== 0
  return isHelp || verb.forms.some(({ tag }) => tag === 'past' || tag === 'pres')
}

/** « celle-ci », "the latter": one who is named before. */
export function pointsBack({ tokens, language }: Parse, { from, to }: Span): boolean {
  return (
    to - from <= longestPointer && tokens.slice(from, to).some(({ key }) => language.is('pointing back', key))
  )
}

// In tokens: « ce dernier », « celle-ci ».
const longestPointer = 3

function isPlaceOnly({ phraseAt }: Parse, from: number, to: number): boolean {
  const phrase = phraseAt[from]
  return phrase !== undefined && phrase.type === 'place' && phrase.to >= to && phrase.seat === undefined
}

function hasInfinitive({ tokens, language }: Parse, from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => language.forms(token).some((form) => form.tag === 'inf'))
}

/** The end of times, adverbs and what prepositions bring, which stand between a verb and who speaks. */
export function skipCircumstances(parse: Parse, start: number): number {
  const { tokens } = parse
  let at = start
  while (at < tokens.length) {
    const { key, time, kind, classes } = tokens[at]!
    // "par ailleurs" as well: an adverb's first word brings the rest.
    if (time < 0 && (classes & wordClass.prepositions) !== 0 && key !== 'des' && kind === 'word')
      at = circumstanceEnd(parse, at)
    else if (time >= 0 || ((classes & wordClass.adverbs) !== 0 && kind === 'word')) at += 1
    else if (key === ',' && skippable(parse, at, start)) at += 1
    else break
  }
  return at
}

/** "mercredi, à la télévision, le porte-parole": commas around a circumstance. */
function skippable({ tokens, language }: Parse, comma: number, start: number): boolean {
  const next = tokens[comma + 1]
  if (next === undefined || language.code !== 'fr') return false
  const before = tokens[comma - 1]
  const opens = next.time >= 0 || ((next.classes & wordClass.prepositions) !== 0 && next.key !== 'des')
  const closes = comma > start + 1 && tokens.slice(start, comma).some((token) => token.key === ',')
  return (opens && comma === start) || (closes && before?.kind !== 'mark')
}

/** Where what a preposition brings ends: before the next determined noun or name that nothing joins to it. */
function circumstanceEnd(parse: Parse, prep: number): number {
  const { tokens, language } = parse
  let at = prep + 1
  // "au cours d'une conférence", "à l'AFP"
  while (
    at < tokens.length &&
    (tokens[at]!.classes & (wordClass.determiners | wordClass.prepositions)) !== 0 &&
    tokens[at]!.kind === 'word' &&
    tokens[at]!.key !== 'des'
  )
    at += 1
  let content = 0
  let outlet = -1
  while (at < tokens.length) {
    const { key, kind, capital, time, glued, classes } = tokens[at]!
    if (kind === 'mark' || (classes & wordClass.breakers) !== 0) break
    const named = capital ? outletEnd(parse, at, content > 0) : at
    if (named > at) {
      content += 1
      at = named
      outlet = at
      continue
    }
    const joined =
      glued ||
      (tokens[at - 1]!.classes & (wordClass.of | wordClass.prepositions | wordClass.determiners)) !== 0
    if (content > 0 && !joined) {
      if ((classes & wordClass.determiners) !== 0 || time >= 0 || language.is('plural article', key)) break
      // "à notre agence | deux habitants"
      const isOurs = language.is('first', tokens[at - 2]?.key ?? '')
      if (isOurs && kindWords(language).find(tokens, at - 1, at)?.kind === 'media') break
      if ((classes & wordClass.prepositions) !== 0 && (classes & wordClass.of) === 0) break
      if (capital && (!tokens[at - 1]!.capital || endsPlace(parse, at))) break
      // "à l'ASP | deux élus"
      if (language.is('unknown sources', key)) break
      // "à l'agence Reuters | deux élus", "à l'AFP | Awa Keïta"
      if (outlet === at) break
    }
    content += 1
    at += 1
  }
  return at
}

/** « à Ouagadougou | Mossa Ag Attaher »: a name right behind the whole name of a place. */
function endsPlace({ phraseAt, tokens }: Parse, at: number): boolean {
  const phrase = phraseAt[at - 1]
  if (phrase?.type !== 'place' || phrase.places.length === 0) return false
  const name = tokens
    .slice(phrase.head, at)
    .map(({ text }) => text)
    .join(' ')
  return phrase.places.some(({ names }) => names.fr === name || names.en === name)
}

/**
 * The end of an outlet's name that begins at a token: "à l'AFP | Awa Keïta", "à l'agence Reuters | un élu"; the token where none does.
 * @param apposed whether a noun stands before it
 */
function outletEnd(parse: Parse, at: number, apposed: boolean): number {
  const { tokens, language } = parse
  const words = kindWords(language)
  const hit = words.find(tokens, at, tokens.length)
  // « à Radio Sobat le commissaire »: its own name may stand behind what it is.
  if (hit?.kind === 'media') return nameBefore(parse, at + hit.length) ?? at + hit.length
  if (!apposed || tokens[at - 1]!.capital || words.find(tokens, at - 1, at)?.kind !== 'media') return at
  return nameBefore(parse, at) ?? at
}

/** Where a name ends that another's noun follows; else it is that of who speaks: "à notre correspondant Awa Keïta". */
function nameBefore({ tokens, language }: Parse, at: number): number | undefined {
  let end = at
  while (tokens[end]?.capital === true) end += 1
  const next = tokens[end]?.key ?? ''
  return end > at && (language.is('determiners', next) || language.is('plural article', next))
    ? end
    : undefined
}
