import { rareClass } from '../claims/rare-class.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Span } from './attribution.ts'
import { sayingWords } from './saying-words.ts'
import { isShortened } from './speaker-span.ts'
import { runAt } from './word-runs.ts'

/** Who stands before a verb of saying. */
export interface SourceBefore extends Span {
  readonly apposition?: Span
  readonly pronoun: boolean
  /** The mark or word right before it, '' at the head of the sentence. */
  readonly boundary: string
  /** After "and", "but", "while": a clause of its own begins. */
  readonly joined: boolean
  /** "…, who said": what follows is the relative clause's. */
  readonly relative: 'no' | 'added' | 'restrictive'
}

// In tokens: no apposition and no insertion of ours is longer.
const longestInsertion = 18

/** Reads backwards from a verb group to the words that name its subject. */
export function sourceBefore(parse: Parse, verbFrom: number): SourceBefore | undefined {
  const { tokens, language } = parse
  let end = trimEnd(parse, verbFrom)
  let apposition: Span | undefined
  let relative: SourceBefore['relative'] = 'no'
  const last = tokens[end - 1]
  if (last === undefined) return undefined
  if (!last.glued && (last.classes & wordClass.subjectRelatives) !== 0 && !isComplementizer(parse, end - 1)) {
    relative = tokens[end - 2]?.key === ',' ? 'added' : 'restrictive'
    end -= relative === 'added' ? 2 : 1
  }
  for (let turn = 0; turn < 3 && tokens[end - 1]?.key === ','; turn += 1) {
    const open = openingComma(parse, end - 1)
    if (open === undefined) return undefined
    if (isInsertion(parse, open + 1, end - 1)) end = trimEnd(parse, open)
    else {
      apposition = { from: open + 1, to: end - 1 }
      end = open
    }
  }
  if (tokens[end - 1]?.key === ',') return undefined
  let from = leftEdge(parse, end)
  const boundary = from === 0 ? '' : tokens[from - 1]!.key
  let joined = language.is('and', boundary) || language.is('breakers', boundary) || boundary === 'as'
  const trimmed = trimStart(parse, from, end)
  if (trimmed === undefined) return undefined
  if (
    tokens
      .slice(from, trimmed)
      .some((token) => (token.classes & wordClass.and) !== 0 || language.is('contrasting', token.key))
  )
    joined = true
  from = trimmed
  if (from >= end) return undefined
  const nearest = tokens[end - 1]!
  if (!nearest.glued && language.is('never speakers before', nearest.key)) return undefined
  const pronoun = end - from <= 2 && !nearest.glued && language.is('subject pronouns', nearest.key)
  return {
    from: pronoun ? end - 1 : from,
    to: end,
    ...(apposition === undefined ? {} : { apposition }),
    pronoun,
    boundary,
    joined,
    relative,
  }
}

/** Without times, adverbs and clitics at the end. */
function trimEnd({ tokens, language }: Parse, from: number): number {
  let end = from
  while (end > 0) {
    const { key, time, kind, classes, rare } = tokens[end - 1]!
    if (kind === 'mark') break
    const timed = time >= 0 || ((classes & wordClass.prepositions) !== 0 && (tokens[end]?.time ?? -1) >= 0)
    const light =
      ((classes & (wordClass.have | wordClass.be | wordClass.adverbs)) !== 0 ||
        (rare & rareClass.negations) !== 0 ||
        (classes & wordClass.clitics) !== 0) &&
      (classes & wordClass.subjectPronouns) === 0 &&
      !language.is('pronouns that speak', key)
    if (!timed && !light && !language.is('floating', key)) break
    end -= 1
  }
  return end
}

function openingComma({ tokens }: Parse, close: number): number | undefined {
  for (let i = close - 1; i >= Math.max(0, close - longestInsertion); i -= 1) {
    const { key, kind, aside } = tokens[i]!
    if (aside) continue
    if (key === ',') return i
    if (kind === 'mark' && /^[;:!?]$/u.test(key)) return undefined
  }
  return undefined
}

/** "…, for its part, …", "…, elle, …", "…, who had fled, …", "…, joint par téléphone, …", "…, on Monday, …". */
function isInsertion(parse: Parse, from: number, to: number): boolean {
  const { tokens, language } = parse
  const first = tokens[from]
  if (first === undefined) return true
  if (runAt(tokens, from, sayingWords(language).insertions, language) === to - from) return true
  if (to - from === 1 && (language.is('pronouns', first.key) || (first.classes & wordClass.adverbs) !== 0))
    return true
  if (
    first.time >= 0 ||
    (first.classes & wordClass.subjectRelatives) !== 0 ||
    (first.rare & rareClass.objectRelatives) !== 0
  )
    return true
  if ((first.classes & wordClass.prepositions) !== 0) return true
  return language.forms(first).some((form) => form.tag === 'pp' || form.tag === 'ger')
}

/** "say that": the word brings what is said, it stands for nobody. */
function isComplementizer({ tokens, language }: Parse, at: number): boolean {
  if (!language.is('that', tokens[at]!.key)) return false
  const before = tokens[at - 1]
  return before === undefined || language.forms(before).length > 0 || before.key === ','
}

/** How far left the words of a name reach. */
function leftEdge(parse: Parse, end: number): number {
  const { tokens, language } = parse
  let from = end
  while (from > 0) {
    const { key, kind, glued, text, aside, classes, rare } = tokens[from - 1]!
    if (aside || text === '(' || text === ')') {
      from -= 1
      continue
    }
    if (kind === 'mark') {
      const nickname = /^["»”]$/u.test(key) && from < end ? nicknameStart(parse, from - 1) : undefined
      if (nickname !== undefined) {
        from = nickname
        continue
      }
      if (text === '.' && isShortened(tokens, from - 1)) {
        from -= 1
        continue
      }
      if (!/^['’\-–&]$/u.test(key) || text === '–' || closesDateline(parse, from - 1)) return from
    }
    if (glued) {
      from -= 1
      continue
    }
    if (language.is('that', key) && isComplementizer(parse, from - 1)) return from
    if ((classes & wordClass.breakers) !== 0) {
      const relative =
        (classes & wordClass.subjectRelatives) !== 0 ||
        (rare & rareClass.objectRelatives) !== 0 ||
        language.is('clause of whose', key)
      // "a teacher who fled": the clause lies inside the name; "dont le chef a dit": its subject is the name.
      if (!relative || !hasVerb(parse, from, end)) return from
    }
    if (isSaid(parse, from - 1)) return from
    if (language.is('comparing', key)) return from
    if ((classes & wordClass.and) !== 0 && hasVerb(parse, clauseHead(parse, from - 1), from - 1)) return from
    from -= 1
  }
  return 0
}

/** "KINSHASA (Reuters) -Congo's army": the dash of a dateline, though no space stands behind it. */
const closesDateline = ({ tokens }: Parse, at: number): boolean =>
  tokens[at]!.text === '-' && tokens[at - 1]?.text === ')'

/** A verb of saying between: another has spoken; not "an official who spoke on condition of anonymity | said". */
function isSaid(parse: Parse, at: number): boolean {
  const { tokens, language, phraseAt } = parse
  const token = tokens[at]!
  if (token.kind !== 'word' || (phraseAt[at]?.det ?? '') !== '') return false
  const opener = tokens[trimEnd(parse, at) - 1]
  if (opener !== undefined && !opener.glued && (opener.classes & wordClass.subjectRelatives) !== 0)
    return false
  const { verbs, transitive, seeing } = sayingWords(language)
  return language
    .forms(token)
    .some(
      (form) =>
        verbs.has(form.lemma) &&
        !transitive.has(form.lemma) &&
        !seeing.has(form.lemma) &&
        form.tag !== 'pp' &&
        form.tag !== 'ger',
    )
}

/** The start of « No Pity », quoted inside a name. */
function nicknameStart({ tokens }: Parse, close: number): number | undefined {
  for (let i = close - 1; i >= Math.max(1, close - 4); i -= 1) {
    if (/^["«“]$/u.test(tokens[i]!.key)) return tokens[i - 1]?.kind === 'word' ? i : undefined
  }
  return undefined
}

function clauseHead({ tokens }: Parse, before: number): number {
  for (let i = before - 1; i >= 0; i -= 1)
    if (tokens[i]!.kind === 'mark' && /^[,;:"«»“”]$/u.test(tokens[i]!.key)) return i + 1
  return 0
}

/** Whether a clause stands in some tokens: a finite verb, or a participle with its auxiliary. */
export function hasVerb({ tokens, language, phraseAt }: Parse, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const token = tokens[i]!
    if (token.glued || token.time >= 0 || token.kind !== 'word') continue
    if ((token.classes & (wordClass.be | wordClass.have)) !== 0) return true
    // « à » is no form of « avoir ».
    if (token.forms.length === 0 || (token.classes & wordClass.prepositions) !== 0) continue
    const owner = phraseAt[i]
    if (owner !== undefined && owner.from < i && owner.det !== '') continue
    const forms = language.forms(token)
    if (
      forms.some(
        (form) => form.tag !== 'inf' && form.tag !== 'ger' && (form.tag !== 'pp' || language.code === 'en'),
      )
    )
      return true
  }
  return false
}

/** The first token of the name itself: without conjunctions, times and what a preposition brings. */
function trimStart(parse: Parse, start: number, end: number): number | undefined {
  const { tokens, language, phrases } = parse
  let from = start
  while (from < end) {
    const { key, time, kind, capital, classes } = tokens[from]!
    if (time >= 0 || kind === 'mark') {
      from += 1
      continue
    }
    const source = runAt(tokens, from, sayingWords(language).according, language)
    if (source > 0) {
      from += source
      continue
    }
    if (
      (classes & (wordClass.adverbs | wordClass.and | wordClass.breakers)) !== 0 &&
      (classes & wordClass.subjectPronouns) === 0 &&
      !(capital && from > 0)
    ) {
      from += 1
      continue
    }
    if ((classes & wordClass.prepositions) !== 0 && !language.is('of', key)) {
      if ((tokens[from + 1]?.time ?? -1) >= 0) {
        from += 1
        continue
      }
      const free = phrases.find((phrase) => phrase.from > from && phrase.to <= end && phrase.prep === '')
      if (free === undefined) return undefined
      from = free.from
    }
    break
  }
  return from
}
