/**
 * Where Unicode ends a sentence in a line (UAX #29, rules SB6 to SB11): only full stops, question and exclamation marks
 * can, so only what follows one is looked at. That holds for the letters and signs of the table below; a line with
 * any other goes through Intl.Segmenter, which is ten times as slow and says the same (a property test compares them).
 */
export function sentenceEnds(line: string, language: string): readonly number[] {
  const ends: number[] = []
  for (let at = 0; at < line.length; at += 1) {
    const here = classAt(line, at)
    if (here === other) return segmentedEnds(line, language)
    if (here !== fullStop && here !== terminator) continue
    const end = endAfter(line, at, here === fullStop)
    if (end > 0 && end < line.length) ends.push(end)
  }
  ends.push(line.length)
  return ends
}

/** Where the sentence ends whose last sign stands at a place, 0 where it goes on. */
function endAfter(line: string, at: number, isFullStop: boolean): number {
  let to = at + 1
  if (isFullStop) {
    const next = classAt(line, to)
    // "3.5", "U.S"
    if (next === digit || (next === upper && isCased(classAt(line, at - 1)))) return 0
  }
  while (classAt(line, to) === close) to += 1
  while (classAt(line, to) === blank) to += 1
  const next = classAt(line, to)
  if (next === goingOn || next === fullStop || next === terminator) return 0
  return isFullStop && lowerFollows(line, to) ? 0 : to
}

/** Whether a small letter comes before any other letter and before the end of another sentence. */
function lowerFollows(line: string, from: number): boolean {
  for (let i = from; i < line.length; i += 1) {
    const here = classAt(line, i)
    if (here === lower) return true
    if (here === upper || here === letter || here === fullStop || here === terminator) return false
  }
  return false
}

const [other, upper, lower, letter, digit, fullStop, terminator, goingOn, close, blank, plain] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const

const isCased = (one: number | undefined): boolean => one === upper || one === lower

/** Beyond it lie scripts, joining marks and separators that have rules of their own. */
const latin = 0x250

const classes = Uint8Array.from({ length: latin }, (_, code) => classOf(String.fromCharCode(code)))
const beyondLatin: ReadonlyMap<number, number> = new Map(
  [...'‘’“”‹›–—…•€™'].map((char) => [char.charCodeAt(0), classOf(char)]),
)

function classOf(char: string): number {
  if (char === '.') return fullStop
  if (char === '?' || char === '!') return terminator
  if (/[,:;\-–—]/u.test(char)) return goingOn
  if (/["'\p{Ps}\p{Pe}\p{Pi}\p{Pf}]/u.test(char)) return close
  if (/[ \t\u00a0]/u.test(char)) return blank
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(char)) return other
  if (/\p{Lowercase}/u.test(char)) return lower
  if (/\p{Uppercase}|\p{Lt}/u.test(char)) return upper
  if (/\p{Alphabetic}/u.test(char)) return letter
  return /\p{Nd}/u.test(char) ? digit : plain
}

function classAt(line: string, at: number): number | undefined {
  const code = line.charCodeAt(at)
  if (code < latin) return classes[code]
  return Number.isNaN(code) ? undefined : (beyondLatin.get(code) ?? other)
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmentedEnds(line: string, language: string): readonly number[] {
  let segmenter = segmenters.get(language)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
    segmenters.set(language, segmenter)
  }
  return Array.from(segmenter.segment(line), ({ segment, index }) => index + segment.length)
}
