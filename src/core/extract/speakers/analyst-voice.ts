import { fold } from '../../language/fold.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'

interface AnalystTests {
  /** What a page of opinion calls itself, folded. */
  readonly labels: readonly string[]
  /** "By X, … Institute", over a folded line. */
  readonly affiliation: RegExp
  /** "X, senior fellow at …" and no more, over a line as printed. */
  readonly byline: RegExp
  /** "X is a researcher at …" below the text, over a folded line. */
  readonly note: RegExp
}

const compiled = new WeakMap<ClaimLanguage, AnalystTests>()

function analystTests(language: ClaimLanguage): AnalystTests {
  let tests = compiled.get(language)
  if (tests === undefined) {
    const { speakers } = language
    const test = (name: string): RegExp => new RegExp(String(speakers[name]), 'u')
    tests = {
      labels: String(speakers['analysis labels']).split('|'),
      affiliation: test('analyst affiliation'),
      byline: test('analyst byline'),
      note: test('analyst note'),
    }
    compiled.set(language, tests)
  }
  return tests
}

/**
 * Whether an analyst writes: a line of the head says what the author is by trade, or the page calls itself an analysis
 * and he is of an institute. A newspaper's own analysis is a reporter's.
 */
export function isAnalysis(heads: readonly string[], foot: string, language: ClaimLanguage): boolean {
  const { labels, affiliation, byline, note } = analystTests(language)
  if (heads.some((line) => byline.test(line))) return true
  const lines = heads.map(fold)
  if (!lines.some((line) => isLabelled(line, labels))) return false
  return (
    lines.some((line) => affiliation.test(line)) || [...lines, fold(foot)].some((line) => note.test(line))
  )
}

/** "ANALYSIS", "Commentary: why the fort fell", "Why the fort fell – analysis" */
function isLabelled(line: string, labels: readonly string[]): boolean {
  return labels.some((label) => {
    if (line.startsWith(label)) return /^(?:$| ?[:|.–—-] ?)/u.test(line.slice(label.length))
    return line.endsWith(label) && /[:|–—-] $/u.test(line.slice(0, -label.length))
  })
}
