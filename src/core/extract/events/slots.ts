import type { Phrase } from '../actors/phrase.ts'
import type { PatternMatch } from './match-pattern.ts'
import type { Parse } from './parse.ts'

/** A slot that was found: the phrases coordinated in it, or a pronoun to be bound by the document. */
export interface SlotFound {
  readonly phrases: readonly Phrase[]
  readonly pronoun?: string
  /** The position it was found at. */
  readonly position: string
}

// How far after its verb a party may stand, in tokens.
const reach = 26

/** The first of several positions, parted by |, at which something stands. */
export function findSlot(parse: Parse, match: PatternMatch, positions: string | undefined): SlotFound | undefined {
  if (positions === undefined) return undefined
  for (const position of positions.split('|')) {
    const found = at(parse, match, turned(match, position))
    if (found !== undefined) return { ...found, position }
  }
  return undefined
}

/** In the passive the subject suffers and "par" acts. */
function turned(match: PatternMatch, position: string): string {
  if (match.verb?.passive !== true) return position
  return position === 'subject' ? 'by' : position === 'object' ? 'patient' : position
}

function at(parse: Parse, match: PatternMatch, position: string): Omit<SlotFound, 'position'> | undefined {
  const { language, phrases, tokens } = parse
  switch (position) {
    case 'subject':
      return findSubject(parse, match)
    case 'patient':
      return match.verb?.bare === true ? (antecedent(parse, match) ?? findSubject(parse, match)) : findSubject(parse, match)
    case 'object':
      return findObject(parse, match)
    case 'inside':
      return inside(parse, match)
    case 'before': {
      const phrase = parse.phraseAt[match.from - 1] ?? (tokens[match.from - 1]?.key === ',' ? parse.phraseAt[match.from - 2] : undefined)
      return phrase === undefined ? undefined : { phrases: [phrase] }
    }
    case 'modifier': {
      // "under rebel control": the party that stands before the noun, inside its phrase.
      const phrase = parse.phraseAt[match.from - 1] ?? parse.phraseAt[match.from]
      return phrase === undefined ? undefined : { phrases: [phrase] }
    }
    case 'from-party':
      return language.code === 'en' ? after(parse, match, (phrase) => phrase.prep === 'from' && phrase.type === 'actor') : undefined
    case 'own':
      return own(parse, match)
    case 'supported':
      return supported(parse, match)
    case 'regroup':
      return regroup(parse, match)
    case 'of-later':
      return after(parse, match, (phrase) => language.is('of', phrase.prep))
    case 'next':
      return after(parse, match, (phrase) => phrase.afterVerb)
    case 'of-actor':
      return at(parse, match, 'by') === undefined ? at(parse, match, 'of') : undefined
    case 'of-thing':
      return at(parse, match, 'by') === undefined ? undefined : at(parse, match, 'of')
    case 'of-object': {
      const object = findObject(parse, match)?.phrases[0]
      const inner = object?.of ?? object
      return inner === undefined ? undefined : { phrases: [inner] }
    }
    case 'of-subject': {
      const inner = findSubject(parse, match)?.phrases[0]?.of
      return inner === undefined ? undefined : { phrases: [inner] }
    }
    case 'leading': {
      const first = phrases.find((phrase) => phrase.type !== 'pronoun')
      const brought = first !== undefined && first.prepAt >= 0 && tokens.slice(0, first.from).some((token) => language.is('with', token.key)) && first.from <= 6 && first.to <= match.from
      return brought ? { phrases: [...withCoordinated(parse, first), ...(first.of === undefined ? [] : withCoordinated(parse, first.of))] } : undefined
    }
    case 'between-first':
    case 'between-second': {
      const both = after(parse, match, (phrase) => language.is('between', phrase.prep))
      const one = position === 'between-first' ? both?.phrases[0] : both?.phrases[1]
      return one === undefined ? undefined : { phrases: [one] }
    }
    case 'of':
      return after(parse, match, (phrase) => language.is('of', phrase.prep) && phrase.prepAt - match.to <= 1 && phrase.prepAt >= match.to - 1)
    default:
      return after(parse, match, (phrase) => language.is(position, phrase.prep))
  }
}

/** The phrase that holds the words of a noun pattern, or its modifiers ("army drones", "Israeli strike"). */
function own({ phraseAt }: Parse, match: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  for (let i = match.from; i < match.to; i += 1) {
    const phrase = phraseAt[i]
    if (phrase !== undefined) return { phrases: [phrase] }
  }
  // "A Malian | air strike"
  const before = phraseAt[match.from - 1]
  return before?.nation !== undefined || before?.actor !== undefined ? { phrases: [before] } : undefined
}

/** "appuyé par des éléments de X": anywhere in the sentence, as it may stand before its verb or after. */
function supported(parse: Parse, match: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  const { tokens, phrases, language } = parse
  let best: Phrase | undefined
  for (let i = 0; i < tokens.length; i += 1) {
    if (!language.is('support', tokens[i]!.key)) continue
    const next = phrases.find((phrase) => phrase.from > i && phrase.from - i <= 6)
    if (next === undefined || closed(parse, Math.min(i, match.from), Math.max(i, match.from))) continue
    best = next
  }
  return best === undefined ? undefined : { phrases: withCoordinated(parse, best) }
}

/** "pour se regrouper à Gao": where a withdrawal leads. */
function regroup({ tokens, phrases, language }: Parse, match: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  for (let i = match.to; i < tokens.length; i += 1) {
    if (!language.is('regroup', tokens[i]!.key)) continue
    const next = phrases.find((phrase) => phrase.from > i && phrase.prep !== '' && language.is('towards', phrase.prep) && (phrase.type === 'place' || phrase.places.length > 0 || phrase.proper !== undefined))
    if (next !== undefined) return { phrases: [next] }
  }
  return undefined
}

function inside({ phrases }: Parse, match: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  const found = phrases.filter((phrase) => phrase.from >= match.from && phrase.to <= match.to)
  return found.length === 0 ? undefined : { phrases: found }
}

/** A phrase after the match that a preposition brings, before the clause ends. */
function after(parse: Parse, match: PatternMatch, fits: (phrase: Phrase) => boolean): Omit<SlotFound, 'position'> | undefined {
  const { tokens, phrases, language } = parse
  for (const phrase of phrases) {
    if (phrase.from < match.to || phrase.type === 'pronoun') continue
    if (phrase.from - match.to > reach || closed(parse, match.to, phrase.from)) return undefined
    if (fits(phrase) && !tokens[phrase.from]!.aside) return { phrases: withCoordinated(parse, phrase) }
  }
  void language
  return undefined
}

/** Whether a clause ends between two tokens. */
function closed({ tokens, language }: Parse, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const { key, kind, time, glued } = tokens[i]!
    if (kind === 'mark' && /^[;:!?]$/u.test(key)) return true
    if (time < 0 && !glued && language.is('breakers', key)) return true
  }
  return false
}

/** The first phrase after a verb that nothing brings: its object. An object relative's antecedent serves as well. */
function findObject(parse: Parse, match: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  const { tokens, phrases, language } = parse
  let passed = 0
  for (const phrase of phrases) {
    // "raison des militaires": the pattern has taken the article.
    if ((phrase.from < match.to && phrase.head < match.to) || phrase.to <= match.to || tokens[phrase.from]!.aside) continue
    if (phrase.from - match.to > reach || closed(parse, match.to, phrase.from)) break
    if (blocked(parse, match.to, phrase.from)) break
    if (phrase.type === 'pronoun') {
      if (phrase.from <= match.to + 1 && language.code === 'en') return { phrases: [], pronoun: tokens[phrase.from]!.key }
      break
    }
    if (phrase.prep === '' || phrase.prepAt < match.to || phrase.from < match.to) return { phrases: withCoordinated(parse, phrase) }
    passed += 1
    if (passed > 2) break
  }
  const next = tokens[match.to]
  if (language.code === 'en' && next !== undefined && /^(?:it|him|her|them)$/u.test(next.key)) return { phrases: [], pronoun: next.key }
  const clitic = objectClitic(parse, match)
  if (clitic !== undefined) return { phrases: [], pronoun: clitic }
  return relativeObject(parse, match)
}

/** "les rebelles l'ont pris": the clitic before the auxiliary. */
function objectClitic({ tokens, language }: Parse, match: PatternMatch): string | undefined {
  if (language.code !== 'fr' || match.verb === undefined || match.verb.passive) return undefined
  for (let i = match.from - 1; i >= Math.max(0, match.from - 8); i -= 1) {
    const { key, kind } = tokens[i]!
    if (kind === 'mark') return undefined
    if (key === "l'" || key === 'la' || key === 'les' || key === 'le') return key
    if (!language.is('avoir', key) && !language.is('clitics', key) && !language.is('adverbs', key)) return undefined
  }
  return undefined
}

/** Whether another verb or a comma takes the phrases that follow. */
function blocked({ tokens, language, phraseAt }: Parse, from: number, to: number): boolean {
  let skipTo = -1
  for (let i = from; i < to; i += 1) {
    const { key, kind, time } = tokens[i]!
    if (i <= skipTo) continue
    if (time >= 0 || phraseAt[i] !== undefined) continue
    if (kind === 'mark' && key === ',') {
      // ", depuis les airs,": an insertion between two commas.
      const next = tokens[i + 1]
      const close = tokens.findIndex((token, at) => at > i && token.key === ',')
      if (next !== undefined && close > 0 && close < to && (language.is('prepositions', next.key) || language.is('adverbs', next.key))) {
        skipTo = close
        continue
      }
    }
    if (kind === 'mark' && key === ',' && !(tokens[i - 1]?.time !== undefined && tokens[i - 1]!.time >= 0) && !(tokens[i + 1] !== undefined && tokens[i + 1]!.time >= 0)) return true
    if (language.is('avoir', key) || language.is('etre', key)) return true
    if (language.is('and', key)) return true
  }
  return false
}

/** "que les paramilitaires tiennent": what stands before "que". */
function relativeObject({ tokens, phrases, language }: Parse, match: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  for (let i = match.from - 1; i >= Math.max(0, match.from - 10); i -= 1) {
    const { key, kind } = tokens[i]!
    if (kind === 'mark' && key !== ',') return undefined
    if (!language.is('object relatives', key)) continue
    const before = phrases.filter((phrase) => phrase.to <= i && i - phrase.to <= 2).at(-1)
    return before === undefined ? undefined : { phrases: [before] }
  }
  return undefined
}

/** What a bare participle stands with: the phrase right before, or, at the start of a sentence, the one after the comma. */
function antecedent(parse: Parse, match: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  const { tokens, phrases } = parse
  const before = phrases.filter((phrase) => phrase.to <= match.from && phrase.type !== 'pronoun').at(-1)
  const first = tokens.findIndex((token) => token.kind !== 'mark' && token.time < 0)
  if (match.from <= first + 1) {
    const comma = tokens.findIndex((token, i) => i >= match.to && token.key === ',')
    const next = comma < 0 ? undefined : phrases.find((phrase) => phrase.from > comma && phrase.prep === '')
    return next === undefined ? undefined : { phrases: withCoordinated(parse, next) }
  }
  if (before === undefined || closed(parse, before.to, match.from)) return undefined
  // "Trente civils ont été tués et douze blessés": coordinated participles share no phrase but their own.
  return { phrases: [...beforeCoordinated(parse, before)] }
}

/** The subject of a verb: the nearest phrase before it that nothing else governs. */
export function findSubject(parse: Parse, match: { readonly from: number; readonly verb?: { readonly from: number } }): Omit<SlotFound, 'position'> | undefined {
  const { tokens, phrases } = parse
  const start = Math.min(match.from, match.verb?.from ?? match.from)
  let fallback: Phrase | undefined
  const candidates = phrases.filter((phrase) => phrase.to <= match.from)
  const relative = relativeBefore(parse, start)
  if (relative !== undefined) {
    const head = candidates.filter((phrase) => phrase.to <= relative).at(-1)
    if (head === undefined) return undefined
    return { phrases: [topOf(candidates, head)] }
  }
  // "poussant la junte à se retirer": who is pushed leaves.
  const pushed = candidates.at(-1)
  if (pushed?.afterVerb === true && start - pushed.to <= 2 && /^(?:a|to|de)$/u.test(tokens[pushed.to]?.key ?? '')) return { phrases: [pushed] }
  for (let i = candidates.length - 1; i >= 0; i -= 1) {
    const phrase = candidates[i]!
    if (tokens[phrase.from]!.aside) continue
    if (endsBetween(parse, phrase.to, start)) break
    if (phrase.type === 'pronoun') return fallback === undefined ? { phrases: [], pronoun: tokens[phrase.from]!.key } : { phrases: [fallback] }
    if (phrase.prep !== '' || phrase.afterVerb) continue
    if (isAside(parse, phrase)) {
      fallback ??= phrase
      continue
    }
    const all = beforeCoordinated(parse, phrase)
    // "le groupe … ont pris": an apposition that no comma closes; the subject stands farther left.
    if (all.length === 1 && isPluralVerb(parse, start, match.from) && /^(?:le|la|un|une)$/u.test(phrase.det)) {
      fallback = phrase
      continue
    }
    return { phrases: all }
  }
  return fallback === undefined ? undefined : { phrases: [fallback] }
}

function isPluralVerb({ tokens, language }: Parse, from: number, to: number): boolean {
  return tokens.slice(from, to + 1).some((token) => language.is('plural auxiliaries', token.key))
}

/** "les hommes de Haftar": the phrase that the last "de" phrase hangs on. */
function topOf(candidates: readonly Phrase[], phrase: Phrase): Phrase {
  let top = phrase
  for (let i = candidates.indexOf(phrase) - 1; i >= 0; i -= 1) {
    if (candidates[i]!.of === top) top = candidates[i]!
    else break
  }
  return top
}

/** The subject relative right before a verb ("qui a tiré", "who had come"), -1 never. */
function relativeBefore({ tokens, language, phraseAt }: Parse, start: number): number | undefined {
  for (let i = start - 1; i >= Math.max(0, start - 5); i -= 1) {
    const { key, kind, time, glued } = tokens[i]!
    if (time >= 0) continue
    if (!glued && language.is('subject relatives', key)) return i
    if (kind === 'mark' || phraseAt[i] !== undefined) return undefined
    if (!language.is('clitics', key) && !language.is('adverbs', key) && !language.is('avoir', key) && !language.is('etre', key) && !language.is('modals', key)) return undefined
  }
  return undefined
}

/** Whether the words between a phrase and a verb end its clause. */
function endsBetween({ tokens, language, phraseAt }: Parse, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const { key, kind, time, glued } = tokens[i]!
    if (time >= 0 || glued) continue
    if (kind === 'mark' && /^[;:!?"«»“”]$/u.test(key)) return true
    if (phraseAt[i] === undefined && language.is('breakers', key) && !language.is('subject relatives', key)) return true
  }
  return false
}

/** Between two commas after another phrase: "le MNLA, premier mouvement de la rébellion, …". */
function isAside({ tokens, phraseAt }: Parse, phrase: Phrase): boolean {
  const before = tokens[phrase.from - 1]
  if (before?.key !== ',' && before?.key !== ')') return false
  if (phraseAt[phrase.from - 2] === undefined && before.key === ',' && tokens[phrase.from - 2]?.key !== ')') return false
  let end = phrase.to
  if (phrase.of !== undefined) end = phrase.of.to
  return tokens[end]?.key === ','
}

/** A phrase and those joined to it after: "Gao et Tombouctou", "A, B et aujourd'hui C". */
export function withCoordinated(parse: Parse, first: Phrase): readonly Phrase[] {
  const all = [first]
  let last = first
  for (const next of parse.phrases) {
    if (next.from < last.to || next === last.of) continue
    const end = last.of === undefined || !isLast(last, next) ? last.to : last.of.to
    if (!joins(parse, end, next)) break
    all.push(next)
    last = next
  }
  // Commas alone join nothing, unless "et" closes the list.
  const closedList = all.length > 1 && all.slice(1).some((phrase) => hasAnd(parse, phrase))
  if (!closedList) return [first]
  const lastAnd = all.findLastIndex((phrase, i) => i > 0 && hasAnd(parse, phrase))
  return all.slice(0, lastAnd + 1).filter((phrase, i) => i === 0 || phrase.person?.as !== 'group' || !isAside(parse, phrase) || hasAnd(parse, phrase))
}

const isLast = (last: Phrase, next: Phrase): boolean => last.of !== undefined && last.of.to <= next.from

function hasAnd({ tokens, language }: Parse, phrase: Phrase): boolean {
  for (let i = phrase.from - 1; i >= Math.max(0, phrase.from - 5); i -= 1) {
    const { key, kind, time } = tokens[i]!
    if (kind === 'mark') return false
    if (language.is('and', key)) return true
    if (time < 0 && !language.is('prepositions', key) && !language.is('adverbs', key) && !language.is('determiners', key)) return false
  }
  return false
}

/** Whether only commas, "et", times, adverbs and prepositions stand between. */
function joins({ tokens, language }: Parse, from: number, next: Phrase): boolean {
  let joined = false
  for (let i = from; i < next.from; i += 1) {
    const { key, kind, time, aside } = tokens[i]!
    if (aside || time >= 0) continue
    if (kind === 'mark' && key === ',') joined = true
    else if (language.is('and', key)) joined = true
    else if (!language.is('of', key) && !language.is('adverbs', key) && !(language.is('prepositions', key) && next.prepAt === i) && key !== 'hui' && key !== "aujourd'") return false
  }
  return joined
}

function beforeCoordinated(parse: Parse, last: Phrase): readonly Phrase[] {
  if (!hasAnd(parse, last)) return [last]
  const { phrases } = parse
  for (let i = phrases.indexOf(last) - 1; i >= 0; i -= 1) {
    const first = phrases[i]!
    const list = withCoordinated(parse, first)
    if (!list.includes(last)) break
    if (i === 0 || !withCoordinated(parse, phrases[i - 1]!).includes(last)) {
      return first.prep === '' && !first.afterVerb ? list : [last]
    }
  }
  return [last]
}
