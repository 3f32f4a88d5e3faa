import { adverbUpTo } from '../actors/adverb-phrase.ts'
import { rareClass } from '../claims/rare-class.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { readVerbGroup } from '../events/read-verb-group.ts'
import { kindWords } from './kind-words.ts'
import { isPutAt } from './put-at.ts'
import { isSayingNoun } from './saying-noun.ts'
import { sayingWords } from './saying-words.ts'
import { isSecondSaying } from './second-saying.ts'
import { sourceAfter } from './source-after.ts'
import { namedKind } from './source-kind.ts'
import { isSuspected } from './suspected.ts'
import { runAt } from './word-runs.ts'

/** A finite verb of saying, or a phrase that stands for one. */
export interface SayingVerb {
  /** Tokens, half-open; auxiliaries included. */
  readonly from: number
  readonly to: number
  /** The token of the verb itself. */
  readonly at: number
  readonly lemma: string
  readonly negated: boolean
  readonly phrased: boolean
  /** "a-t-il ajouté", "ajoute-t-elle": the pronoun is inside. */
  readonly pronounInside: boolean
}

/** The verb of saying at a token; undefined for nouns, infinitives and passives. */
export function sayingVerb(parse: Parse, at: number): SayingVerb | undefined {
  const { tokens } = parse
  const token = tokens[at]!
  if (token.kind !== 'word' || token.glued || token.time >= 0) return undefined
  // "Islamic State": a part of a name.
  if (token.capital && at > 0 && tokens[at - 1]!.kind === 'word') return undefined
  if (isSuspected(parse, at)) return undefined
  if (isApposed(parse, at) || bringsAlias(parse, at) || isSayingNoun(parse, at)) return undefined
  // Most words are no verb at all.
  const opens = (token.classes & wordClass.opensSaying) !== 0
  if (!opens && token.forms.length === 0) return undefined
  const phrased = opens ? phraseLength(parse, at) : 0
  return phrased === 0 && token.forms.length === 0 ? undefined : verbAt(parse, at, phrased)
}

/** « Awa Keïta, juge à Gao »: the noun after a name, where nobody follows who could be the subject. */
function isApposed({ tokens, language }: Parse, at: number): boolean {
  if (tokens[at - 1]?.key !== ',' || tokens[at - 2]?.capital !== true) return false
  const next = tokens[at + 1]
  const subject =
    next !== undefined &&
    (next.glued || next.capital || next.kind !== 'word' || (next.classes & wordClass.determiners) !== 0)
  return !subject && kindWords(language).find(tokens, at, at + 1) !== undefined
}

/** « Jimmy Chérizier, dit Barbecue, menace de … »: what a person is called, between a name and the verb that he is the subject of. */
function bringsAlias({ tokens, phraseAt, language }: Parse, at: number): boolean {
  if (!language.is('alias words', tokens[at]!.key) || tokens[at - 1]?.key !== ',') return false
  if (tokens[at - 2]?.capital !== true || phraseAt[at - 2]?.type === 'place') return false
  const length = tokens.slice(at + 1, at + 1 + longestAlias).findIndex(({ kind }) => kind === 'mark')
  const close = at + 1 + length
  const next = tokens[close + 1]
  if (length < 1 || tokens[close]!.key !== ',' || next === undefined) return false
  if ((next.classes & (wordClass.have | wordClass.be)) !== 0 || language.forms(next).length > 0) return true
  const owner = phraseAt[at - 2]
  const isMan = (owner?.leads ?? owner?.person) !== undefined || / /u.test(owner?.proper ?? '')
  return isMan && length === 1 && (next.classes & wordClass.determiners) !== 0
}

// In tokens: "le Petit Général", and the comma.
const longestAlias = 5

// In tokens: "by the state news agency".
const longestRelay = 8

/** How many tokens a phrase of saying has that begins here; "was quoted | by AFP | as saying" is one. */
function phraseLength({ tokens, language }: Parse, at: number): number {
  const { phrases, saying } = sayingWords(language)
  const whole =
    runAt(tokens, at, phrases, language) ||
    putInLength(tokens, at, language) ||
    aroundAdverb(tokens, at, language) ||
    writtenLength(tokens, at, language)
  if (whole > 0 || ((tokens[at + 1]?.classes ?? 0) & wordClass.by) === 0) return whole
  for (let i = at + 3; i < Math.min(tokens.length, at + longestRelay); i += 1) {
    const rest = runAt(tokens, i, saying, language)
    if (rest > 0) return i + rest - at
    if (tokens[i]!.kind === 'mark') break
  }
  return 0
}

/** "Issued a joint statement on Monday | saying", "put out a communiqué claiming": up to what says so. */
function writtenLength(tokens: Parse['tokens'], at: number, language: Parse['language']): number {
  const words = tokens.slice(at + 1, at + 1 + longestRelay)
  const paper = words.findIndex(({ key }) => language.is('papers', key))
  if (paper < 0) return 0
  const says = words.findIndex(({ key }, i) => i > paper && language.is('saying in writing', key))
  const isOne = says > 0 && !words.slice(0, says).some(({ kind }) => kind === 'mark')
  return isOne ? says + 2 : 0
}

/** "His men, he went on, had left": a phrase that says so between two commas, or behind a quotation. */
function putInLength(tokens: Parse['tokens'], at: number, language: Parse['language']): number {
  const length = runAt(tokens, at, sayingWords(language).putIn, language)
  if (length === 0) return 0
  const before = tokens.slice(Math.max(0, at - shortSubject), at).findLast(({ kind }) => kind === 'mark')
  const next = tokens[at + length]?.key ?? '.'
  const closes = before?.key === ',' ? /^[,"“«]$/u : /^[.,:"“«]$/u
  return before !== undefined && /^[,"”»]$/u.test(before.key) && closes.test(next) ? length : 0
}

// In tokens: ", the deputy mayor went on,".
const shortSubject = 4

/** « fait par ailleurs état de », "points also to": the phrase goes on behind an adverb. */
function aroundAdverb(tokens: Parse['tokens'], at: number, language: Parse['language']): number {
  const isAdverb = ({ key }: Parse['tokens'][number]): boolean =>
    language.is('adverbs', key) && !language.is('negations', key)
  const behind = tokens.slice(at + 1, at + 1 + longestRelay)
  const opens = behind.findIndex((token) => !isAdverb(token))
  if (opens <= 0) return 0
  const rest = [tokens[at]!, ...tokens.slice(at + 1 + opens, at + 1 + opens + longestRelay)]
  const length = runAt(rest, 0, sayingWords(language).phrases, language)
  return length > 1 ? length + opens : 0
}

/** @param phrased the length of a phrase of saying that begins at the token, 0 for none */
function verbAt(parse: Parse, at: number, phrased: number): SayingVerb | undefined {
  const { tokens, language, phraseAt } = parse
  const words = sayingWords(language)
  const all = language.forms(tokens[at]!)
  if (phrased === 0 && !all.some((form) => words.verbs.has(form.lemma))) return undefined
  const forms = all.filter((form) => words.verbs.has(form.lemma))
  const owner = phraseAt[at]
  if (
    phrased === 0 &&
    owner !== undefined &&
    at > owner.from &&
    // "Another said three women were taken": it stands for somebody.
    !(owner.from === at - 1 && words.ofThem.has(tokens[at - 1]!.key)) &&
    (owner.det !== '' || owner.amount !== undefined)
  )
    return undefined
  if (phrased === 0 && adverbUpTo(parse, at) > 1) return undefined
  // "the state capital", "state media": the noun.
  if (phrased === 0 && language.is('nouns like verbs of saying', tokens[at]!.key)) return undefined
  const participle = forms.find((form) => form.tag === 'pp')
  const finite = forms.find((form) => form.tag !== 'pp' && form.tag !== 'ger' && form.tag !== 'inf')
  const lemma = (finite ?? participle ?? forms[0])?.lemma ?? 'dire'
  // A French form that is both ("dit") is a participle after an auxiliary only.
  const asParticiple = participle !== undefined && (finite === undefined || language.code === 'en')
  const group = readVerbGroup(parse, at, lemma, phrased > 0 ? 'pres' : asParticiple ? 'pp' : 'pres')
  const compound =
    finite !== undefined && participle !== undefined && language.code === 'fr'
      ? readVerbGroup(parse, at, lemma, 'pp')
      : group
  // After a mark a verb shares no auxiliary with another: "was freed, said his brother".
  const opens = tokens[at - 1]?.kind === 'mark' || isSecondSaying(parse, at)
  const chosen = opens ? { ...group, from: at } : compound.bare ? group : compound
  if (phrased === 0) {
    if (finite === undefined && participle === undefined && !(language.code === 'en' && chosen.modal))
      return undefined
    if (chosen.infinitive && !chosen.modal) return undefined
    if (chosen.passive && !chosen.reflexive && !((chosen.bare || opens) && finite !== undefined))
      return undefined
    if (!brings(parse, at, lemma, chosen.bare && language.code === 'en')) return undefined
    // "s'est félicité" is said of oneself, "a félicité l'armée" is not.
    if (words.reflexive.has(lemma) && !chosen.reflexive) return undefined
    if (words.unreflexive.has(lemma) && chosen.reflexive) return undefined
    if (
      words.quoting.has(lemma) &&
      !isBesideQuotation(parse, chosen.from, at) &&
      !isPutBehind(parse, chosen.from, at)
    )
      return undefined
  }
  const end = at + Math.max(1, phrased)
  const inside = tokens
    .slice(chosen.from, end + 3)
    .some((one) => one.glued && language.is('inverted pronouns', one.key))
  const tail = inside
    ? tokens.findIndex(
        (one, i) => i >= chosen.from && one.glued && language.is('inverted pronouns', one.key),
      ) + 1
    : end
  return {
    from: chosen.from,
    to: Math.max(end, tail),
    at,
    lemma,
    negated: chosen.negated,
    phrased: phrased > 0,
    pronounInside: inside,
  }
}

// In tokens: a subject with its apposition.
const subjectReach = 14

/** Whether a mark opens a quotation; of those that look alike, each second one closes it. */
function opensAt(tokens: Parse['tokens'], at: number): boolean {
  const { key } = tokens[at]!
  if (key !== '"') return /^[«“]$/u.test(key)
  return tokens.slice(0, at).filter((token) => token.key === '"').length % 2 === 0
}

/** Whether a quotation ends before a verb and its subject, opens right behind it, or goes on around it. */
function isBesideQuotation({ tokens, sentence }: Parse, from: number, at: number): boolean {
  const behind = tokens
    .slice(at + 1, at + 4)
    .some(({ key }, i) => quotes.test(key) && opensAt(tokens, at + 1 + i))
  if (behind) return true
  for (let i = from - 1; i >= Math.max(0, from - subjectReach); i -= 1) {
    // « Nous avons repris le camp »: a quotation opens there, and the verb is one of its own.
    if (quotes.test(tokens[i]!.key) && !opensAt(tokens, i)) return true
    if (/^[.;?!]$/u.test(tokens[i]!.key)) return false
  }
  // « Trois femmes, sanglote l'infirmière, ont disparu »
  return tokens[from - 1]?.key === ',' && /^[«“"]/u.test(sentence.text)
}

/** « La ville est aux mains des gangs, se lamente le maire »: behind a clause, with somebody who can speak. */
function isPutBehind(parse: Parse, from: number, at: number): boolean {
  if (parse.tokens[from - 1]?.key !== ',') return false
  const source = sourceAfter(parse, at + 1, true, true)
  return source !== undefined && namedKind(parse, source) !== undefined
}

const quotes = /^["«»“”]$/u

/** "reported on Sunday that": the token behind a time and what brings it; the same where none stands. */
function afterTime(tokens: Parse['tokens'], at: number): number {
  let i = (tokens[at + 1]?.time ?? -1) >= 0 ? at + 1 : at
  while ((tokens[i]?.time ?? -1) >= 0) i += 1
  return i
}

/** Whether what follows fits a verb that tells: not "accused of", "believed to be", nor "knows the town". */
function brings(parse: Parse, at: number, lemma: string, bare: boolean): boolean {
  const { tokens, language, phraseAt } = parse
  const words = sayingWords(language)
  let next = at + 1
  // "parle, lui, d'au moins 18 morts"
  if (
    tokens[next]?.key === ',' &&
    language.is('pronouns', tokens[next + 1]?.key ?? '') &&
    tokens[next + 2]?.key === ','
  )
    next += 3
  // « Avance | pour sa part | douze morts »: no way to anywhere.
  next += tokens[next] === undefined ? 0 : runAt(tokens, next, words.insertions, language)
  const key = tokens[next]?.key ?? ''
  // "gave up", "gave themselves up", "put down" tell a deed; "no reports of casualties" is a noun.
  const particle = language.is('oneself', key) ? (tokens[next + 1]?.key ?? '') : key
  if (language.is('phrasal particles', particle)) return false
  if (language.is('of', key) && language.is('nouns before of', lemma)) return false
  // "ont conclu un accord": what they deal in; "conclut le général" is said.
  const object = tokens.findIndex(({ time }, i) => i >= next && time < 0)
  const brought = phraseAt[object]
  const isSomeone = brought?.type === 'actor' || (brought?.det === '' && brought.proper !== undefined)
  const isDealt = brought !== undefined || ((tokens[object]?.classes ?? 0) & wordClass.determiners) !== 0
  if (language.is('verbs of dealing', lemma) && isDealt && !isSomeone) return false
  // "who claim a loose affiliation with X": something they have, unless its verb follows.
  if (language.is('claiming verbs', lemma) && brought?.type === 'thing' && brought.det !== '')
    return language.forms(tokens[(brought.of ?? brought).to] ?? tokens[next]!).length > 0
  // "put the toll at 18" tells, "put their signatures under it" does not.
  if (language.is('verbs of putting', lemma)) return isPutAt(parse, at)
  // "avancent sur la ville": they move, and say nothing.
  if (language.is('verbs of motion', lemma) && language.is('onward', key)) return false
  // "An attack claimed by X", "denied by the army": a participle; not "said by telephone".
  if (bare && language.is('by', key) && phraseAt[next + 1]?.type === 'actor') return false
  // "The fighting claimed the lives of six", "claimed three victims".
  if (tokens.slice(next, next + 3).some((token) => (token.rare & rareClass.lives) !== 0)) return false
  if (words.speaking.has(lemma))
    return language.is('of', key) || language.is('of', tokens[afterInsertion(parse, next)]?.key ?? '')
  if (words.knowing.has(lemma)) return words.asking.has(key)
  // "herders accused of spying", "men believed to belong": participles without their auxiliary.
  if (bare && words.transitive.has(lemma))
    return (
      !language.is('prepositions', key) ||
      // "Dismissed as lies the claim that".
      (language.is('as said', key) && language.verbsOf('deny').has(lemma)) ||
      // "reported at least 89 dead"
      phraseAt[next]?.amount !== undefined ||
      // "estimated on Monday": a time, and nothing that it was done for.
      /^(?:that|\.)$/u.test(tokens[afterTime(tokens, next)]?.key ?? '.')
    )
  if (bare && words.believed.has(lemma)) return key !== 'to'
  return true
}

/** "Speaks, for its part, of six dead", « parlent pour leur part de »: behind what is put in after a verb. */
function afterInsertion({ tokens, language }: Parse, at: number): number {
  const from = tokens[at]?.key === ',' ? at + 1 : at
  const to = from + runAt(tokens, from, sayingWords(language).insertions, language)
  return to > from && tokens[to]?.key === ',' ? to + 1 : to
}
