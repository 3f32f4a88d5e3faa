import { fold } from '../../language/fold.ts'
import type { Speaker, SpeakerKind } from '../../model/index.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Parse } from '../events/parse.ts'
import { isAnalysis } from './analyst-voice.ts'
import { findAttributions } from './attributions.ts'
import { documentVoice } from './document-voice.ts'
import { reporter } from './find-speaker.ts'
import { letterVoice } from './letter-voice.ts'
import { letterhead } from './letterhead.ts'
import { namedKind } from './source-kind.ts'

// In code units: a bulletin names its maker at its head or its foot.
const head = 420
const foot = 250

/** Whose voice an article without further attribution speaks in: a bulletin's, an analyst's, a reporter's. */
export function articleVoice(
  text: string,
  language: ClaimLanguage,
  parses: readonly Parse[],
  interview: Interview | undefined,
): Speaker {
  const sender = letterVoice(text, language)
  if (sender !== undefined) return sender
  const heads = headLines(text)
  const last = text.length > head && !tellsWhoSays(parses) ? [lastLine(text)] : []
  const named = letterhead(parses, heads)
  // "Network of Doctors": a word for an association does not tell whose it is.
  if (named?.kind !== undefined && named.isSure && named.kind !== 'ngo') return { kind: named.kind, text: '' }
  const lines = [...heads, ...last].map(fold)
  const sort = (named?.isSure === true ? named.kind : undefined) ?? sortOfPage(lines, language)
  const isDocument = named !== undefined || lines.some((line) => isOfficial(line, language))
  const page = { heads: [...heads, ...last], parses, sort, isDocument }
  // Of questions and answers "our" is said by whoever answers.
  const document = interview === undefined ? documentVoice(page, language) : undefined
  if (document !== undefined) return document
  const found = named?.kind ?? sort
  if (found !== undefined) return { kind: found, text: '' }
  return isAnalysis(heads, lastLine(text), language) ? { kind: 'expert', text: '' } : reporter
}

/** "Fuel has come, OCHA says": a last line that lets somebody speak is the end of the report, and no foot. */
function tellsWhoSays(parses: readonly Parse[]): boolean {
  const last = parses.at(-1)
  return last?.sentence.kind === 'body' && parses.some((one) => isBeside(one, last) && speaks(one))
}

const isBeside = (one: Parse, last: Parse): boolean =>
  one.sentence.kind === 'body' && one.sentence.paragraph === last.sentence.paragraph

const speaks = (parse: Parse): boolean => findAttributions(parse).some(({ verb }) => verb !== undefined)

/** Whose a page is by the sort of document that its head or foot names; undefined for others. @param lines folded */
function sortOfPage(lines: readonly string[], language: ClaimLanguage): SpeakerKind | undefined {
  const { voices, unReport } = voiceTests(language)
  if (lines.some((line) => unReport.test(line))) return 'un'
  return voices.find(([, pattern]) => lines.some((line) => pattern.test(line)))?.[0]
}

/** "Official page", « Site officiel »: a body's own. */
const isOfficial = (line: string, language: ClaimLanguage): boolean =>
  String(language.speakers['own pages'])
    .split('|')
    .some((words) => line.includes(words))

interface VoiceTests {
  /** What lines of a head say of whose document it is. */
  readonly voices: readonly (readonly [SpeakerKind, RegExp])[]
  /** A line that names a report to the United Nations or of theirs, and tells nothing of it. */
  readonly unReport: RegExp
}

const compiled = new WeakMap<ClaimLanguage, VoiceTests>()

function voiceTests(language: ClaimLanguage): VoiceTests {
  let tests = compiled.get(language)
  if (tests === undefined) {
    const given = language.speakers.voices as readonly (readonly [string, string])[]
    tests = {
      voices: given.map(([kind, pattern]) => [kind as SpeakerKind, new RegExp(pattern, 'u')] as const),
      unReport: new RegExp(String(language.speakers['un reports']), 'u'),
    }
    compiled.set(language, tests)
  }
  return tests
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
