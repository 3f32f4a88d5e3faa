import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { NameIndex } from '../claims/name-index.ts'
import { rareClass } from '../claims/rare-class.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import { readAmount } from '../figures/amount.ts'
import { amountWords } from '../figures/amount-words.ts'
import { callsTown } from '../places/town-described.ts'
import { adverbFrom } from './adverb-phrase.ts'
import { isNumberOf } from './before-noun.ts'
import { callPerson } from './called-person.ts'
import { callStreet } from './called-street.ts'
import { isCliticOfVerb } from './clitic-verb.ts'
import { asFurtherThings } from './further-things.ts'
import { isGuise } from './guise.ts'
import { isArmedPerson, lendName, lendNoun } from './lend-noun.ts'
import type { Phrase } from './phrase.ts'
import { bringsClause, type Lead, precedingWord } from './phrase-lead.ts'
import { behindQuality, isAdjective } from './quality.ts'
import { withQuantity } from './quantity.ts'
import { type Core, readCore, thing } from './read-core.ts'
import { findName, isLatter, isVerbNext, type Scan } from './word-role.ts'

/** Finds the noun phrases of a sentence, left to right, none overlapping. */
export function findPhrases(
  tokens: readonly Token[],
  language: ClaimLanguage,
  indexes: readonly NameIndex[],
): readonly Phrase[] {
  const phrases: Phrase[] = []
  const scan: Scan = { tokens, language, indexes, names: [] }
  let at = 0
  while (at < tokens.length) {
    const adverb = adverbFrom(scan, at)
    if (adverb > 0) {
      at += adverb
      continue
    }
    const read = tokens[at]!.time >= 0 ? undefined : readPhrase(scan, at, phrases.at(-1))
    const phrase =
      read === undefined ? undefined : asFurtherThings(phrases, withQuantity(phrases, read, scan), scan)
    if (phrase === undefined) {
      at += 1
      continue
    }
    if (isGuise(tokens, phrase.from, language)) {
      at = phrase.to
      continue
    }
    link(phrases.at(-1), phrase, language, tokens)
    lendNoun(phrases, phrase, scan)
    lendName(phrases.at(-1), phrase, scan)
    callTown(phrases, phrase, scan)
    callPerson(phrases, phrase, scan)
    phrases.push(phrase)
    callPerson(phrases, undefined, scan)
    callStreet(phrases, scan)
    at = phrase.to
  }
  return phrases
}

/** "Les éléments d'Aqmi": the second is what the first is of. */
function link(
  before: Phrase | undefined,
  phrase: Phrase,
  language: ClaimLanguage,
  tokens: readonly Token[],
): void {
  if (before === undefined || before.type === 'pronoun') return
  // "militants from X", "fighters with Y": a group's own people.
  const isGroup =
    phrase.actor !== undefined || (phrase.person?.id === 'armed-group' && isKnown(phrase.det, language))
  const members = language.is('members of', phrase.prep) && isGroup && isArmedPerson(before.person)
  if (!language.is('of', phrase.prep) && !members) return
  // "la ville stratégique de Kidal": an adjective may part them, nothing else.
  const from = behindQuality(tokens, before.to, language)
  if (phrase.prepAt < from || phrase.prepAt - from > 2) return
  for (let i = from; i < phrase.prepAt; i += 1)
    if (
      !isAdjective(tokens[i]!) &&
      (tokens[i]!.classes & wordClass.adverbs) === 0 &&
      !isState(before, tokens[i]!)
    )
      return
  before.of = phrase
}

/** « La ville assiégée | de Gao »: a participle that says how a town is. */
const isState = ({ settlement }: Phrase, { forms }: Token): boolean =>
  settlement && forms.length > 0 && forms.every(({ tag }) => tag === 'pp')

/** "Zorbala, a village in the hills", « Zorbala, bourg de la commune de X »: what follows says that the name is a place's. */
function callTown(phrases: Phrase[], next: Phrase, { tokens, language }: Scan): void {
  const name = phrases.at(-1)
  if (name === undefined || name.type !== 'thing' || name.proper === undefined) return
  if (!callsTown(name, next, tokens, language)) return
  const town: Phrase = { ...name, type: 'place' }
  phrases[phrases.length - 1] = town
  const holder = phrases.at(-2)
  if (holder?.of === name) holder.of = town
}

/** "From the group": one that was told, and is nobody's own. */
const isKnown = (det: string, language: ClaimLanguage): boolean =>
  language.is('definite', det) && !language.is('possessive', det)

function readPhrase(scan: Scan, from: number, before: Phrase | undefined): Phrase | undefined {
  const { tokens, language } = scan
  const first = tokens[from]!
  if (first.kind === 'mark' || isNumberOf(scan, from)) return undefined
  if ((first.classes & wordClass.subjectPronouns) !== 0 && !first.glued && first.kind === 'word') {
    if (isVerbNext(scan, from)) return pronoun(scan, from, before)
  }
  if (isRelative(scan, from) || isCliticOfVerb(scan, from, before)) return undefined
  // "Ces derniers ont riposté", "The latter fled": they stand for who was named last.
  if (isLatter(scan, from)) return pronoun(scan, from + 1, before)
  // "The army no longer holds": no noun phrase.
  if (
    (first.classes & wordClass.negativeDeterminers) !== 0 &&
    language.is('longer', tokens[from + 1]?.key ?? '')
  )
    return undefined
  let at = from
  let det = ''
  // In "au", "des", "du" the article is inside the preposition.
  // "De présumés combattants": before an adjective "des" is "de".
  const opening =
    from === 0 ||
    tokens[from - 1]!.kind === 'mark' ||
    (tokens[from - 1]!.classes & wordClass.prepositions) !== 0
  const partitive =
    (first.key === 'des' && !precedingWord(scan, from, before).nominal) ||
    (first.key === 'du' && precedingWord(scan, from, before).afterVerb) ||
    ((first.classes & wordClass.partitive) !== 0 &&
      ((tokens[from + 1]?.classes ?? 0) & wordClass.others) !== 0 &&
      // "Visant de jeunes soldats"
      (opening || precedingWord(scan, from, before).afterVerb))
  if (((first.classes & wordClass.determiners) !== 0 || partitive) && !(first.key === 'en')) {
    det = first.key
    at += 1
    if (isOneOf(scan, at)) {
      const amount = { low: 1, high: 1, from: at, to: at + 1 }
      return phraseOf(thing(at, at + 1), from, precedingWord(scan, from, before), det, amount)
    }
    // "toute la ville", "all the soldiers", "all its fighters": the second says whose they are. "Said that | the group".
    if (((tokens[at]?.classes ?? 0) & wordClass.determiners) !== 0) {
      if ((tokens[at]!.rare & rareClass.possessive) !== 0 || language.is('that', det)) det = tokens[at]!.key
      at += 1
    } else if (bringsClause(scan, from)) det = ''
  }
  // "a 48-year-old cyclist": an age counts nobody.
  if (det !== '' && tokens[at]?.kind === 'number' && tokens[at + 1]?.glued === true) {
    at += 1
    while (tokens[at]?.glued === true) at += 1
  }
  // "une dizaine", "several hundred": the article belongs to the number.
  const whole = det === '' ? undefined : readAmount(tokens, from, language)
  const rest = readAmount(tokens, at, language)
  const isName = tokens[at]?.kind === 'number' && (findName(scan, at)?.actors.length ?? 0) > 0
  const amount = isName ? undefined : whole !== undefined && whole.to >= (rest?.to ?? 0) ? whole : rest
  if (amount === undefined && opensMeasure(scan, at)) return undefined
  if (amount !== undefined && amount.to > at) at = amount.to
  if (
    det === '' &&
    amount === undefined &&
    (first.classes & wordClass.prepositions) !== 0 &&
    first.kind === 'word' &&
    findName(scan, from) === undefined
  )
    return undefined
  while (
    at < tokens.length &&
    ((tokens[at]!.classes & wordClass.others) !== 0 ||
      (amount !== undefined && tokens[at]!.time < 0 && tokens[at]!.key === "d'")) &&
    // "A former minister": a time of its own, and an adjective here; "the last week" is a time.
    (tokens[at]!.time < 0 || (tokens[at + 1] !== undefined && tokens[at + 1]!.time < 0)) &&
    at > from &&
    findName(scan, at) === undefined
  )
    at += 1
  const core = readCore(
    scan,
    at,
    det !== '' ||
      amount !== undefined ||
      ((tokens[from - 1]?.rare ?? 0) & rareClass.contractions) !== 0 ||
      isMembers(tokens, at),
  )
  // « La 444e brigade, fidèle au premier ministre »: an adjective, and no churchgoer.
  if (
    core?.person !== undefined &&
    language.is('loyal to', tokens[core.to - 1]!.key) &&
    isDative(scan, core.to)
  )
    return undefined
  if (core === undefined) {
    // "cinq autres enlevés", "another wounded": the others are a phrase of their own.
    const others = at > from && language.is('pronominal others', tokens[at - 1]!.key) ? at : undefined
    const count = amount ?? (others === undefined ? undefined : oneOther(scan, from, others))
    const to = others ?? count?.to ?? from
    if (to <= from) return undefined
    return phraseOf(thing(from, to), from, precedingWord(scan, from, before), det, count)
  }
  return phraseOf(core, from, precedingWord(scan, from, before), det, amount)
}

/** « Environ 60 % de la ville », "Nearly 40 km": a word before a number that counts nobody has its capital only by standing first. */
function opensMeasure({ tokens, language }: Scan, at: number): boolean {
  if (tokens[at]?.capital !== true) return false
  const opening = amountWords(language).opening(tokens, at)
  return opening !== undefined && tokens[at + opening.words.length]?.kind === 'number'
}

/** "A strike that killed six fighters", "the militia that took Gao": what brings a clause, and points to nobody. */
function isRelative({ tokens, language }: Scan, at: number): boolean {
  const [before, first, verb, object] = [tokens[at - 1], tokens[at]!, tokens[at + 1], tokens[at + 2]]
  const isBoth =
    (first.classes & wordClass.subjectRelatives) !== 0 && (first.classes & wordClass.determiners) !== 0
  if (!isBoth || before === undefined || before.kind === 'mark' || object === undefined) return false
  const isPast = verb?.forms.some(({ tag }) => tag === 'past') === true
  const isCounted =
    (object.classes & wordClass.determiners) !== 0 || readAmount(tokens, at + 2, language) !== undefined
  if (isPast && isCounted) return true
  // Behind people or a name only: "said that attacks …" opens what is said.
  if (!before.capital && !language.personWords.has(before.key)) return false
  const isPresent = verb?.forms.some(({ tag }) => tag === 'pres') === true
  // "Warned the army that attacks on villages …": with a preposition it may be a noun.
  return (
    (isPast && (object.capital || (object.classes & wordClass.prepositions) !== 0)) ||
    (isPresent && (isCounted || object.capital))
  )
}

const isDative = ({ tokens, language }: Scan, at: number): boolean =>
  tokens[at] !== undefined && language.is('dative', tokens[at]!.key)

/** "By elements of the RSF", "members of al-Shabaab": men of somebody, without an article. */
function isMembers(tokens: readonly Token[], at: number): boolean {
  return (
    ((tokens[at]?.rare ?? 0) & rareClass.members) !== 0 &&
    ((tokens[at + 1]?.classes ?? 0) & wordClass.of) !== 0
  )
}

/** « l'une | de ses bases », « l'un | des chefs »: one of several. */
function isOneOf({ tokens, language }: Scan, at: number): boolean {
  const next = tokens[at + 1]
  return (
    language.is('one of many', tokens[at]?.key ?? '') &&
    next !== undefined &&
    ((next.classes & wordClass.of) !== 0 || language.is('plural article', next.key))
  )
}

/** "un autre", "one other", "another": one, which an article alone does not count. */
function oneOther(
  { tokens, language }: Pick<Scan, 'tokens' | 'language'>,
  from: number,
  to: number,
): Phrase['amount'] {
  const words = tokens.slice(from, to).map(({ key }) => key)
  return language.is('one other', words.join(' ')) ? { low: 1, high: 1, from, to } : undefined
}

function phraseOf(core: Core, from: number, lead: Lead, det: string, amount?: Phrase['amount']): Phrase {
  return {
    from,
    to: core.to,
    head: core.head,
    type: core.type,
    prep: lead.prep,
    prepAt: lead.prepAt,
    det,
    amount,
    actor: core.actor,
    namesakes: core.namesakes,
    person: core.person,
    owner: core.owner,
    object: core.object,
    places: core.places,
    settlement: core.settlement,
    proper: core.proper,
    nation: core.nation,
    seat: core.seat,
    partial: false,
    afterVerb: lead.afterVerb,
    leads: undefined,
    of: undefined,
  }
}

function pronoun(scan: Scan, at: number, before: Phrase | undefined): Phrase {
  const core: Core = { ...thing(at, at + 1), type: 'pronoun', proper: scan.tokens[at]!.key }
  return phraseOf(core, at, precedingWord(scan, at, before), '')
}
