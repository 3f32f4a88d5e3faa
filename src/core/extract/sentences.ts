import { fold } from '../language/fold.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { Sentence } from './sentence.ts'
import { sentenceEnds } from './sentence-breaks.ts'

/** data/languages/<code>/claims/sentences.json: regular expressions over folded lines, and abbreviations. */
interface LineRules {
  readonly noise: string
  /** What only the caption of a picture says. */
  readonly captions: string
  /** Names of what a share bar shares to: such a line holds no sentence. */
  readonly shares: string
  readonly lists: string
  /** Lines that open a list of other pages once the article has begun, and may head its page before that. */
  readonly 'late lists': string
  readonly abbreviations: string
}

// Links are headlines; prose is longer and ends with a full stop.
const linkLength = 140

/**
 * Cuts a text into sentences and lines that stand for themselves. Stamps, share bars, links and credits are noise;
 * lines without a full stop at the head of the text are titles.
 */
export function splitSentences(text: string, pack: LanguagePack, folded = fold(text)): readonly Sentence[] {
  const { noise, captions, shares, lists, lateLists, abbreviations } = compiledRules(pack)
  const isRepeated = repeatedLines()
  const sentences: Sentence[] = []
  let paragraph = 0
  let inList = false
  let body = false
  const lines = linesOf(text).filter((line) => line.text !== '')
  for (const [at, line] of lines.entries()) {
    const key = folded.slice(line.start, line.end)
    const plain = isPlainLine(line.text)
    // A paragraph of prose ends a list of links: the article goes on.
    if (line.text.length > linkLength && /[.»”"]$/u.test(line.text)) inList = false
    if (lists?.test(key) === true || (body && lateLists?.test(key) === true)) {
      // "Lire aussi" alone opens a list of links that runs to the end of the page.
      inList ||= line.text.length < 40
      sentences.push({ ...line, paragraph, kind: 'noise' })
    } else if (
      inList ||
      noise?.test(key) === true ||
      isRepeated(line) ||
      isCaption(lines, at, folded) ||
      (shares?.test(key) === true && !/[.!?]/u.test(key)) ||
      /^\[[^\]]*\]$/u.test(line.text)
    ) {
      sentences.push({ ...line, paragraph, kind: 'noise' })
    } else if (
      plain &&
      (line.text.length < 25 || !body || isCapitals(line.text) || isSubheading(lines, at))
    ) {
      sentences.push({ ...line, paragraph, kind: 'title' })
    } else {
      body = true
      for (const part of segment(line, pack.language, abbreviations).flatMap(cutLong))
        sentences.push({
          ...part,
          paragraph,
          kind: captions?.test(folded.slice(part.start, part.end)) === true ? 'noise' : 'body',
        })
    }
    paragraph += 1
  }
  return sentences
}

// In letters: shorter lines are names, days and refrains.
const longestRefrain = 60

/** A paragraph that a page has once more: as a caption under its picture on a small screen, or before "read more". */
function repeatedLines(): (line: Line) => boolean {
  const seen = new Set<string>()
  return ({ text }) => {
    if (text.length <= longestRefrain) return false
    const isKnown = seen.has(text)
    seen.add(text)
    return isKnown
  }
}

// In letters: "Crédit photo : AFP / NAME OF ONE WHO TAKES PICTURES".
const longestCredit = 60

/** "Displaced people sit in a tent, on 3 November 2025." over a line of credit: a picture's caption, which ends with its day. */
function isCaption(lines: readonly Line[], at: number, folded: string): boolean {
  const next = lines[at + 1]
  if (next === undefined || next.text.length > longestCredit) return false
  const isCredit = /^(?:\(?photo|credit|©|image|picture)/u.test(folded.slice(next.start, next.end))
  return isCredit && /\d{4}[.)»”"]{0,3}$/u.test(lines[at]!.text)
}

interface CompiledLineRules {
  readonly noise?: RegExp
  readonly captions?: RegExp
  readonly shares?: RegExp
  readonly lists?: RegExp
  readonly lateLists?: RegExp
  readonly abbreviations?: RegExp
}

const compiled = new WeakMap<LanguagePack, CompiledLineRules>()

function compiledRules(pack: LanguagePack): CompiledLineRules {
  let known = compiled.get(pack)
  if (known === undefined) {
    const rules = pack.claims.sentences as LineRules | undefined
    known = rules && {
      noise: new RegExp(rules.noise, 'u'),
      captions: new RegExp(rules.captions, 'u'),
      shares: new RegExp(rules.shares, 'u'),
      lists: new RegExp(rules.lists, 'u'),
      lateLists: new RegExp(rules['late lists'], 'u'),
      abbreviations: new RegExp(`(?:^|[^\\p{L}])(?:${rules.abbreviations})\\.$`, 'u'),
    }
    known ??= {}
    compiled.set(pack, known)
  }
  return known
}

/** Whether a line is no sentence: nothing ends it. */
function isPlainLine(line: string): boolean {
  return !/[.!?…][»”"’)\]\s]*$/u.test(line) && !/^[•\-–]/u.test(line) && line.length < 160
}

// In letters: a line above a section.
const longestSubheading = 60

/** "Weapons found at a roadblock" between two paragraphs of prose: it names what is told below, and tells nothing itself. */
function isSubheading(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at]!
  const next = lines[at + 1]?.text ?? ''
  // "18 May", "Kidal, 7 p.m.": what heads an entry of a diary has its number first or last; a count stands inside.
  const isEntry =
    /^(?:\p{L}{1,20}[,.]? )?\d|\d\P{L}{0,8}$|\d ?(?:[ap]\.?m|h)\b|\d{4}|\d(?:er|st|nd|rd|th)? \p{L}{1,12}$/u.test(
      text,
    )
  // "RCA : un mort dans une embuscade": the country of other news; not who speaks.
  const bare = text.replace(/^\p{Lu}[\p{L}-]{2,20} ?: (?=\p{Ll}{2,12} )/u, '')
  const isShort =
    text.length < longestSubheading && !/[:;…|]/u.test(bare) && /^\p{Lu}/u.test(text) && !isEntry
  const before = lines[at - 1]?.text ?? ''
  // Papers that break after each sentence have one of them above a heading, or below.
  return isShort && isSentence(before) && isSentence(next) && (isProse(before) || isProse(next))
}

const isSentence = (line: string): boolean =>
  line.length > longestSubheading && /[.!?…][»”"’)\s]*$/u.test(line)

const isProse = (line: string): boolean => line.length > 2 * longestSubheading && isSentence(line)

function isCapitals(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, '')
  return letters.length > 0 && letters === letters.toUpperCase()
}

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let from = 0
  while (from <= text.length) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    lines.push(trimmed(text, from, to))
    from = to + 1
  }
  return lines
}

function trimmed(text: string, from: number, to: number): Line {
  let start = from
  let end = to
  while (start < end && /\s/u.test(text[start]!)) start += 1
  while (end > start && /\s/u.test(text[end - 1]!)) end -= 1
  return { start, end, text: text.slice(start, end) }
}

// No sentence of prose is longer; what is is a table or a hostile text, and reading takes the square of a length.
const longest = 1500

/** Cuts an overlong line at spaces. */
function cutLong(line: Line): readonly Line[] {
  if (line.text.length <= longest) return [line]
  const space = line.text.lastIndexOf(' ', longest)
  const at = space > 0 ? space : longest
  const rest = trimmed(line.text, at, line.text.length)
  const parts = [{ start: line.start, end: line.start + at, text: line.text.slice(0, at) }]
  let next: Line = { start: line.start + rest.start, end: line.start + rest.end, text: rest.text }
  while (next.text.length > longest) {
    const gap = next.text.lastIndexOf(' ', longest)
    const to = gap > 0 ? gap : longest
    parts.push({ start: next.start, end: next.start + to, text: next.text.slice(0, to) })
    const more = trimmed(next.text, to, next.text.length)
    next = { start: next.start + more.start, end: next.start + more.end, text: more.text }
  }
  return [...parts, next]
}

const longestAbbreviation = 32

const spacedClose = /^[»”](?=\s+[«“"\p{Lu}])/u

const isInitial = (tail: string): boolean => /(?:^|[^\p{L}])\p{Lu}\.$/u.test(tail)

// « … à plusieurs reprises. | 2 millions de personnes », « … ce bilan. | Selon »: a number that opens a sentence, a space
// left out. « … de Gao. | 18 mai : … »: a day that opens an entry.
const unseen =
  /(?<=\p{Ll}{3}[»”)]?)\.(?:\s{1,3}(?=\d)|(?=\p{Lu}\p{Ll}{1,12}\s))|(?<=\p{L}{2}[»”)]?)\.\s{1,3}(?=\d{1,2}(?:er)?\s\p{Ll}{3,9}(?:\s\d{4})?\s?[.:–—])/gu

/** Where Unicode ends a sentence, and where writers do who begin one with a number or leave out a space. */
function endsOf(line: string, language: string): readonly number[] {
  const ends = sentenceEnds(line, language)
  const more = [...line.matchAll(unseen)].map(({ index, 0: { length } }) => index + length)
  return more.length === 0 ? ends : [...new Set([...ends, ...more])].sort((a, b) => a - b)
}

/** Unicode's sentences, joined again where an abbreviation, an initial or an open quotation parted them. */
function segment(line: Line, language: string, abbreviations: RegExp | undefined): readonly Line[] {
  const out: Line[] = []
  let from = 0
  for (const found of endsOf(line.text, language)) {
    // « … tombée. » | Il ajoute: a mark with spaces around it, which closes what was quoted.
    const end = found + (spacedClose.exec(line.text.slice(found, found + 4))?.[0].length ?? 0)
    const sofar = line.text.slice(from, end).trim()
    const rest = line.text.slice(end)
    // An abbreviation is short; a whole line of them would be folded again and again.
    const tail = sofar.slice(-longestAbbreviation)
    const ended = !tail.endsWith('.') || !(isInitial(tail) || abbreviations?.test(fold(tail)) === true)
    // A dash or a small letter goes on with the sentence: «… », a-t-il dit.
    const goesOn = /^[\s]*(?:[,;:)»”]|\p{Ll})/u.test(rest)
    if (rest !== '' && (!ended || goesOn)) continue
    if (sofar !== '') out.push(trimmed(line.text, from, end))
    from = end
  }
  if (from < line.text.length) out.push(trimmed(line.text, from, line.text.length))
  return out
    .filter((part) => part.text !== '')
    .map((part) => ({ start: line.start + part.start, end: line.start + part.end, text: part.text }))
}
