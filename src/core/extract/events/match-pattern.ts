import type { FormTag } from '../claims/language-data.ts'
import { standsAt } from '../claims/phrase-list.ts'
import type { Parse } from './parse.ts'
import type { Element } from './pattern.ts'
import { readVerbGroup, type VerbGroup } from './verb-group.ts'

/** A pattern found in a sentence: tokens half-open, and the verb that carries it, if one does. */
export interface PatternMatch {
  readonly from: number
  readonly to: number
  readonly verb?: VerbGroup
  readonly lemma?: string
}

// Between two words of a pattern: "ont pris vendredi, dans la soirée, le contrôle".
const gapLimit = 6

/** Matches a pattern at a token. */
export function matchPattern(
  parse: Parse,
  elements: readonly Element[],
  at: number,
): PatternMatch | undefined {
  return run(parse, elements, 0, at, true, undefined)
}

interface Carried {
  readonly verb: VerbGroup
  readonly lemma: string
}

function run(
  parse: Parse,
  elements: readonly Element[],
  index: number,
  at: number,
  first: boolean,
  carried: Carried | undefined,
): PatternMatch | undefined {
  const element = elements[index]
  if (element === undefined) {
    return { from: at, to: at, ...(carried === undefined ? {} : carried) }
  }
  const starts = first ? [at] : gaps(parse, at, carriesVerb(element))
  for (const start of starts) {
    const found = step(parse, element, elements, index, start, carried)
    if (found !== undefined) return { ...found, from: start }
  }
  if (element.kind === 'choice' && element.optional)
    return run(parse, elements, index + 1, at, first, carried)
  return undefined
}

function step(
  parse: Parse,
  element: Element,
  elements: readonly Element[],
  index: number,
  start: number,
  carried: Carried | undefined,
): PatternMatch | undefined {
  const token = parse.tokens[start]
  if (token === undefined) return undefined
  switch (element.kind) {
    case 'word':
      if (!element.words.has(token.key)) return undefined
      // "entrés à la mi-journée dans": that "à" brings a time.
      if (token.time >= 0 && parse.language.is('prepositions', token.key)) return undefined
      return run(parse, elements, index + 1, start + 1, false, carried)
    case 'verb': {
      if (token.glued) return undefined
      const group = verbAt(parse, start, element.lemmas)
      if (group === undefined) return undefined
      return run(parse, elements, index + 1, start + 1, false, carried ?? group)
    }
    case 'phrase': {
      const phrase = parse.phraseAt[start]
      if (phrase === undefined || phrase.from !== start) return undefined
      const fits =
        phrase.person?.kind === element.sort ||
        phrase.object?.kind === element.sort ||
        phrase.object?.id === element.sort ||
        phrase.person?.id === element.sort ||
        (element.sort === 'number' && phrase.amount !== undefined)
      if (!fits) return undefined
      return run(parse, elements, index + 1, phrase.to, false, carried)
    }
    case 'choice':
      for (const option of element.options) {
        const rest = [...option, ...elements.slice(index + 1)]
        const found = run(parse, rest, 0, start, true, carried)
        if (found !== undefined) return found
      }
      return undefined
  }
}

/** The readings of a form that a rule may take, the likeliest first. */
function verbAt(parse: Parse, at: number, lemmas: ReadonlySet<string>): Carried | undefined {
  const { tokens, language } = parse
  // A noun with its article is no verb ("la prise", "an attack"), a clitic with its pronoun is ("l'a").
  const phrase = parse.phraseAt[at]
  const all = language.forms(tokens[at]!)
  const clitic = phrase?.prep === 'pour' && all.length > 0 && all.every((form) => form.tag === 'inf')
  if (
    phrase !== undefined &&
    !clitic &&
    !(phrase.from === at && phrase.det === '' && phrase.type === 'thing')
  )
    return undefined
  const readings = all.filter((form) => lemmas.has(form.lemma))
  if (readings.length === 0) return undefined
  const never = language.movesWithBe(readings[0]!.lemma) && language.code === 'en'
  const tag = never
    ? readings[0]!.tag === 'pp' && readings.length > 1
      ? readings[1]!.tag
      : (readings.find((form) => form.tag === 'past') ?? readings[0]!).tag
    : chooseTag(
        parse,
        at,
        readings.map((form) => form.tag),
      )
  const { lemma } = readings.find((form) => form.tag === tag)!
  return { verb: readVerbGroup(parse, at, lemma, tag), lemma }
}

function chooseTag(parse: Parse, at: number, tags: readonly FormTag[]): FormTag {
  const { tokens, language } = parse
  if (tags.length === 1) return tags[0]!
  // After an auxiliary a participle; else, where past and participle look alike, by what stands around.
  for (let i = at - 1; i >= 0 && at - i < 6; i -= 1) {
    const { key, lower, kind, time } = tokens[i]!
    if (time >= 0) continue
    if (kind === 'mark' || (parse.phraseAt[i] !== undefined && parse.phraseAt[i]!.type !== 'pronoun')) break
    if (language.is('avoir', lower) || language.is('etre', key)) return tags.includes('pp') ? 'pp' : tags[0]!
    if (key === 'to' || language.is('future', key) || language.is('modals', key))
      return tags.includes('inf') ? 'inf' : tags[0]!
    if (!language.is('adverbs', key) && !language.is('clitics', key)) break
  }
  if (language.code === 'fr') return tags.find((tag) => tag !== 'pp' && tag !== 'subj') ?? tags[0]!
  if (tags.includes('past') && tags.includes('pp')) return isReduced(parse, at) ? 'pp' : 'past'
  return tags.find((tag) => tag === 'past') ?? tags.find((tag) => tag === 'pres') ?? tags[0]!
}

/** "A headmaster kidnapped in Bajaur …": no object follows, but a place, a time or "by". */
function isReduced({ tokens, language, phraseAt }: Parse, at: number): boolean {
  if (at === 0) return true
  const before = tokens[at - 1]!
  const nounBefore = phraseAt[at - 1] !== undefined && phraseAt[at - 1]!.type !== 'pronoun'
  const next = tokens[at + 1]
  if (next === undefined) return nounBefore
  if (next.key === 'by') return true
  if (!nounBefore && before.kind !== 'mark') return false
  if (phraseAt[at + 1] !== undefined) return false
  const open = next.time >= 0 || next.kind === 'mark' || language.is('prepositions', next.key)
  return open && hasLaterVerb({ tokens, language, phraseAt } as Parse, at)
}

/** Whether the same clause has another finite verb: then a participle before it is no predicate. */
function hasLaterVerb({ tokens, language, phraseAt }: Parse, at: number): boolean {
  for (let i = at + 1; i < tokens.length; i += 1) {
    const { key, lower, kind, glued } = tokens[i]!
    if (kind === 'mark') return false
    if (glued || phraseAt[i] !== undefined) continue
    if (language.is('avoir', lower) || language.is('etre', key)) return true
    if (language.forms(tokens[i]!).some((form) => form.tag === 'past')) return true
  }
  return false
}

/** Before a verb its auxiliaries may stand ("grenade was thrown"). */
function carriesVerb(element: Element): boolean {
  return (
    element.kind === 'verb' ||
    (element.kind === 'choice' && element.options.some((option) => option[0]?.kind === 'verb'))
  )
}

/** Where the next word of a pattern may stand: here, or after adverbs, times and commas around them. */
function gaps({ tokens, language, phrases }: Parse, at: number, verb: boolean): readonly number[] {
  const starts = [at]
  let skipped = false
  for (let i = at; i < tokens.length && i - at < gapLimit; i += 1) {
    const { key, lower, kind, time } = tokens[i]!
    // "est à son tour entre leurs mains": a phrase that stands as an adverb.
    const phrased = language
      .phrases(language.field('adverb phrases'))
      .startingWith(key)
      .find((words) => standsAt(words, tokens, i))
    if (phrased !== undefined) {
      i += phrased.length - 1
      skipped = true
      starts.push(i + 1)
      continue
    }
    // "ont signé à Alger un accord"
    const place = phrases.find((phrase) => phrase.prepAt === i && phrase.type === 'place')
    if (place !== undefined && language.is('pinpoint', place.prep)) {
      i = place.to - 1
      skipped = true
      starts.push(i + 1)
      continue
    }
    const comma = kind === 'mark' && key === ','
    const auxiliary =
      verb &&
      (language.is('avoir', lower) ||
        language.is('etre', key) ||
        language.is('clitics', key) ||
        language.is('future', key))
    if (
      time < 0 &&
      !auxiliary &&
      !language.is('adverbs', key) &&
      !(comma && (skipped || (tokens[i + 1]?.time ?? -1) >= 0))
    )
      break
    skipped = true
    starts.push(i + 1)
  }
  return starts
}
