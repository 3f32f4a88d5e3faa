import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import type { VerbGroup } from '../events/verb-group.ts'
import { phraseEndingAt } from './modality.ts'
import { rareClass } from './rare-class.ts'
import { wordClass } from './word-class.ts'
import { wordKey } from './word-key.ts'

/**
 * What the word that brings an infinitive makes of it: done ("managed to take"), meant ("dit vouloir prendre"), asked of
 * somebody ("were told to leave") or none of it ("capable of taking", "refuse de quitter"). Undefined: nothing brings
 * it, or a preposition does, which has other readings.
 */
export type Governed = 'fact' | 'hedged' | 'planned' | 'demanded' | 'unreal' | undefined

/** A verb by what is asked of it here. */
export type Carrier = Pick<VerbGroup, 'from' | 'tag'>

/** What stands between an infinitive and what brings it. */
const between = [
  'clitics',
  'adverbs',
  'reflexives',
  'negations',
  'negation words',
  'of',
  'dative',
  'before a verb',
]

/** In tokens: a longer way back leads into another clause. */
const reach = 12

/**
 * Reads what brings an infinitive, or a gerund of English. Whatever is not known to be a deed done is none: many words
 * bring an infinitive, and few of them say that it was done.
 */
export function governedBy(parse: Parse, verb: Carrier): Governed {
  const { language } = parse
  if (isPerfectInfinitive(parse, verb)) return governedPerfect(parse, verb)
  if (isInsteadOf(parse, verb)) return 'unreal'
  if (verb.tag !== 'inf' && verb.tag !== 'ger') return undefined
  if (verb.tag === 'ger' && language.code !== 'en') return undefined
  if (verb.tag === 'inf' && !isInfinitive(parse, verb)) return undefined
  const i = bringerOf(parse, verb)
  if (i === undefined) return undefined
  const { tokens, phraseAt } = parse
  const token = tokens[i]!
  if (phraseEndingAt(parse, 'short of', i) !== undefined) return 'unreal'
  if (token.key === ',' || (token.classes & wordClass.and) !== 0) return ofJoined(parse, i, verb)
  if (token.kind !== 'word') return undefined
  // "C'est un crime que de tuer".
  if (verb.tag === 'inf' && (language.is('that', token.key) || isHow(parse, i))) return 'unreal'
  // "Without taking the town", "sans prendre".
  if (language.is('lacking', token.key) || isHaltedBefore(parse, i)) return 'unreal'
  const phrase = phraseAt[i]
  if (phrase === undefined || isNamed(parse, i))
    return isFunctionWord(parse, i) ? undefined : byWord(parse, i, verb)
  if (phrase.type === 'object' || phrase.type === 'thing') {
    // "L'habitude de tuer": what a noun like this brings is thought of, and no deed.
    const isAccused = phrase.from > 0 && isWordOf(parse, phrase.from - 1, 'accusing verbs')
    // « A accusé l'artillerie turque | de bombarder X »: no habit, but what it is accused of.
    if (language.is('of', tokens[i + 1]!.key) && verb.tag === 'inf' && !isAccused) return 'unreal'
  }
  return ofObject(parse, phrase, verb)
}

/** The token of what brings an infinitive or a gerund. */
function bringerOf({ tokens, language, phraseAt }: Parse, { from }: Carrier): number | undefined {
  const first = Math.max(0, from - reach)
  for (let i = from - 1; i >= first; i -= 1) {
    const { key, time, kind, forms } = tokens[i]!
    if (time >= 0) continue
    // "Until Wednesday to leave": what brings a time.
    if (tokens[i + 1]!.time >= 0 && kind === 'word' && forms.length === 0 && phraseAt[i] === undefined)
      continue
    if (phraseAt[i] !== undefined || !language.isOneOf(between, key)) return i
  }
  return undefined
}

/** "To have taken", "avoir pris", "of having taken". */
function isPerfectInfinitive({ tokens, language }: Parse, { from, tag }: Carrier): boolean {
  return (
    (tag === 'pp' || tag === 'past') &&
    tokens.slice(from, from + 2).some(({ key }) => language.is('perfect infinitives', key))
  )
}

/** "Are thought to have taken", "soupçonnés d'avoir pris", "far from having taken". */
function governedPerfect(parse: Parse, verb: Carrier): Governed {
  const i = bringerOf(parse, verb)
  if (i === undefined) return undefined
  for (let k = verb.from - 1; k >= i; k -= 1)
    if (phraseEndingAt(parse, 'beyond doubt', k) !== undefined) return 'fact'
  for (let k = verb.from - 1; k >= i; k -= 1)
    if (phraseEndingAt(parse, 'short of', k) !== undefined) return 'unreal'
  // "Suspects the rebels of having taken it".
  const object = parse.phraseAt[i]
  const isHearsay =
    phraseEndingAt(parse, 'hedging to', object === undefined ? i : object.from - 1) !== undefined ||
    phraseEndingAt(parse, 'hedging to', i) !== undefined ||
    phraseEndingAt(parse, 'hedging perfects', i) !== undefined
  if (isHearsay) return isNegated(parse, i, verb.from) ? 'unreal' : 'hedged'
  return isWordOf(parse, i, 'duties') ? 'unreal' : undefined
}

/** "Instead of taking", "plutôt que de prendre", "anything but leave": whatever the form, it is not what was done. */
function isInsteadOf(parse: Parse, { from }: Carrier): boolean {
  const { tokens, language, phraseAt } = parse
  let i = from - 1
  while (i > 0 && phraseAt[i] === undefined && language.isOneOf(between, tokens[i]!.key)) i -= 1
  return phraseEndingAt(parse, 'instead of', i) !== undefined
}

/** "Comment prendre", "how to take". */
const isHow = (parse: Parse, at: number): boolean => phraseEndingAt(parse, 'how', at) !== undefined

/** In tokens: "repoussés par l'armée avant de prendre". */
const haltReach = 5

/** "Were stopped before taking", "refoulés avant de prendre": it did not come to it. */
function isHaltedBefore(parse: Parse, at: number): boolean {
  if (!parse.language.is('before doing', parse.tokens[at]!.key)) return false
  for (let i = at - 1; i >= Math.max(0, at - haltReach) && parse.tokens[i]!.kind !== 'mark'; i -= 1)
    if (isWordOf(parse, i, 'halting')) return true
  return false
}

/** Whether a word is in one of the lists, although it may be a noun too: "l'intention", "disent pouvoir". */
function isNamed(parse: Parse, at: number): boolean {
  if (parse.tokens[at]!.forms.length > 0) return true
  return ['planning', 'done once past', 'attempts', 'asked of', 'achievements', 'amounting'].some((list) =>
    isWordOf(parse, at, list),
  )
}

/** English has the same form in "rebels attack": "to" stands before an infinitive that a word brings. */
function isInfinitive({ tokens, language }: Parse, { from }: Carrier): boolean {
  if (language.code !== 'en' || language.is('infinitive mark', tokens[from]!.key)) return true
  let i = from - 1
  while (i > 0 && language.is('adverbs', tokens[i]!.key)) i -= 1
  return language.is('infinitive mark', tokens[i]?.key ?? '')
}

function isFunctionWord({ tokens, language }: Parse, at: number): boolean {
  const { key, classes, rare } = tokens[at]!
  if ((classes & (wordClass.breakers | wordClass.prepositions)) !== 0) return true
  return language.is('purpose', key) || language.is('charged with', key) || (rare & rareClass.modals) !== 0
}

function byWord(parse: Parse, at: number, verb: Carrier): Governed {
  const { language } = parse
  const isOf = (list: string): boolean => isWordOf(parse, at, list)
  const negated = isNegated(parse, at, verb.from)
  if (verb.tag === 'inf' && phraseEndingAt(parse, 'hedging to', at) !== undefined && !isOf('planning'))
    return negated ? 'unreal' : 'hedged'
  // What is only tried has its own reading.
  if (isOf('attempts')) return ofOuter(parse, at)
  if (isOf('refusals') || (verb.tag === 'inf' && isOf('amounting'))) return 'unreal'
  if (isOf('reluctance')) return negated ? 'fact' : 'unreal'
  if (isOf('achievements')) return negated ? 'unreal' : (ofOuter(parse, at) ?? mood(parse, at))
  if (isOf('done once past')) {
    const stance = mood(parse, at)
    // "Auraient voulu prendre": they did not.
    if (stance === 'hedged') return 'unreal'
    if (isPast(parse, at)) return negated ? 'unreal' : stance
  }
  // "Were | going house to house, killing": they were, and no "were to".
  if (verb.tag === 'ger' && (parse.tokens[at]!.classes & wordClass.be) !== 0) return undefined
  if (isOf('planning')) return negated || isGivenUp(parse, at) ? 'unreal' : 'planned'
  if (isOf('asked of')) return negated ? 'unreal' : 'demanded'
  if (isOf('accusing verbs') || isOf('hedges')) return undefined
  if (verb.tag === 'ger') return isOf('no deeds') || isCalledOff(parse, at + 1) ? 'unreal' : undefined
  const says = parse.tokens[at]!.forms.some((form) => language.verbsOf('verbs').has(form.lemma))
  return says ? undefined : 'unreal'
}

/** "Espère parvenir à prendre", "va tenter de prendre": what brings the word that brings it. */
function ofOuter(parse: Parse, at: number): Governed {
  const isInf =
    parse.tokens[at]!.forms.some(({ tag }) => tag === 'inf') ||
    parse.language.is('infinitives', parse.tokens[at]!.key)
  const outer = isInf ? governedBy(parse, { tag: 'inf', from: at }) : undefined
  return outer === 'fact' ? undefined : outer
}

/** Whether a word, or the verb that it is a form of, is in a list of grammar.json. */
export function isWordOf({ tokens, language }: Parse, at: number, list: string): boolean {
  const { key, forms } = tokens[at]!
  return language.is(list, key) || forms.some((form) => language.is(list, wordKey(form.lemma)))
}

/** In tokens: "n'ont toujours pas réussi". */
const negationReach = 5

function isNegated({ tokens, phraseAt }: Parse, at: number, to: number): boolean {
  const from = phraseAt[at]?.from ?? at
  for (let i = from - 1; i >= Math.max(0, from - negationReach); i -= 1) {
    const { kind, rare } = tokens[i]!
    if ((rare & rareClass.negations) !== 0) return true
    if (kind === 'mark' || (phraseAt[i] !== undefined && phraseAt[i]!.type !== 'pronoun')) break
  }
  // "N'entendent pas quitter": what stands after it.
  return tokens.slice(at + 1, to).some(({ rare }) => (rare & rareClass.negations) !== 0)
}

/** Whether a word is in the past by its auxiliary: "ont pu", "was able". */
function isPast({ tokens, language }: Parse, at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 3), at + 1)
    .some(({ key, lower }) => language.is('past auxiliaries', key) || language.is('past auxiliaries', lower))
}

/** What was done may be told as hearsay, as yet to come or as possible: "auraient réussi à prendre". */
function mood({ tokens, language }: Parse, at: number): Governed {
  const { forms } = tokens[at]!
  if (forms.some(({ tag }) => tag === 'cond')) return 'hedged'
  if (forms.length > 0 && forms.every(({ tag }) => tag === 'fut')) return 'planned'
  for (const { key, kind } of tokens.slice(Math.max(0, at - 3), at)) {
    if (kind === 'mark') continue
    if (language.is('modals', key)) return 'unreal'
    if (language.is('conditional', key)) return 'hedged'
    if (language.is('future', key)) return 'planned'
  }
  return 'fact'
}

/** "Ont renoncé à leur projet de prendre", "have given up plans to take". */
function isGivenUp(parse: Parse, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i -= 1) {
    if (parse.tokens[i]!.kind === 'mark') return false
    if (isWordOf(parse, i, 'giving up') || isCalledOff(parse, i)) return true
  }
  return false
}

/** "Called off", "given up", by its second word. */
export function isCalledOff(parse: Parse, at: number): boolean {
  return (
    at > 0 &&
    parse.language.is('phrasal particles', parse.tokens[at]!.key) &&
    isWordOf(parse, at - 1, 'calling off')
  )
}

/** "Ont forcé les habitants à fuir", "prevented the army from taking": by the verb before whom it concerns. */
function ofObject(parse: Parse, phrase: Phrase, verb: Carrier): Governed {
  const { tokens, language } = parse
  for (let i = phrase.from - 1; i >= Math.max(0, phrase.from - 3); i -= 1) {
    const { kind, key } = tokens[i]!
    if (kind === 'mark') return undefined
    if (isWordOf(parse, i, 'preventing') || isWordOf(parse, i, 'wanting of others')) return 'unreal'
    if (isWordOf(parse, i, 'ordering')) return 'planned'
    if (verb.tag === 'inf' && isWordOf(parse, i, 'told to')) return 'demanded'
    // "It is hard for gunmen to attack".
    if (verb.tag === 'inf' && language.is('judged', key)) return 'unreal'
    if (!language.isOneOf(between, key) && (tokens[i]!.classes & wordClass.prepositions) === 0)
      return undefined
  }
  return undefined
}

/** "Prévoient de prendre la ville, d'attaquer l'aéroport et de tuer": the first of several infinitives tells for all. */
function ofJoined(parse: Parse, at: number, verb: Carrier): Governed {
  const { tokens } = parse
  for (let i = at - 1; i >= Math.max(0, at - reach); i -= 1) {
    const token = tokens[i]!
    if ((token.classes & wordClass.breakers) !== 0 || (token.kind === 'mark' && token.key !== ','))
      return undefined
    if (token.forms.length === 0 || parse.phraseAt[i] !== undefined) continue
    if (!token.forms.some(({ tag }) => tag === verb.tag)) return undefined
    return governedBy(parse, { ...verb, from: i })
  }
  return undefined
}
