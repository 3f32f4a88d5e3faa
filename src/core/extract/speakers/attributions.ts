import type { Phrase } from '../actors/phrase.ts'
import { type ClaimLanguage, wordKey } from '../claims/language-data.ts'
import type { Parse } from '../events/parse.ts'
import { findSubject } from '../events/slots.ts'
import { readVerbGroup } from '../events/verb-group.ts'

/** Words of a sentence that say who says so. */
export interface Attribution {
  /** Tokens of the whole attribution, half-open: they tell nothing else. */
  readonly from: number
  readonly to: number
  /** Tokens that name the speaker; empty for a pronoun. */
  readonly nameFrom: number
  readonly nameTo: number
  readonly pronoun: boolean
  /** Tokens it covers, half-open. */
  readonly coversFrom: number
  readonly coversTo: number
  readonly verb?: string
  readonly negated?: boolean
  readonly phrase?: Phrase
}

/** Finds who says what in a sentence, in the order of the text. */
export function findAttributions(parse: Parse): readonly Attribution[] {
  const found = [...according(parse), ...spoken(parse)]
  return found.sort((a, b) => a.from - b.from)
}

/** "selon des témoins", "according to police". */
function according(parse: Parse): readonly Attribution[] {
  const { tokens, language } = parse
  const phrases = String(language.speakers['according']).split('|').map((words) => wordKey(words).split(' '))
  const found: Attribution[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const length = Math.max(0, ...phrases.filter((words) => words.every((word, i) => tokens[at + i]?.key === word || (word === 'de' && language.is('of', tokens[at + i]?.key ?? '')))).map((words) => words.length))
    if (length === 0) continue
    const source = language.code === 'fr' && tokens[at]!.key === 'de'
    const nameFrom = source ? at + 1 : at + length
    const joined = at > 0 && language.is('and', tokens[at - 1]!.key)
    const nameTo = nameEnd(parse, nameFrom, joined)
    const after = tokens[nameTo]
    const first = clauseStart(parse, at)
    // "et selon des habitants des hommes de …": what follows up to the clause's end, and nothing before.
    const midway = after !== undefined && after.kind === 'word' && at > first && joined
    found.push({
      from: at,
      to: nameTo,
      nameFrom,
      nameTo,
      pronoun: false,
      coversFrom: midway ? nameTo : first,
      coversTo: midway ? phraseEnd(parse, nameTo) : clauseEnd(parse, nameTo),
    })
  }
  return found
}

/** "a annoncé le porte-parole", "police said": a verb of saying with its subject. */
function spoken(parse: Parse): readonly Attribution[] {
  const { tokens, language } = parse
  const verbs = verbSet(language)
  const found: Attribution[] = []
  let until = 0
  for (let at = 0; at < tokens.length; at += 1) {
    if (at < until || tokens[at]!.glued) continue
    const phrased = savingPhrase(parse, at)
    const form = language.forms(tokens[at]!).find((one) => verbs.has(one.lemma))
    if (form === undefined && phrased === 0) continue
    const owner = parse.phraseAt[at]
    if (owner !== undefined && owner.det !== '' && phrased === 0) continue
    const tag = form === undefined ? 'pres' : language.code === 'fr' && form.tag === 'pp' ? 'pp' : language.forms(tokens[at]!).find((one) => verbs.has(one.lemma) && one.tag !== 'pp')?.tag ?? form.tag
    const group = readVerbGroup(parse, at, form?.lemma ?? '', tag)
    if (group.passive && !group.reflexive) continue
    if (tag === 'ger' || tag === 'inf') continue
    const end = at + Math.max(1, phrased)
    const one = speechAt(parse, group.from, end, form?.lemma ?? 'dire', group.negated)
    if (one === undefined) continue
    found.push(one)
    until = one.to
  }
  return found
}

const verbSets = new WeakMap<ClaimLanguage, ReadonlySet<string>>()

function verbSet(language: ClaimLanguage): ReadonlySet<string> {
  let set = verbSets.get(language)
  if (set === undefined) {
    set = new Set(String(language.speakers['verbs']).split('|'))
    verbSets.set(language, set)
  }
  return set
}

/** "a fait savoir": the length of a phrase of saying at a token, 0 for none. */
function savingPhrase({ tokens, language }: Parse, at: number): number {
  for (const phrase of String(language.speakers['phrases']).split('|')) {
    const words = wordKey(phrase).split(' ')
    if (phrase !== '' && words.every((word, i) => tokens[at + i]?.key === word)) return words.length
  }
  return 0
}

function speechAt(parse: Parse, from: number, to: number, verb: string, negated: boolean): Attribution | undefined {
  const { tokens } = parse
  const start = clauseStart(parse, from)
  const subject = findSubject(parse, { from })
  const inverted = invertedSubject(parse, from, to, subject?.phrases[0])
  if (inverted !== undefined) return { ...inverted, verb, negated, coversFrom: start, coversTo: Math.max(inverted.to, clauseEnd(parse, inverted.to)) }
  if (subject === undefined) return undefined
  if (subject.phrases[0] === undefined) {
    const at = lastPronoun(parse, from)
    const trailing = tokens[at - 1]?.key === ',' || /^["»”]$/u.test(tokens[at - 1]?.key ?? '')
    return { from: trailing ? at : from, to, nameFrom: at, nameTo: at, pronoun: true, verb, negated, coversFrom: start, coversTo: clauseEnd(parse, to) }
  }
  const phrase = subject.phrases[0]
  const nameTo = Math.max(phrase.to, Math.min(from, nameEnd(parse, phrase.from)))
  // "..., police said": the subject opens an attribution of its own after a comma or a quotation.
  const before = tokens[phrase.from - 1]
  const trailing = before !== undefined && before.kind === 'mark' && phrase.from > start
  const atEnd = tokens[to] === undefined || tokens[to]!.kind === 'mark' || tokens[to]!.time >= 0
  if (trailing && atEnd && /^[,"»”]$/u.test(before.key)) {
    return { from: phrase.from, to: timesEnd(parse, to), nameFrom: phrase.from, nameTo, pronoun: false, phrase, verb, negated, coversFrom: start, coversTo: clauseEnd(parse, to) }
  }
  const end = timesEnd(parse, to)
  return { from: phrase.from, to: end, nameFrom: phrase.from, nameTo, pronoun: false, phrase, verb, negated, coversFrom: end, coversTo: clauseEnd(parse, to) }
}

/** ", a annoncé mercredi le porte-parole de l'armée": the subject after the verb. */
function invertedSubject(parse: Parse, from: number, to: number, before: Phrase | undefined): Omit<Attribution, 'coversFrom' | 'coversTo'> | undefined {
  const { tokens, language, phraseAt } = parse
  const mark = tokens[from - 1]
  // "a-t-il ajouté", "ajoute-t-il"
  const inside = tokens.slice(from, to + 3).findIndex((token) => token.glued && /^(?:il|elle|ils|elles|on)$/u.test(token.key))
  if (inside >= 0) return { from, to: Math.max(to, from + inside + 1), nameFrom: from, nameTo: from, pronoun: true }
  if (mark === undefined || !/^[,"»”]$/u.test(mark.key)) return undefined
  let at = to
  while (at < tokens.length && (tokens[at]!.time >= 0 || language.is('adverbs', tokens[at]!.key) || (tokens[at]!.kind === 'mark' && tokens[at]!.key === ',' && tokens[at + 1]?.key !== undefined && before === undefined))) at += 1
  // "mercredi soir à la télévision le porte-parole"
  let phrase = phraseAt[at] ?? phraseAt[at + 1]
  while (phrase !== undefined && phrase.prep !== '' && phrase.prepAt >= to) {
    const next = parse.phrases[parse.phrases.indexOf(phrase) + 1]
    phrase = next !== undefined && next.from - phrase.to <= 2 ? next : undefined
  }
  if (phrase === undefined || phrase.from - at > 8) return undefined
  return { from, to: nameEnd(parse, phrase.from), nameFrom: phrase.from, nameTo: nameEnd(parse, phrase.from), pronoun: false, phrase }
}

function lastPronoun({ tokens, language }: Parse, before: number): number {
  for (let i = before - 1; i >= 0; i -= 1) if (language.is('subject pronouns', tokens[i]!.key)) return i
  return before
}

function timesEnd({ tokens, language }: Parse, from: number): number {
  let to = from
  while (to < tokens.length && (tokens[to]!.time >= 0 || (language.is('prepositions', tokens[to]!.key) && (tokens[to + 1]?.time ?? -1) >= 0))) to += 1
  return to
}

/** Where the words that name a speaker end: a comma, a verb, a new clause. */
function nameEnd({ tokens, language, phraseAt }: Parse, from: number, joined = false): number {
  let at = from
  let phrase: Phrase | undefined
  while (at < tokens.length) {
    const { key, kind, time } = tokens[at]!
    if (kind === 'mark' && key !== "'") break
    const here = phraseAt[at]
    // A second phrase that nothing joins to the first is no part of the name: "selon des témoins | des éléments".
    if (here !== undefined && here.from === at && phrase !== undefined && (here.prep === '' || (joined && here.prep === 'des'))) {
      if (here.prep === 'des') return here.prepAt
      if (!language.is('and', tokens[at - 1]!.key)) break
    }
    if (here !== undefined) phrase = here
    if (time < 0 && here === undefined && (language.is('avoir', key) || language.is('etre', key) || language.is('breakers', key))) break
    at += 1
  }
  return at
}

/** The end of the noun phrases that start at a token. */
function phraseEnd({ tokens, language, phraseAt }: Parse, from: number): number {
  let at = from
  while (at < tokens.length && (phraseAt[at] !== undefined || language.is('of', tokens[at]!.key)) && tokens[at]!.kind !== 'mark') at += 1
  return Math.max(at, from)
}

/** Semicolons and full stops of headlines part what one attribution covers. */
function clauseStart({ tokens }: Parse, at: number): number {
  for (let i = at - 1; i >= 0; i -= 1) if (tokens[i]!.key === ';') return i + 1
  return 0
}

function clauseEnd({ tokens }: Parse, at: number): number {
  for (let i = at; i < tokens.length; i += 1) if (tokens[i]!.key === ';') return i
  return tokens.length
}
