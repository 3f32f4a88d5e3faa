import { fold } from '../../language/fold.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'

interface AnalystTests {
  /** What a page of opinion calls itself, folded. */
  readonly labels: readonly string[]
  /** Which of these are nobody's but an author's: not a paper's "Décryptage". */
  readonly alone: readonly string[]
  /** "By X, … Institute", over a folded line. */
  readonly affiliation: RegExp
  /** "X, senior fellow at …" and no more, over a line as printed. */
  readonly byline: RegExp
  /** "X is a researcher at …" below the text, over a folded line. */
  readonly note: RegExp
  /** What names a reporter or a paper in a line as printed. */
  readonly reporters: RegExp
  /** A paper's name, over a folded line. */
  readonly papers: RegExp
}

const compiled = new WeakMap<ClaimLanguage, AnalystTests>()

function analystTests(language: ClaimLanguage): AnalystTests {
  let tests = compiled.get(language)
  if (tests === undefined) {
    const { speakers } = language
    const test = (name: string): RegExp => new RegExp(String(speakers[name]), 'u')
    tests = {
      labels: String(speakers['analysis labels']).split('|'),
      alone: String(speakers['analysis alone']).split('|'),
      affiliation: test('analyst affiliation'),
      byline: test('analyst byline'),
      note: test('analyst note'),
      reporters: test('bylines'),
      papers: test('names of papers'),
    }
    compiled.set(language, tests)
  }
  return tests
}

/**
 * Whether an analyst writes: a line of the head says what the author is by trade, or the page calls itself an analysis
 * and he is of an institute, or nobody else is named. A newspaper's own analysis is a reporter's.
 */
export function isAnalysis(heads: readonly string[], foot: string, language: ClaimLanguage): boolean {
  const tests = analystTests(language)
  const { labels, alone, affiliation, byline, note } = tests
  if (heads.some((line) => byline.test(line))) return true
  const lines = heads.map(fold)
  if (!lines.some((line) => isLabelled(line, labels))) return false
  const fields = [...lines, ...lines.flatMap((line) => line.split(/ ?[|—–·•] ?/u))]
  return (
    fields.some((line) => affiliation.test(line)) ||
    [...lines, fold(foot)].some((line) => note.test(line)) ||
    (lines.some((line) => isLabelled(line, alone)) && !heads.some((line) => isReporters(line, tests)))
  )
}

/** "By Awa Keïta, in Gao", "Awa Keïta", "The Sunday Review": a line that names a reporter or a paper. */
function isReporters(line: string, { reporters, papers }: AnalystTests): boolean {
  const fields = line.split(/[|•·]/u).map((field) => field.trim())
  return reporters.test(line) || fields.some((field) => nameOrByline.test(field) || papers.test(fold(field)))
}

const nameOrByline =
  /^(?:[Bb]y|BY|[Pp]ar|PAR) |^(?:\p{Lu}[\p{L}'’-]{1,20} ){1,2}\p{Lu}[\p{L}'’-]{1,20}(?:$|,)/u

/** "ANALYSIS", "Commentary: why the fort fell", "Why the fort fell – analysis" */
function isLabelled(line: string, labels: readonly string[]): boolean {
  return labels.some((label) => {
    if (line.startsWith(label)) return /^(?:$| ?[:|.–—-] ?)/u.test(line.slice(label.length))
    return line.endsWith(label) && /[:|–—-] $/u.test(line.slice(0, -label.length))
  })
}
