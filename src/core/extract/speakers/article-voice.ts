import { fold } from '../../language/fold.ts'
import type { Speaker, SpeakerKind } from '../../model/index.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Parse } from '../events/parse.ts'
import { reporter } from './find-speaker.ts'
import { letterhead } from './letterhead.ts'
import { namedKind } from './source-kind.ts'

// In code units: a bulletin names its maker at its head or its foot.
const head = 420
const foot = 250

const compiled = new WeakMap<ClaimLanguage, readonly (readonly [SpeakerKind, RegExp])[]>()

/** Whose voice an article without further attribution speaks in: a bulletin's, an analyst's, a reporter's. */
export function articleVoice(text: string, language: ClaimLanguage, parses: readonly Parse[]): Speaker {
  const heads = headLines(text)
  const bulletin = letterhead(parses, heads)
  if (bulletin !== undefined) return bulletin
  let voices = compiled.get(language)
  if (voices === undefined) {
    const given = language.speakers.voices as readonly (readonly [string, string])[]
    voices = given.map(([kind, pattern]) => [kind as SpeakerKind, new RegExp(pattern, 'u')] as const)
    compiled.set(language, voices)
  }
  const lines = [...heads, ...(text.length > head ? [lastLine(text)] : [])].map(fold)
  for (const [kind, pattern] of voices)
    if (lines.some((line) => pattern.test(line))) return { kind, text: '' }
  return isAnalysis(lines, language) ? { kind: 'expert', text: '' } : reporter
}

const affiliations = new WeakMap<ClaimLanguage, RegExp>()

/** A page that calls itself an analysis and whose author is of an institute: a newspaper's own analysis is a reporter's. */
function isAnalysis(lines: readonly string[], language: ClaimLanguage): boolean {
  const { speakers } = language
  const labels = String(speakers['analysis labels']).split('|')
  if (!lines.some((line) => labels.includes(line))) return false
  let affiliation = affiliations.get(language)
  if (affiliation === undefined) {
    affiliation = new RegExp(String(speakers['analyst affiliation']), 'u')
    affiliations.set(language, affiliation)
  }
  const pattern = affiliation
  return lines.some((line) => pattern.test(line))
}

/** The lines of a page's head, up to its first long paragraph. */
function headLines(text: string): readonly string[] {
  const lines: string[] = []
  for (const line of text.slice(0, head).split('\n')) {
    // A sentence of the report may tell of other makers.
    if (line.length > longLine) break
    lines.push(line.trim())
  }
  return lines
}

// In code units: titles and stamps are shorter, paragraphs longer.
const longLine = 170

function lastLine(text: string): string {
  const tail = text.slice(-foot).trimEnd()
  return tail.slice(tail.lastIndexOf('\n') + 1)
}

/** An article of questions and answers: who answers, and the paragraphs of the answers. */
export interface Interview {
  readonly speaker: Speaker
  readonly answers: ReadonlySet<number>
}

// Fewer questions are a reporter's own; fewer question marks do where answers are marked: "Boko Haram says it …" is asked too.
const fewestQuestions = 3
const fewestMarks = 2

/** Reads questions and answers that stand in turn; undefined for other articles. */
export function findInterview(parses: readonly Parse[], text: string): Interview | undefined {
  const paragraphs = paragraphsOf(parses)
  const numbers = [...paragraphs.keys()]
  const answers = new Set<number>()
  const others: { readonly number: number; readonly marked: boolean }[] = []
  let marked = 0
  let questions = 0
  let first: number | undefined
  for (const number of numbers) {
    const sentences = paragraphs.get(number)!
    const opening = text.slice(sentences[0]!.sentence.start).trimStart()[0] ?? ''
    if (sentences.at(-1)!.sentence.text.endsWith('?') && sentences.length <= 3) {
      questions += 1
      first ??= number
    } else if (first !== undefined) {
      if (/^[—–"«“-]/u.test(opening)) marked += 1
      others.push({ number, marked: /^[—–"«“-]/u.test(opening) })
    }
  }
  // Answers stand in quotation marks or after a dash; where none does, all that is no question answers.
  for (const one of others) if (one.marked || marked === 0) answers.add(one.number)
  const enough = marked >= fewestQuestions ? fewestMarks : fewestQuestions
  if (questions < enough || answers.size < fewestQuestions || first === undefined) return undefined
  const intro = parses.filter(({ sentence }) => sentence.paragraph < first!)
  const kinds = intro
    .map((parse) => namedKind(parse, { from: 0, to: parse.tokens.length })?.kind)
    .filter((kind) => kind !== undefined && !bodies.has(kind))
  // The introduction tells of residents too; who is asked is told by a trade.
  const kind = kinds.find((one) => one !== 'witness') ?? kinds[0]
  return kind === undefined ? undefined : { speaker: { kind, text: '' }, answers }
}

const bodies: ReadonlySet<string> = new Set(['media', 'armed-group'])

function paragraphsOf(parses: readonly Parse[]): ReadonlyMap<number, readonly Parse[]> {
  return Map.groupBy(
    parses.filter(({ sentence }) => sentence.kind !== 'noise'),
    ({ sentence }) => sentence.paragraph,
  )
}
