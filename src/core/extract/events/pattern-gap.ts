import { isLoneName } from '../actors/lone-name.ts'
import type { Phrase } from '../actors/phrase.ts'
import { behindQuality } from '../actors/quality.ts'
import { standsAt } from '../claims/phrase-list.ts'
import { rareClass } from '../claims/rare-class.ts'
import { wordClass } from '../claims/word-class.ts'
import { insetTo } from './insertions.ts'
import type { Parse } from './parse.ts'

/** Adverbs, times and what else may stand between two words of a pattern, walked over one by one. */
export interface Gap {
  readonly from: number
  /** Where the next word of a pattern may stand. */
  at: number
  skipped: boolean
  /** How much has been walked over: adverbs, places, times, each once. */
  steps: number
  /** How many tokens only tell more of the subject before it. */
  beside: number
}

/** What a gap leads to: the verb of a subject that the pattern has named, another verb, or neither. */
export type Opening = 'predicate' | 'verb' | 'word'

/** The gap at a token, nothing of it walked over yet. */
export const firstGap = (at: number): Gap => ({ from: at, at, skipped: false, steps: 0, beside: 0 })

// Between two words of a pattern, in steps: "ont pris vendredi, dans la soirée, le contrôle".
const gapLimit = 4

const auxiliaries = wordClass.have | wordClass.be | wordClass.clitics

/** Walks a gap on; false where something stands that ends it. @param opening before a verb its auxiliaries may stand */
export function skip(parse: Parse, gap: Gap, opening: Opening): boolean {
  const { tokens, language } = parse
  const token = tokens[gap.at]
  if (token === undefined || gap.steps >= gapLimit) return false
  const to =
    opening === 'predicate' && opensRelative(parse, gap) ? gap.at + 1 : behindPhrase(parse, gap.at, opening)
  const more = to === undefined && opening === 'predicate' ? behindMore(parse, gap) : undefined
  if (to !== undefined) gap.at = to
  else if (more !== undefined) {
    gap.beside += more - gap.at
    gap.at = more
  } else {
    const { key, kind, time } = token
    const comma = kind === 'mark' && key === ','
    const auxiliary =
      opening !== 'word' && ((token.classes & auxiliaries) !== 0 || language.is('future', key))
    // "Left Gao | on Monday | heading north": what brings a time is walked over with it.
    const brings = (token.classes & wordClass.prepositions) !== 0 && (tokens[gap.at + 1]?.time ?? -1) >= 0
    if (
      time < 0 &&
      !auxiliary &&
      !brings &&
      (token.classes & wordClass.adverbs) === 0 &&
      !(comma && (gap.skipped || (tokens[gap.at + 1]?.time ?? -1) >= 0))
    )
      return false
    gap.at += 1
    // Of a time its first word counts, and none of the marks around it.
    if (comma || brings || (time >= 0 && tokens[gap.at - 2]?.time === time)) gap.steps -= 1
  }
  gap.steps += 1
  gap.skipped = true
  return true
}

/** "The shell | that | killed two", « la mine | qui | a tué »: where what a pattern has named is subject of its relative clause. */
function opensRelative({ tokens, phraseAt }: Parse, { from, at }: Gap): boolean {
  const { classes, glued } = tokens[at]!
  return (
    at === from && !glued && (classes & wordClass.subjectRelatives) !== 0 && phraseAt[at + 1] === undefined
  )
}

/** Behind an adverb of several words, a place, a means or a description that stands at a token. */
function behindPhrase(parse: Parse, at: number, opening: Opening): number | undefined {
  const { tokens, language } = parse
  const { classes, key } = tokens[at]!
  // "est à son tour entre leurs mains": a phrase that stands as an adverb.
  const phrased =
    (classes & wordClass.opensAdverb) === 0
      ? undefined
      : language
          .phrases(language.field('adverb phrases'))
          .startingWith(key)
          .find((words) => standsAt(words, tokens, at))
  if (phrased !== undefined) return at + phrased.length
  // "ont signé à Alger un accord"
  const place = placeBehind(parse, at)
  if (place !== undefined && language.is('pinpoint', place.prep)) return place.to
  const inset = opening === 'predicate' ? undefined : insetTo(parse, at)
  if (inset !== undefined) return inset
  const how = opening === 'word' ? behindHow(parse, at) : undefined
  if (how !== undefined) return how
  // "Advanced | from the north | on Gao", "fired | with machine guns | at".
  if (opening === 'word' && language.is('by what means', key)) {
    const means = parse.phraseAt[at + 1]
    const isParty = means?.actor !== undefined || means?.person !== undefined
    return means?.prepAt === at && !isParty ? (means.of ?? means).to : undefined
  }
  return opening === 'word' ? behindDescription(parse, at) : undefined
}

/** « Ont pris | à l'aide de drones | le contrôle », « ont mis | sous les yeux de tous | le feu »: behind how it was done. */
function behindHow({ tokens, language, phrases }: Parse, at: number): number | undefined {
  const { key } = tokens[at]!
  if (!language.is('first of beside', key)) return undefined
  const words = language
    .phrases(language.field('beside phrases'))
    .startingWith(key)
    .find((one) => standsAt(one, tokens, at))
  const of = at + (words?.length ?? 0)
  if (words === undefined || ((tokens[of]?.classes ?? 0) & wordClass.of) === 0) return undefined
  const phrase = phrases.find(({ from, prepAt }) => prepAt === of || from === of)
  return phrase === undefined ? undefined : (phrase.of ?? phrase).to
}

/** "Dropped four | 500-pound | bombs on": behind words that describe what the pattern names. */
function behindDescription({ tokens, phraseAt }: Parse, at: number): number | undefined {
  const phrase = phraseAt[at]
  if (phrase === undefined || at >= phrase.to - 1) return undefined
  const { classes, rare } = tokens[at]!
  if ((classes & wordClass.determiners) !== 0) return undefined
  if (at < phrase.head && at >= (phrase.amount?.to ?? phrase.from)) return phrase.head
  return (classes & wordClass.others) !== 0 || (rare & rareClass.describingPeople) !== 0 ? at + 1 : undefined
}

// In tokens: ", who had been fighting the government for ten years,".
const longestInset = 16

/** "Warplanes, | armed with rockets, | struck", "a drone | of the army | hit": behind what more is said of a subject. */
function behindMore({ tokens, phraseAt, language }: Parse, { at }: Gap): number | undefined {
  const { key, classes, aside } = tokens[at]!
  if (aside) return at + 1
  const subject = phraseAt[at - 1]
  if (subject === undefined || subject.prep !== '') return undefined
  if (key === ',') {
    const close = tokens.findIndex((token, i) => i > at + 1 && token.key === ',')
    if (close < 0 || close - at > longestInset) return undefined
    // A text may end with the comma that closes it.
    const behind = tokens[close + 1]?.classes ?? wordClass.and
    return ((tokens[at + 1]!.classes | behind) & wordClass.and) === 0 ? close + 1 : undefined
  }
  // « De type inconnu »: what it is like.
  const quality = behindQuality(tokens, at, language)
  if (quality > at) return quality
  const more = phraseAt[at + 1]
  // « 12 otages | dont trois | ont été libérés »: three were.
  if (language.is('whose', key)) return undefined
  if ((classes & wordClass.prepositions) === 0 || more?.prepAt !== at) return undefined
  // "Des combats d'une rare violence": what it is like, and not whose.
  const isParty = more.actor !== undefined || more.person !== undefined || more.nation !== undefined
  return (classes & wordClass.of) === 0 || isParty ? (more.of ?? more).to : undefined
}

function placeBehind(parse: Parse, preposition: number): Phrase | undefined {
  parse.placeBehind ??= placesByPreposition(parse.phrases)
  return parse.placeBehind.get(preposition)
}

/** Phrases of places, known or only named, by the token of their preposition, of two the first. */
function placesByPreposition(phrases: readonly Phrase[]): ReadonlyMap<number, Phrase> {
  const found = new Map<number, Phrase>()
  for (const phrase of phrases)
    if ((phrase.type === 'place' || isLoneName(phrase)) && !found.has(phrase.prepAt))
      found.set(phrase.prepAt, phrase)
  return found
}
