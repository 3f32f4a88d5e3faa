import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import { readAmount } from '../figures/amount.ts'
import { adverbUpTo } from './adverb-phrase.ts'
import type { Phrase } from './phrase.ts'
import type { Scan } from './word-role.ts'

/** What brings a noun phrase. */
export interface Lead {
  readonly prep: string
  readonly prepAt: number
  readonly nominal: boolean
  readonly afterVerb: boolean
}

const ofNothing: Lead = { prep: '', prepAt: -1, nominal: false, afterVerb: false }

/** What stands before a phrase: a preposition, a verb, or nothing that governs it. */
export function precedingWord({ tokens, language }: Scan, from: number, before: Phrase | undefined): Lead {
  if (opensClause({ tokens, language }, from)) return ofNothing
  let i = from - 1
  const adverb = adverbUpTo({ tokens, language }, i)
  // « Depuis » alone is a preposition.
  if (adverb > 1) i -= adverb
  while (
    i >= 0 &&
    (tokens[i]!.time >= 0 ||
      tokens[i]!.key === "aujourd'" ||
      tokens[i]!.key === 'hui' ||
      (tokens[i]!.classes & (wordClass.others | wordClass.prepositions)) === wordClass.others)
  )
    i -= 1
  i = beforeQuote({ tokens, language }, i)
  if (before === undefined || before.to <= i) i = beforeAdjective({ tokens, language }, from, i)
  const token = tokens[i]
  // "Two days | after | gunmen had come": the time's last word opens a clause.
  const opener = tokens[from - 1]
  if (opener !== undefined && opener.time >= 0 && language.is('clause openers', opener.key))
    return { prep: opener.key, prepAt: from - 1, nominal: false, afterVerb: false }
  // "On Sunday the alliance …", "freed on Sunday three boys": the preposition is the time's.
  const timed = i < from - 1 && tokens[i + 1]!.time >= 0
  if (timed && token !== undefined && (token.classes & wordClass.prepositions) !== 0)
    return isObjectOf(tokens[i - 1], language) ? { ...ofNothing, afterVerb: true } : ofNothing
  if (token === undefined || token.kind === 'mark') return ofNothing
  const nominal = before !== undefined && before.to >= i + 1 && before.to <= from
  // "In Somalia's capital | Mogadishu": what brings the noun brings its name.
  if (before !== undefined && nominal && isItsName({ tokens, language }, from, before))
    return { prep: before.prep, prepAt: before.prepAt, nominal: false, afterVerb: false }
  if (
    (token.classes & wordClass.prepositions) !== 0 &&
    !token.glued &&
    !(before !== undefined && before.to > i)
  ) {
    // "près de", "autour de", "à l'est de": the place word before counts.
    const earlier = (token.classes & wordClass.of) !== 0 ? tokens[i - 1]?.key : undefined
    const near =
      earlier !== undefined && language.is('locative', earlier) && !language.is('of', earlier)
        ? earlier
        : language.is('near words', tokens[i - 1]?.key ?? '')
          ? 'near'
          : undefined
    return { prep: near ?? token.key, prepAt: i, nominal: false, afterVerb: false }
  }
  // "Yemen's | Iran-backed Houthis": what stands before the owner brings them.
  if (token.key === 's' && before?.to === i && tokens[from + 1]?.glued === true && language.code === 'en')
    return { prep: before.prep, prepAt: before.prepAt, nominal: false, afterVerb: before.afterVerb }
  // "In Niger's | western | Tillaberi region".
  if (language.is('compass', token.key) && tokens[i - 1]?.key === 's' && before?.to === i - 1)
    return { prep: before.prep, prepAt: before.prepAt, nominal: false, afterVerb: before.afterVerb }
  if (nominal || language.is('conjunctions', token.key) || (token.classes & wordClass.and) !== 0)
    return { prep: '', prepAt: -1, nominal, afterVerb: false }
  if ((token.classes & wordClass.adverbs) !== 0)
    return {
      prep: '',
      prepAt: -1,
      nominal: false,
      afterVerb: i > 0 && language.forms(tokens[i - 1]!).length > 0,
    }
  // "Soldiers told us | militants had come": whom it was told stands between.
  const isToldTo = language.is('object pronouns', token.key) && i > 0 && isSaying(tokens[i - 1]!, language)
  if (isToldTo) return ofNothing
  // "police said two of its drivers …": what is said begins, it is no object.
  const said = isQuality(token, language) ? tokens[i - 1] : token
  return { prep: '', prepAt: -1, nominal: false, afterVerb: said === undefined || !isSaying(said, language) }
}

/** "Said | white | soldiers had come": a word before a noun in English that is no verb of ours and no small one. */
const isQuality = ({ kind, capital, forms, classes }: Token, language: ClaimLanguage): boolean =>
  language.code === 'en' &&
  kind === 'word' &&
  !capital &&
  forms.length === 0 &&
  (classes & wordClass.functionWord) === 0

/** Whether a name stands right behind a noun for a town: "Somalia's capital | Mogadishu", "Mali's northern town | Gao". */
const isItsName = (
  { tokens, language }: Pick<Scan, 'tokens' | 'language'>,
  from: number,
  before: Phrase,
): boolean =>
  before.to === from &&
  before.prep !== '' &&
  before.places.length > 0 &&
  tokens[from]!.capital &&
  ['capital', 'settlements'].some((list) => language.is(list, tokens[from - 1]!.key))

/** "In downtown | Mogadishu", "near war-torn | Khartoum", "in besieged | El Fasher": where the preposition before an adjective of a name stands. */
function beforeAdjective(
  { tokens, language }: Pick<Scan, 'tokens' | 'language'>,
  from: number,
  at: number,
): number {
  const token = tokens[at]
  if (token === undefined || at !== from - 1 || !tokens[from]!.capital) return at
  if (language.field<boolean>('first noun') || token.kind !== 'word' || token.capital) return at
  if (token.time >= 0 || (token.classes & wordClass.functionWord) !== 0) return at
  if (token.forms.some(({ tag }) => tag !== 'pp' && tag !== 'past')) return at
  let first = at
  while (tokens[first]?.glued === true) first -= 1
  const lead = tokens[first - 1]
  return lead !== undefined && language.is('locative', lead.key) && !lead.glued ? first - 1 : at
}

/** "Said | that | gunmen had come", "that | the army", "that | nine": the word brings a clause, and points at nobody. */
export function bringsClause({ tokens, language }: Pick<Scan, 'tokens' | 'language'>, at: number): boolean {
  const next = tokens[at + 1]
  return (
    language.is('that', tokens[at]!.key) &&
    next !== undefined &&
    ((next.classes & wordClass.determiners) !== 0 ||
      isNeverOne(next) ||
      readAmount(tokens, at + 1, language) !== undefined)
  )
}

/** "It emerged | that the rebels | had left", "only then did | the rebels | leave": a subject, whatever stands before. */
function opensClause({ tokens, language }: Pick<Scan, 'tokens' | 'language'>, from: number): boolean {
  if (language.is('that', tokens[from]!.key)) return bringsClause({ tokens, language }, from)
  const before = tokens[from - 1]
  if (before === undefined) return false
  if (language.is('inverted', before.key)) return true
  // "Shows how | nine villagers died"; "how many had died" asks.
  if (language.is('how', before.key) && !language.is('indefinite plurals', tokens[from]!.key)) return true
  // "No sooner had the rebels left than …".
  return (before.classes & wordClass.have) !== 0 && language.is('inverting', tokens[from - 2]?.key ?? '')
}

/** "Shows that | Russian forces hold", "that gunmen": before a name or several, "that" points at nothing. */
const isNeverOne = ({ capital, kind, key }: Token): boolean =>
  capital || kind === 'number' || /(?:[^su]s|men|people|police)$/u.test(key)

/** Whether a verb that says nothing stands before the words of a time, whose object is what follows them. */
const isObjectOf = (token: Token | undefined, language: ClaimLanguage): boolean =>
  token?.kind === 'word' && language.forms(token).length > 0 && !isSaying(token, language)

const openingQuotes: ReadonlySet<string> = new Set(['«', '“', '"'])

/** "par des « hommes en treillis »", "by “bandits”": quoted words hang on what stands before their mark. */
function beforeQuote({ tokens }: Pick<Scan, 'tokens' | 'language'>, at: number): number {
  if (at < 1 || !openingQuotes.has(tokens[at]!.key)) return at
  const before = tokens[at - 1]!
  const noun = (before.classes & wordClass.determiners) !== 0 || before.key === 'des' ? at - 2 : at - 1
  return ((tokens[noun]?.classes ?? 0) & wordClass.prepositions) !== 0 ? noun : at
}

function isSaying(token: Token, language: ClaimLanguage): boolean {
  const verbs = language.verbsOf('verbs')
  return language.code === 'en' && language.forms(token).some((form) => verbs.has(form.lemma))
}
