import type { Figure, Measure } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { PersonNoun } from '../claims/person-noun.ts'
import { wordClass } from '../claims/word-class.ts'
import { endsWithOne } from '../claims/word-forms.ts'
import type { Parse } from '../events/parse.ts'
import { kindWords } from '../speakers/kind-words.ts'
import { openEnded } from './open-ended.ts'
import { behindMore, tollNouns } from './toll-nouns.ts'

/** A figure of the people that some phrases count; undefined when they say no number. */
export function countPeople(
  parse: Parse,
  phrases: readonly Phrase[],
  measure: Measure,
  text: string,
): Figure | undefined {
  let low = 0
  let high: number | null = 0
  let who: string | null | undefined
  let any = false
  let among = false
  for (const phrase of phrases) {
    // "Twenty villagers, | of whom twelve children and a woman |, and two guards": those have been counted.
    among = (among && !followsComma(parse, phrase)) || (any && isAmong(parse, phrase))
    if (among) continue
    const told = phrase.amount ?? counted(parse, phrase) ?? listed(parse, phrase, phrases, measure)
    if (told === undefined || tellsOther(parse, phrase, phrases, measure)) continue
    const amount = openEnded(parse, (phrase.of ?? phrase).to, told)
    // Of captures and the like only people count: "captured three committees".
    const things =
      phrase.type === 'object' ||
      (phrase.type === 'thing' &&
        personOf(phrase) === undefined &&
        phrase.to > (phrase.amount?.to ?? phrase.to))
    if (things && !ofPeople.has(measure)) continue
    // "Lost ten towns" counts nobody; "ten in the north" does.
    if (phrase.type === 'object' || phrase.settlement || isOfPlaces(parse, phrase)) continue
    any = true
    low += amount.low
    high = high === null || amount.high === null ? null : high + amount.high
    const here = personOf(phrase)?.who ?? null
    who = who === undefined || who === here ? here : null
  }
  const [first, last] = [phrases[0], phrases.at(-1)]
  // "Up to 30 were killed": one at the least.
  if (low === 0 && high !== null && high > 0) low = 1
  if (!any || low === 0 || first === undefined || last === undefined) return undefined
  const words = text.slice(parse.tokens[first.from]!.start, parse.tokens[last.to - 1]!.end)
  return { measure, low, high, who: who ?? null, text: words }
}

const isAmong = ({ tokens, language }: Parse, { from, prep, prepAt }: Phrase): boolean =>
  language.is('counted among', tokens[prep === '' ? from - 1 : prepAt]?.key ?? '')

/** "…, and two guards": what a comma and "and" add anew. */
const followsComma = ({ tokens }: Parse, { from }: Phrase): boolean =>
  ((tokens[from - 1]?.classes ?? 0) & wordClass.and) !== 0 && tokens[from - 2]?.key === ','

/** "14 of Rakhine's | 17 townships": places or things of a place. */
function isOfPlaces({ tokens, phraseAt }: Parse, { to, amount }: Phrase): boolean {
  const owned = amount !== undefined && tokens[to]?.key === 's' ? phraseAt[to + 1] : undefined
  return owned !== undefined && (owned.type === 'place' || owned.type === 'object' || owned.settlement)
}

// Whom one kills, arrests or carries off is somebody, whatever the noun; what is captured may be a town.
const ofPeople: ReadonlySet<Measure> = new Set([
  'killed',
  'wounded',
  'detained',
  'abducted',
  'freed',
  'missing',
  'displaced',
])

/** "Un adjudant et deux soldats": in a list of people one more is one of them. */
function listed(
  parse: Parse,
  phrase: Phrase,
  phrases: readonly Phrase[],
  measure: Measure,
): { low: number; high: number } | undefined {
  const { tokens, language } = parse
  // "An unknown number", "un nombre indéterminé": not one.
  const isVague = tokens.slice(phrase.from, phrase.to).some(({ key }) => language.is('quantities', key))
  const one = language.is('one of many', phrase.det) && phrase.type === 'thing' && !isVague
  const office = holdsOffice(parse, phrase)
  if (office && (measure === 'killed' || measure === 'wounded')) return { low: 1, high: 1 }
  // "wounding a guard": whom one kills or wounds is somebody.
  if (one && phrase.proper === undefined && (measure === 'killed' || measure === 'wounded'))
    return { low: 1, high: 1 }
  return one && phrases.some((other) => other.amount !== undefined && personOf(other) !== undefined)
    ? { low: 1, high: 1 }
    : undefined
}

/** "The chief and one of his brothers", « le maire »: one who holds an office. */
function holdsOffice({ tokens, language }: Parse, { type, det, head, to, proper }: Phrase): boolean {
  if (type !== 'thing' || proper !== undefined || !language.is('definite', det)) return false
  const noun = kindWords(language).find(tokens, head, to)
  return (
    noun !== undefined &&
    head + noun.length === to &&
    !/s$/u.test(tokens[to - 1]!.key) &&
    noun.kind === 'official' &&
    !language.is('bodies', tokens[to - 1]!.key)
  )
}

/** "Seven dead and 15 hurt": the second number is of another measure. */
function tellsOther(parse: Parse, phrase: Phrase, phrases: readonly Phrase[], measure: Measure): boolean {
  // Who is freed was a hostage or a prisoner before.
  if (phrase.amount === undefined || measure === 'freed') return false
  const told = measureTold(parse, phrase)
  if (told === undefined || told.has(measure)) return false
  // « A tué 27 déplacés »: what they were before, except in a list of tolls, « sept morts et 200 déplacés ».
  const wereSo = told.has('displaced') || told.has('abducted')
  return !wereSo || phrases.some((other) => other !== phrase && measureTold(parse, other) !== undefined)
}

/** The measures that the noun of a number tells; undefined when none. */
function measureTold(parse: Parse, { amount, to }: Phrase): ReadonlySet<Measure> | undefined {
  const { tokens, language } = parse
  if (amount === undefined) return undefined
  const words = tokens.slice(amount.to, behindMore(parse, to) + 1).map((token) => token.key)
  const told = [...tollNouns(language)].filter(([, known]) => words.some((word) => known.has(word)))
  return told.length === 0 ? undefined : new Set(told.map(([measure]) => measure))
}

/** Phrases parted by whom they count, where a list counts soldiers, police, fighters or civilians apart. */
export function bySide({ language }: Parse, phrases: readonly Phrase[]): readonly (readonly Phrase[])[] {
  const sides = Map.groupBy(phrases, (phrase) => {
    const kind = (phrase.actor ?? personOf(phrase) ?? phrase.of?.actor)?.kind ?? ''
    return kind === 'police' ? 'police' : (personOf(phrase)?.who ?? kind)
  })
  const counted = phrases.every((one) => one.amount !== undefined || language.is('one in a list', one.det))
  return sides.size > 1 && counted && !sides.has('') ? [...sides.values()] : [phrases]
}

/** The noun for people in a phrase or in what it is of ("une dizaine d'habitants"). */
export function personOf(phrase: Phrase): PersonNoun | undefined {
  return phrase.person ?? (phrase.amount !== undefined ? phrase.of?.person : undefined)
}

/** "A couple", "both my sons": two; "my brother", « un soldat »: one. */
function counted(parse: Parse, phrase: Phrase): { low: number; high: number } | undefined {
  const { tokens, language } = parse
  const words = tokens.slice(phrase.head, phrase.to)
  const isPair = words.some(({ key }) => language.is('pairs', key)) || language.is('both', phrase.det)
  return isPair && personOf(phrase) !== undefined && !phrase.partial
    ? { low: 2, high: 2 }
    : single(parse, phrase)
}

/** "un soldat", "le chauffeur", "an officer": one. */
function single({ tokens, language }: Parse, phrase: Phrase): { low: number; high: number } | undefined {
  // A named person with no number is one.
  if (
    phrase.proper !== undefined &&
    phrase.person === undefined &&
    phrase.actor === undefined &&
    phrase.type === 'thing' &&
    phrase.det === '' &&
    / /u.test(phrase.proper)
  )
    return { low: 1, high: 1 }
  if (phrase.person === undefined || phrase.partial) return undefined
  const det = phrase.det === '' ? (tokens[phrase.from - 1]?.key ?? '') : phrase.det
  const one =
    language.is('single', phrase.det) ||
    // "Killed my brother"; not "lay under the body of my brother".
    (phrase.prep === '' && language.is('owners of one', det))
  const words = tokens.slice(phrase.head, phrase.to).map((token) => token.key)
  // An article may tell by itself that it is one: « leur fils ».
  const isTold = language.field<boolean>('articles tell number') && !language.is('either one', det)
  const plural =
    !isTold &&
    words.some(
      (word) =>
        endsWithOne(word, language.group('endings of plurals')) &&
        !endsWithOne(word, language.group('endings of no plurals')),
    )
  if (!one || plural || words.some((word) => language.is('counted as many', word))) return undefined
  return { low: 1, high: 1 }
}
