import type { ClaimLanguage } from '../claims/language-data.ts'
import type { NameHit, NameIndex } from '../claims/name-index.ts'
import type { Token } from '../claims/token.ts'
import { readAmount } from '../figures/amount.ts'
import type { Phrase } from './phrase.ts'

/** Finds the noun phrases of a sentence, left to right, none overlapping. */
export function findPhrases(
  tokens: readonly Token[],
  language: ClaimLanguage,
  indexes: readonly NameIndex[],
): readonly Phrase[] {
  const phrases: Phrase[] = []
  let at = 0
  while (at < tokens.length) {
    const phrase = tokens[at]!.time >= 0 ? undefined : readPhrase(tokens, at, language, indexes, phrases.at(-1))
    if (phrase === undefined) {
      at += 1
      continue
    }
    link(phrases.at(-1), phrase, language, tokens)
    phrases.push(phrase)
    at = phrase.to
  }
  return phrases
}

/** "Les éléments d'Aqmi": the second is what the first is of. */
function link(before: Phrase | undefined, phrase: Phrase, language: ClaimLanguage, tokens: readonly Token[]): void {
  if (before === undefined || !language.is('of', phrase.prep) || before.type === 'pronoun') return
  // "la ville stratégique de Kidal": an adjective may part them, nothing else.
  const between = tokens.slice(before.to, phrase.prepAt)
  const plain = between.every((token) => token.kind === 'word' && token.time < 0 && !token.capital && !isFunction(language, token.key) && language.forms(token).length === 0)
  if (between.length <= 2 && phrase.prepAt >= before.to && plain) before.of = phrase
}

function findName(tokens: readonly Token[], at: number, indexes: readonly NameIndex[]): NameHit | undefined {
  let best: NameHit | undefined
  for (const index of indexes) {
    const hit = index.find(tokens, at)
    // "Pétion-Ville" holds no town of its own.
    if (hit !== undefined && tokens[at]!.glued && hit.actors.length === 0 && hit.places.length === 0) continue
    if (hit !== undefined && (best === undefined || hit.to > best.to)) best = hit
  }
  return best
}

interface Scan {
  readonly tokens: readonly Token[]
  readonly language: ClaimLanguage
  readonly indexes: readonly NameIndex[]
}

function readPhrase(
  tokens: readonly Token[],
  from: number,
  language: ClaimLanguage,
  indexes: readonly NameIndex[],
  before: Phrase | undefined,
): Phrase | undefined {
  const first = tokens[from]!
  if (first.kind === 'mark') return undefined
  const scan = { tokens, language, indexes }
  const lead = precedingWord(scan, from, before)
  if (language.is('subject pronouns', first.key) && !first.glued && first.kind === 'word') {
    if (isVerbNext(scan, from)) return pronoun(from, lead, tokens)
  }
  let at = from
  let det = ''
  // In "au", "des", "du" the article is inside the preposition.
  const partitive = (first.key === 'des' && !lead.nominal) || (first.key === 'du' && lead.afterVerb)
  if ((language.is('determiners', first.key) || partitive) && !(first.key === 'en')) {
    det = first.key
    at += 1
    // "toute la ville", "all the soldiers"
    if (language.is('determiners', tokens[at]?.key ?? '')) at += 1
  }
  let amount = readAmount(tokens, at, language)
  if (amount === undefined && det !== '') {
    // "une dizaine", "des dizaines"
    amount = readAmount(tokens, from, language)
  }
  if (amount !== undefined && amount.to > at) at = amount.to
  if (det === '' && amount === undefined && language.is('prepositions', first.key) && first.kind === 'word' && findName(tokens, from, indexes) === undefined) return undefined
  while (at < tokens.length && (language.is('others', tokens[at]!.key) || (amount !== undefined && tokens[at]!.time < 0 && tokens[at]!.key === 'd\'')) && tokens[at]!.time < 0 && at > from && findName(tokens, at, indexes) === undefined) at += 1
  const core = readCore(scan, at, det !== '' || amount !== undefined || /^(?:des|du|au|aux)$/u.test(tokens[from - 1]?.key ?? ''))
  if (core === undefined) {
    if (amount !== undefined && amount.to > from) {
      return blank({ from, to: amount.to, head: from, type: 'thing', lead, det, amount })
    }
    return undefined
  }
  return blank({ ...core, from, lead, det, ...(amount === undefined ? {} : { amount }) })
}

interface Lead {
  readonly prep: string
  readonly prepAt: number
  readonly nominal: boolean
  readonly afterVerb: boolean
}

type Core = Omit<Phrase, 'from' | 'prep' | 'prepAt' | 'det' | 'amount' | 'afterVerb' | 'partial' | 'places' | 'settlement'> & {
  readonly partial?: boolean
  readonly places?: Phrase['places']
  readonly settlement?: boolean
}

function blank(given: Core & { readonly from: number; readonly lead: Lead; readonly det: string; readonly amount?: Phrase['amount'] }): Phrase {
  const { lead, amount, ...rest } = given
  return {
    places: [],
    settlement: false,
    partial: false,
    ...rest,
    ...(amount === undefined ? {} : { amount }),
    prep: lead.prep,
    prepAt: lead.prepAt,
    afterVerb: lead.afterVerb,
  }
}

function pronoun(at: number, lead: Lead, tokens: readonly Token[]): Phrase {
  return blank({ from: at, to: at + 1, head: at, type: 'pronoun', lead, det: '', proper: tokens[at]!.key })
}

/** Whether what follows a pronoun makes it a subject ("elle a pris", not "pour elle"). */
function isVerbNext({ tokens, language }: Scan, at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 5); i += 1) {
    const { key, kind } = tokens[i]!
    if (kind === 'mark') return false
    if (language.is('avoir', key) || language.is('etre', key) || language.forms(tokens[i]!).length > 0 || language.is('future', key)) return true
    if (!language.is('clitics', key) && !language.is('adverbs', key)) return kind === 'word' && !language.is('prepositions', key)
  }
  return false
}

/** What stands before a phrase: a preposition, a verb, or nothing that governs it. */
function precedingWord({ tokens, language }: Scan, from: number, before: Phrase | undefined): Lead {
  let i = from - 1
  while (i >= 0 && (tokens[i]!.time >= 0 || tokens[i]!.key === "aujourd'" || tokens[i]!.key === 'hui')) i -= 1
  const token = tokens[i]
  if (token === undefined || token.kind === 'mark') return { prep: '', prepAt: -1, nominal: false, afterVerb: false }
  const nominal = before !== undefined && before.to >= i + 1 && before.to <= from
  if (language.is('prepositions', token.key) && !token.glued && !(before !== undefined && before.to > i)) {
    // "près de", "autour de", "à l'est de": the place word before counts.
    const earlier = language.is('of', token.key) ? tokens[i - 1]?.key : undefined
    const near = earlier !== undefined && language.is('locative', earlier) && !language.is('of', earlier) ? earlier : compass(tokens, i - 1, language)
    return { prep: near ?? token.key, prepAt: i, nominal: false, afterVerb: false }
  }
  if (nominal || language.is('conjunctions', token.key) || language.is('and', token.key)) return { prep: '', prepAt: -1, nominal, afterVerb: false }
  if (language.is('adverbs', token.key)) return { prep: '', prepAt: -1, nominal: false, afterVerb: i > 0 && language.forms(tokens[i - 1]!).length > 0 }
  return { prep: '', prepAt: -1, nominal: false, afterVerb: true }
}

const compassWords = /^(?:nord|sud|est|ouest|north|south|east|west|northeast|northwest|southeast|southwest|outside|hauteur|entree|sortie|abords|proximite|portes|large|cote|outskirts|edge|village|interieur|niveau|lisiere|suburb|suburbs)$/u

function compass(tokens: readonly Token[], at: number, _language: ClaimLanguage): string | undefined {
  return compassWords.test(tokens[at]?.key ?? '') ? 'near' : undefined
}

/** The nouns and names of a phrase, from its first content word. */
function readCore(scan: Scan, start: number, determined: boolean): Core | undefined {
  const { tokens, language, indexes } = scan
  const hits: NameHit[] = []
  let at = start
  let proper: { from: number; to: number } | undefined
  let words = 0
  // No noun phrase of ours is longer; a list or a clause begins.
  const limit = Math.min(tokens.length, start + 9)
  while (at < limit) {
    const token = tokens[at]!
    if (token.kind === 'mark' || token.time >= 0) break
    const hit = findName(tokens, at, indexes)
    if (hit !== undefined && isParticipleAfterAuxiliary(scan, at)) break
    if (hit !== undefined && !(isVerbHere(scan, at, start) && hit.actors.length === 0 && hit.places.length === 0)) {
      // A second name of places is another phrase.
      if (hits.length > 0 && hit.places.length > 0 && hits.some((other) => other.places.length > 0)) break
      hits.push(hit)
      at = hit.to
      continue
    }
    if (token.capital && token.kind === 'word' && !isSentenceStart(tokens, at, language) && !isFunction(language, token.key)) {
      const to = properEnd(scan, at)
      if (proper === undefined || proper.to === at) proper = { from: proper?.from ?? at, to }
      else break
      at = to
      continue
    }
    if (isFunction(language, token.key) || isVerbHere(scan, at, start) || (!determined && hits.length === 0)) break
    if (token.kind === 'number') break
    // French adjectives come after the noun: two unknown words after it end the phrase.
    if (hits.length > 0 && language.field<boolean>('first noun')) {
      if (words >= 1) break
    }
    words += 1
    at += 1
  }
  if (hits.length === 0 && proper === undefined) {
    return determined && at > start ? { to: at, head: start, type: 'thing' } : undefined
  }
  return choose(hits, proper, start, at, tokens, language)
}

function isSentenceStart(tokens: readonly Token[], at: number, language: ClaimLanguage): boolean {
  const before = tokens[at - 1]
  if (before !== undefined && before.kind !== 'mark') return false
  if (before !== undefined && !/^[.!?"«“:•–—-]$/u.test(before.text)) return false
  const key = tokens[at]!.key
  const next = tokens[at + 1]
  // "Heavy rain fell": a small noun follows, so the capital is the sentence's.
  if (next?.kind === 'word' && !next.capital && !next.glued && next.time < 0 && !isFunction(language, next.key) && language.forms(next).length === 0) return true
  return language.forms(tokens[at]!).length > 0 || isFunction(language, key) || /(?:ment|ly)$/u.test(key)
}

function properEnd({ tokens, language, indexes }: Scan, from: number): number {
  let to = from + 1
  while (to < tokens.length && to < from + 6) {
    const token = tokens[to]!
    if (token.kind === 'number' && token.glued) to += 1
    else if (token.kind === 'word' && (token.capital || token.glued) && findName(tokens, to, indexes) === undefined) to += 1
    else if ((/^(?:al|el|la|de|du|des|of|le|ben|da|do|l'|d')$/u.test(token.key)) && token.glued) to += 1
    else if (/^(?:al|el|da|do|bin|ag)$/u.test(token.key) && tokens[to + 1]?.capital === true) to += 2
    else break
  }
  void language
  return to
}

function isFunction(language: ClaimLanguage, key: string): boolean {
  return (
    language.is('prepositions', key) ||
    language.is('determiners', key) ||
    language.is('conjunctions', key) ||
    language.is('pronouns', key) ||
    language.is('avoir', key) ||
    language.is('etre', key) ||
    language.is('future', key) ||
    language.is('modals', key) ||
    language.is('negations', key) ||
    language.is('reflexives', key) ||
    language.is('adverbs', key) ||
    language.is('clitics', key)
  )
}

/** Whether a word that could also be a noun is a verb here: nothing determines it, or a participle after a noun. */
function isVerbHere({ tokens, language }: Scan, at: number, start: number): boolean {
  const forms = language.forms(tokens[at]!)
  if (forms.length === 0) return false
  if (at === start && start > 0 && (language.is('determiners', tokens[at - 1]!.key) || tokens[at - 1]!.kind === 'number')) return false
  if (forms.every((form) => form.tag === 'pp')) return at > start
  // English nouns that are verbs as well ("attack", "strike") end a compound; in -ed, -s after a noun they are verbs.
  if (language.code === 'en' && forms.every((form) => form.tag === 'inf' || form.tag === 'pres')) {
    return at > start && language.personWords.get(tokens[at]!.key) === undefined && /s$/u.test(tokens[at]!.key) === false ? isPlural(tokens[at - 1]!.key) : at > start && !language.personWords.has(tokens[at]!.key) && !language.objectWords.has(tokens[at]!.key)
  }
  return at > start || forms.some((form) => form.tag !== 'pp' && form.tag !== 'inf')
}

/** "sont détenus": a participle, though there is such a noun. */
function isParticipleAfterAuxiliary({ tokens, language }: Scan, at: number): boolean {
  if (!language.forms(tokens[at]!).some((form) => form.tag === 'pp')) return false
  let i = at - 1
  while (i >= 0 && language.is('adverbs', tokens[i]!.key)) i -= 1
  const key = tokens[i]?.key ?? ''
  return language.is('etre', key) || language.is('avoir', key)
}

const isPlural = (key: string): boolean => /[^s]s$/u.test(key) || /(?:men|people)$/u.test(key)

function choose(
  hits: readonly NameHit[],
  proper: { readonly from: number; readonly to: number } | undefined,
  start: number,
  end: number,
  tokens: readonly Token[],
  language: ClaimLanguage,
): Core | undefined {
  const nouns = hits.filter((hit) => hit.person !== undefined || hit.object !== undefined || hit.settlement === true)
  // In French the first noun is the head, in English the last.
  const noun = language.field<boolean>('first noun') ? nouns[0] : nouns.at(-1)
  const actor = hits.find((hit) => hit.actors.length > 0)
  const place = hits.find((hit) => hit.places.length > 0)
  const nation = hits.find((hit) => hit.nation !== undefined)?.nation
  const seat = hits.find((hit) => hit.seat !== undefined)?.seat
  const introduced = hits.find((hit) => hit.introduced !== undefined)?.introduced
  const last = Math.max(...hits.map((hit) => hit.to), proper?.to ?? 0)
  const name = proper === undefined ? introduced : text(tokens, proper.from, proper.to)
  const common = {
    head: start,
    to: language.field<boolean>('first noun') ? Math.max(last, start + 1) : Math.max(last, Math.min(end, last)),
    ...(nation === undefined ? {} : { nation }),
    ...(seat === undefined ? {} : { seat }),
    ...(name === undefined ? {} : { proper: name }),
  }
  if (actor !== undefined && !(noun?.object !== undefined && noun.person === undefined && noun.from > actor.to - 1)) {
    return {
      ...common,
      type: 'actor',
      actor: actor.actors[0]!,
      places: [...actor.places, ...(place?.places ?? [])],
      ...(noun?.person === undefined ? {} : { person: noun.person }),
    }
  }
  if (noun?.person !== undefined) {
    return { ...common, type: 'actor', person: noun.person, places: place?.places ?? [] }
  }
  if (noun?.object !== undefined) {
    return { ...common, type: 'object', object: noun.object, places: place?.places ?? [], ...(actor === undefined ? {} : { actor: actor.actors[0]! }) }
  }
  if (place !== undefined) return { ...common, type: 'place', places: place.places, settlement: noun?.settlement === true }
  if (noun?.settlement === true) return { ...common, type: 'place', settlement: true, places: [] }
  if (proper !== undefined || introduced !== undefined) return { ...common, type: introduced === undefined ? 'thing' : 'actor' }
  if (nation !== undefined) return { ...common, type: 'thing' }
  return { ...common, type: 'thing' }
}

/** The article's words between two tokens. */
export function text(tokens: readonly Token[], from: number, to: number): string {
  let out = ''
  for (let i = from; i < to; i += 1) {
    const token = tokens[i]!
    const gap = i === from ? '' : token.start > tokens[i - 1]!.end ? (token.glued ? '-' : ' ') : ''
    out += gap + token.text
  }
  return out
}
