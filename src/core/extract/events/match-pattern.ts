import type { Phrase } from '../actors/phrase.ts'
import { isCompound } from '../claims/compound.ts'
import { standsAt } from '../claims/phrase-list.ts'
import type { VerbForm } from '../claims/verb-form.ts'
import { wordClass } from '../claims/word-class.ts'
import { chooseTag } from './choose-tag.ts'
import type { Link } from './link-pattern.ts'
import type { Parse } from './parse.ts'
import { firstGap, type Opening, skip } from './pattern-gap.ts'
import { readVerbGroup } from './read-verb-group.ts'
import type { VerbGroup } from './verb-group.ts'

/** A pattern found in a sentence: tokens half-open, and the verb that carries it, if one does. */
export interface PatternMatch {
  readonly from: number
  readonly to: number
  readonly verb?: VerbGroup
  readonly lemma?: string
  /** How many tokens only tell more of what it has named. */
  readonly beside?: number
}

/** Matches a pattern at a token. */
export function matchPattern(parse: Parse, start: Link | null, at: number): PatternMatch | undefined {
  const end = run(parse, start, at, true, undefined)
  return end === undefined ? undefined : { from: at, ...end }
}

interface Carried {
  readonly verb: VerbGroup
  readonly lemma: string
}

/** Where a pattern ends, and its first verb. */
type End = Partial<Carried> & { readonly to: number; readonly beside?: number }

/** Matches the rest of a pattern. @param first nothing of the pattern stands before: no gap */
function run(
  parse: Parse,
  link: Link | null,
  at: number,
  first: boolean,
  carried: Carried | undefined,
): End | undefined {
  if (link === null)
    return carried === undefined ? { to: at } : { to: at, verb: carried.verb, lemma: carried.lemma }
  let end = step(parse, link, at, carried)
  if (end === undefined && !first) {
    const gap = firstGap(at)
    while (end === undefined && skip(parse, gap, opening(link, carried)))
      end = step(parse, link, gap.at, carried)
    if (end !== undefined && gap.beside > 0) return { ...end, beside: gap.beside }
  }
  if (end === undefined && link.kind === 'choice' && link.optional)
    return run(parse, link.next, at, first, carried)
  return end
}

function step(parse: Parse, link: Link, at: number, carried: Carried | undefined): End | undefined {
  const token = parse.tokens[at]
  if (token === undefined) return undefined
  switch (link.kind) {
    case 'word':
      if (!link.words.has(token.key)) return undefined
      if ((token.classes & wordClass.prepositions) !== 0 && isOfTime(parse, at)) return undefined
      return run(parse, link.next, at + 1, false, carried)
    case 'verb': {
      if (token.glued || isCompound(parse.tokens, at, parse.language)) return undefined
      const group = isFormOf(token.forms, link.lemmas) ? verbAt(parse, at, link.lemmas) : undefined
      return group === undefined ? undefined : run(parse, link.next, at + 1, false, carried ?? group)
    }
    case 'phrase': {
      // "85 per cent", "20 %": a number that counts nobody.
      if (link.sort === 'digits')
        return token.kind === 'number' ? run(parse, link.next, at + 1, false, carried) : undefined
      const phrase = parse.phraseAt[at]
      // "gunned them down": a pronoun suffers it as a party does.
      if (link.sort === 'party' && parse.language.is('object pronouns', token.key))
        return run(parse, link.next, at + 1, false, carried)
      if (phrase === undefined || phrase.from !== at || !isSort(parse, phrase, link.sort)) return undefined
      const end = run(parse, link.next, phrase.to, false, carried)
      if (end !== undefined) return end
      // "took the mayor of Gao into custody"
      if (phrase.of !== undefined) {
        const whole = run(parse, link.next, phrase.of.to, false, carried)
        if (whole !== undefined) return whole
      }
      // "fired 34 | shells": the pattern names what is counted.
      return link.sort === 'number' && phrase.amount !== undefined
        ? run(parse, link.next, phrase.amount.to, false, carried)
        : undefined
    }
    case 'choice':
      for (const option of link.options) {
        const end = run(parse, option, at, true, carried)
        if (end !== undefined) return end
      }
      return undefined
  }
}

/** "Entrés | à la mi-journée | dans", "preyed | on 4 March | on": a preposition that brings a time, and nothing of a pattern. */
const isOfTime = ({ tokens, language }: Parse, at: number): boolean =>
  tokens[at]!.time >= 0 || ((tokens[at + 1]?.time ?? -1) >= 0 && language.is('pinpoint', tokens[at]!.key))

/** What a gap leads to: the verb of a subject that the pattern has named, another verb, or neither. */
function opening({ carriesVerb }: Link, carried: Carried | undefined): Opening {
  return carriesVerb ? (carried === undefined ? 'predicate' : 'verb') : 'word'
}

function isSort(parse: Parse, phrase: Phrase, sort: string): boolean {
  const { type, person, object, actor, amount } = phrase
  return (
    person?.kind === sort ||
    object?.kind === sort ||
    object?.id === sort ||
    person?.id === sort ||
    (sort === 'number' && amount !== undefined) ||
    (sort === 'thing' && object !== undefined) ||
    (sort === 'place' && type === 'place') ||
    (sort === 'party' && (person !== undefined || actor !== undefined || amount !== undefined)) ||
    (sort === 'nation' && isNation(phrase)) ||
    (sort === 'stronghold' && isStronghold(parse, phrase))
  )
}

/** "Is | Ukrainian | again": the adjective alone. */
const isNation = ({ nation, type, det, from, to }: Phrase): boolean =>
  nation !== undefined && type === 'thing' && det === '' && to === from + 1

/** "A Russian stronghold", « un fief jihadiste »: ground that is somebody's. */
function isStronghold({ tokens, language }: Parse, { head, to, nation }: Phrase): boolean {
  const noun = tokens[language.field<boolean>('first noun') ? head : to - 1]
  if (noun === undefined) return false
  // "Is Ukrainian territory": by right, whoever has it.
  return language.is('strongholds', noun.key) || (nation === undefined && language.is('grounds', noun.key))
}

/** "Killed in mortar | fire | on Sake", "small arms fire": the last word of what a deed is called, and no verb. */
function closesDeed({ tokens, language }: Parse, at: number): boolean {
  const { key } = tokens[at]!
  if (language.code !== 'en') return false
  const names = ['shelling', 'gunfire', 'ied'].map((list) => language.phrases(language.eventWords[list]))
  return names.some((list) =>
    list.endingWith(key).some((words) => words.length > 1 && standsAt(words, tokens, at - words.length + 1)),
  )
}

/** "Killed in an | overnight | attack": a noun, whose article stands before its time. */
function isDatedNoun({ tokens }: Parse, at: number): boolean {
  let i = at - 1
  while ((tokens[i]?.time ?? -1) >= 0) i -= 1
  return i < at - 1 && ((tokens[i]?.classes ?? 0) & wordClass.determiners) !== 0
}

/** « Agence de | presse », "a wave of | attack": no finite verb stands there. */
function isBehindOf({ tokens, language }: Parse, at: number, { tag }: VerbForm): boolean {
  const before = tokens[at - 1]
  if (before === undefined || before.time >= 0 || (before.classes & wordClass.of) === 0) return false
  return tag !== 'pp' && tag !== 'ger' && (tag !== 'inf' || language.code === 'en')
}

/** The readings of a form that a rule may take, the likeliest first. */
function verbAt(parse: Parse, at: number, lemmas: ReadonlySet<string>): Carried | undefined {
  const { tokens, language } = parse
  // A noun with its article is no verb ("la prise", "an attack"), a clitic with its pronoun is ("l'a").
  const phrase = parse.phraseAt[at]
  const all = tokens[at]!.forms
  if (phrase !== undefined) {
    const clitic = phrase.prep === 'pour' && all.every((form) => form.tag === 'inf')
    if (!clitic && !(phrase.from === at && phrase.det === '' && phrase.type === 'thing')) return undefined
  }
  const reading = all.find((form) => lemmas.has(form.lemma))
  if (reading === undefined) return undefined
  // « Sans surprise », « sans reprise »: behind it stands a noun.
  if (reading.tag === 'pp' && language.is('lacking', tokens[at - 1]?.key ?? '')) return undefined
  // « Nous sommes »: nobody is summoned.
  if (language.is('be of us', tokens[at]!.key) && language.is('we', tokens[at - 1]?.key ?? ''))
    return undefined
  // « Une nouvelle | attaque »: the adjective that stands before nouns only.
  const isNoun = language.is('before nouns only', tokens[at - 1]?.key ?? '')
  if (isNoun && ((tokens[at - 2]?.classes ?? 0) & wordClass.determiners) !== 0) return undefined
  if (closesDeed(parse, at) || isDatedNoun(parse, at) || isBehindOf(parse, at, reading)) return undefined
  if (all.length === 1) return carry(parse, at, reading)
  const readings = all.filter((form) => lemmas.has(form.lemma))
  if (readings.length === 1) return carry(parse, at, reading)
  const never =
    language.movesWithBe(reading.lemma) &&
    language.code === 'en' &&
    readings.some(({ tag }) => tag === 'past')
  const tag = never
    ? readings.find((form) => form.tag === 'past')!.tag
    : chooseTag(
        parse,
        at,
        readings.map((form) => form.tag),
        reading.lemma,
      )
  return carry(parse, at, readings.find((form) => form.tag === tag)!)
}

function isFormOf(forms: readonly VerbForm[], lemmas: ReadonlySet<string>): boolean {
  for (const { lemma } of forms) if (lemmas.has(lemma)) return true
  return false
}

function carry(parse: Parse, at: number, { lemma, tag }: VerbForm): Carried {
  return { verb: readVerbGroup(parse, at, lemma, tag), lemma }
}
