import type { Figure, Measure } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { membersOf } from './households.ts'
import { counted, listed } from './one-person.ts'
import { openEnded } from './open-ended.ts'
import { personOf } from './person-of.ts'
import { withoutSaidAgain } from './said-again.ts'
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
  for (const phrase of withoutSaidAgain(parse, phrases)) {
    // "Twenty villagers, | of whom twelve children and a woman |, and two guards": those have been counted.
    among = (among && !followsComma(parse, phrase)) || (any && isAmong(parse, phrase))
    if (among) continue
    const told =
      phrase.amount ?? membersOf(phrase) ?? counted(parse, phrase) ?? listed(parse, phrase, phrases, measure)
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
    if (isNobody(parse, phrase, measure)) continue
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

/** "A herder and | nine camels": no people. */
function isNobody({ tokens, language }: Parse, phrase: Phrase, measure: Measure): boolean {
  const { amount, person, actor, head, to } = phrase
  if (amount === undefined || person !== undefined || actor !== undefined || head >= to) return false
  const noun = language.field<boolean>('first noun') ? head : to - 1
  return language.is(`no ${measure}`, tokens[noun]!.key)
}

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
export function bySide(parse: Parse, all: readonly Phrase[]): readonly (readonly Phrase[])[] {
  const { language } = parse
  // « 49 personnes, | dont quinze gendarmes et trente civils »: no sides, but parts of a whole.
  const part = all.findIndex((phrase, i) => i > 0 && isAmong(parse, phrase))
  const behind = all.findIndex((phrase, i) => i > part && part > 0 && followsComma(parse, phrase))
  const phrases = part < 0 ? all : [...all.slice(0, part), ...(behind < 0 ? [] : all.slice(behind))]
  const sides = Map.groupBy(phrases, (phrase) => {
    const kind = (phrase.actor ?? personOf(phrase) ?? phrase.of?.actor)?.kind ?? ''
    return kind === 'police' ? 'police' : (personOf(phrase)?.who ?? kind)
  })
  const counted = phrases.every((one) => one.amount !== undefined || language.is('one in a list', one.det))
  return sides.size > 1 && counted && !sides.has('') ? [...sides.values()] : [phrases]
}
