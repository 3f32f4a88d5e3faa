import { nameKey } from '../../language/fold.ts'
import type { PlaceMention } from '../../model/index.ts'
import { arabicArticles, isArabicArticle } from '../actors/arabic-article.ts'
import type { Phrase } from '../actors/phrase.ts'
import { wordsOf } from '../actors/phrase-words.ts'
import { isFunction } from '../actors/word-role.ts'
import { rareClass } from '../claims/rare-class.ts'
import type { Scene } from '../claims/scene.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Trust } from './document-places.ts'

/** The place that the name in a phrase is; null when it has none, or one that is no place's. */
export function nameOf(parse: Parse, phrase: Phrase, scene: Scene, trust: Trust): PlaceMention | null {
  const { tokens } = parse
  let from = phrase.head
  while (from < phrase.to - 1 && !tokens[from]!.capital) from += 1
  if (!tokens[from]!.capital || phrase.places[0]?.kind === 'area') from = phrase.head
  if (isNoPlace(parse, phrase, from) || isStreet(parse, phrase, from) || isSpeaker(parse, phrase)) return null
  // "celle de X", "quoi": a name has a capital, unless an index knows it as it stands.
  const unnamed = phrase.places.length === 0 && phrase.proper === undefined
  if (unnamed && !tokens[from]!.capital && !phrase.settlement) return null
  // "Wadi Omran" is not Omran.
  const opening =
    phrase.proper !== undefined && phrase.places.length > 0 && tokens[from]!.text === phrase.proper
  // "Apetina-Sana" is not Sanaa.
  const isJoined = tokens[from + 1]?.glued === true && tokens[from + 1]!.capital
  if (opening && (isJoined || parse.language.is('name openings', tokens[from]!.key))) {
    const words = wordsOf(parse, { ...phrase, from }, scene.text)
    return scene.places.resolve({ ...phrase, places: [], proper: words }, words, trust)
  }
  // "Told Premium Times": an outlet by the last word of its name, which no index has.
  if (phrase.places.length === 0 && phrase.object === undefined && isOutlet(parse, phrase, from)) return null
  // "Garissa University College": of an institution, the town whose name it begins with, if an index knows it.
  const end = institutionAt(parse, phrase, from)
  if (end !== undefined) {
    if (end === from || phrase.places.length > 0) return null
    const words = wordsOf(parse, { ...phrase, from, to: end }, scene.text)
    return scene.places.resolve({ ...phrase, proper: words }, words, 'known')
  }
  // "the Hamrin mountains": what the noun says is a part of the land has its name.
  const inLand = parse.language.is('landscapes', tokens[phrase.to]?.key ?? '')
  // "the Kursk region", "la région de Koursk": both name it by its proper name.
  let { to } = phrase
  if (tokens[from]!.capital) while (to > from + 1 && isApart(tokens, to - 1)) to -= 1
  const start = withArticle(tokens, from)
  const short = wordsOf(parse, phrase, scene.text, inLand ? phrase.to + 1 : to, start)
  const words =
    inLand || to === phrase.to || isKind(parse, phrase)
      ? short
      : fuller(phrase, short, wordsOf(parse, phrase, scene.text, phrase.to, start))
  const isSure = trust !== 'certain' || !isAttribute(parse, phrase)
  return scene.places.resolve(phrase, words, inLand ? 'certain' : isSure ? trust : 'likely')
}

/** "al-Sukhna", "An Nuhud": the Arabic article before a name is a part of it. */
function withArticle(tokens: Parse['tokens'], at: number): number {
  const isCapital = at > 1 && tokens[at - 1]!.capital
  const isPart = isArabicArticle(tokens, at - 1) || (isCapital && arabicArticles.has(tokens[at - 1]!.key))
  return isPart ? at - 1 : at
}

/** "Kursk region", "Ruzizi plain", "Tulkarm camp": the small word says what sort of place it is. */
function isKind({ tokens, language }: Parse, { to }: Phrase): boolean {
  const { key } = tokens[to - 1]!
  return ['settlements', 'landscapes'].some((list) => language.is(list, key)) || language.objectWords.has(key)
}

/** "Tishrin dam", "État shan": the small word too, where the place is never called without it. */
function fuller({ places }: Phrase, short: string, whole: string): string {
  const isCalled = (words: string): boolean =>
    places.some(({ names, spellings }) =>
      [...Object.values(names), ...spellings].some((name) => nameKey(name) === nameKey(words)),
    )
  return !isCalled(short) && isCalled(whole) ? whole : short
}

/** A small word behind a name that neither a hyphen nor an apostrophe joins to it: "region" in "Kursk region". */
const isApart = (tokens: Parse['tokens'], at: number): boolean =>
  !tokens[at]!.capital && !tokens[at]!.glued && tokens[at - 1]?.apostrophe !== true

/** "Bedouin tribes": in English a name right before a common noun says whose or what sort, not where. */
function isAttribute({ tokens, language }: Parse, { to, settlement, object }: Phrase): boolean {
  const next = tokens[to]
  if (language.field<boolean>('first noun') || settlement || object !== undefined || next === undefined)
    return false
  const isWord = next.kind === 'word' && !next.capital && next.time < 0 && !next.glued && next.key !== 's'
  return isWord && language.forms(next).length === 0 && !isFunction(next)
}

/** Where in a name the word for an institution stands: "University" in "Garissa University". */
function institutionAt({ tokens }: Parse, { to, places, proper }: Phrase, at: number): number | undefined {
  if (places.length > 0 || proper === undefined) return undefined
  for (let i = at; i < to; i += 1)
    if (tokens[i]!.capital && (tokens[i]!.rare & rareClass.organisations) !== 0) return i
  return undefined
}

/** "Premium Times", "Daily Post": a name of two words or more. */
const isOutlet = ({ tokens, language }: Parse, { to }: Phrase, at: number): boolean =>
  to - at > 1 && tokens[to - 1]!.capital && language.is('words of outlets', tokens[to - 1]!.key)

/** "Tsiolkovsky Street", « rue de Bamako », « la place al-Karama »: in a town, and none. */
function isStreet({ tokens, language }: Parse, { from, to, places }: Phrase, at: number): boolean {
  if (places.length > 0 && tokens[to - 1]!.capital && from === at) return false
  const beside = language.field<boolean>('first noun')
    ? tokens.slice(Math.max(0, at - 2), at)
    : [tokens[to - 1]!, tokens[to]]
  return beside.some((token) => token !== undefined && language.is('streets', token.key))
}

/** "According to the regional head, Oleh Kiper": an unknown name in the words that tell who says so is a person's. */
const isSpeaker = ({ said, tokens }: Parse, { from, to, prep, places }: Phrase): boolean =>
  prep === '' &&
  places.length === 0 &&
  said?.some(
    (one) => from >= one.from && (to <= one.to || (from === one.to + 1 && tokens[one.to]!.key === ',')),
  ) === true

/** Telegram is no town, "the Juba river" no capital, and "N380" or "hôpital du 22-Mai" no more than a number. */
function isNoPlace(
  { tokens, phraseAt, language }: Parse,
  { from, to, det, places, amount }: Phrase,
  at: number,
): boolean {
  const { rare, text, glued } = tokens[at]!
  if ((((tokens[to]?.rare ?? 0) | (tokens[from - 1]?.rare ?? 0)) & rareClass.waters) !== 0) return true
  if (tokens.slice(from, at).some((token) => (token.rare & rareClass.waters) !== 0)) return true
  // "Cyclone Mocha", "l'opération Mersin": what bears the name is no town.
  const isNamed = to - at > 1 && places.length > 0
  if (
    tokens
      .slice(Math.max(0, from - 1), isNamed ? at + 1 : at)
      .some((token) => (token.rare & rareClass.storms) !== 0)
  )
    return true
  // "l'agence Sana", "the news site Mizzima": a name right behind what it is the name of.
  if (at > 0 && !tokens[at - 1]!.capital && (tokens[at - 1]!.rare & rareClass.organisations) !== 0)
    return true
  if (places.length > 0) return false
  if (glued && tokens[at - 1]?.kind === 'number') return true
  // "An Indigenous community": whose it is, and no name of it.
  if ((tokens[at]!.classes & wordClass.peoples) !== 0) return true
  // "Six Vampires": whatever they are, they are counted.
  if (amount !== undefined && det === '') return true
  // "At Mile 4", « au Point 17 »: a number that counts nothing behind it is the name of a part of somewhere.
  if (tokens[to]?.kind === 'number' && (phraseAt[to]?.to ?? to + 1) === to + 1) return true
  // "Southern Border Observatory", "le Nord": a side alone names nothing.
  if ((rare & rareClass.sides) !== 0 && tokens[at + 1]?.capital !== true && tokens[at + 1]?.glued !== true)
    return true
  // "State Security": by its last word.
  const last = language.field<boolean>('first noun') ? 0 : tokens[to - 1]!.rare
  return ((rare | last) & rareClass.noPlaces) !== 0 || /^\p{Lu}{1,3}\d+$/u.test(text)
}
