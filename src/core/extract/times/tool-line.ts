import { fold } from '../../language/fold.ts'
import type { PageLine } from './page-lines.ts'
import { type Moment, readMoment } from './read-moment.ts'
import { commonLabel, commonRest, isSourceGap, isToolGap, toolLabel, toolRest } from './stamp-words.ts'

/** A moment in a line of a page, and what of the line belongs to it (UTF-16 code units of the line). */
export interface LineMoment {
  readonly start: number
  readonly end: number
  readonly moment: Moment
}

/** Labelled lines may have navigation above them and notices below. */
const linesFromEdge = 8

/** Reads a line of a tool: "Printed on …", "Consulté le …", a web archive's toolbar. */
export function readToolLine(
  folded: string,
  line: PageLine,
  text: string,
  lines: readonly PageLine[],
): LineMoment | undefined {
  if (line.fromTop >= linesFromEdge && line.fromFoot >= linesFromEdge) return undefined
  return labelled(folded) ?? (line.fromTop < linesFromEdge ? toolbar(folded, line, text, lines) : undefined)
}

function labelled(folded: string): LineMoment | undefined {
  const lead = /^[ \t"*•·|([-]{0,4}/u.exec(folded)![0].length
  const tool = toolLabel.exec(folded.slice(lead))
  if (tool !== null) return datedAfter(folded, lead + tool[0].length, isToolGap, toolRest)
  const common = commonLabel.exec(folded.slice(lead))
  return common === null ? undefined : datedAfter(folded, lead + common[0].length, isSourceGap, commonRest)
}

/** The first moment behind a label that only a label's words part from it. */
function datedAfter(
  folded: string,
  from: number,
  isGap: (words: string) => boolean,
  rest: RegExp,
): LineMoment | undefined {
  for (const gap of folded.slice(from).matchAll(/[ \t:]+/gu)) {
    const start = from + gap.index + gap[0].length
    if (!isGap(folded.slice(from, start))) continue
    const moment = readMoment(folded, start)
    if (moment === undefined || !rest.test(folded.slice(moment.end))) continue
    return { start: 0, end: folded.length, moment }
  }
  return undefined
}

/** A web archive's toolbar: how many captures there are, and from when to when. */
function toolbar(
  folded: string,
  line: PageLine,
  text: string,
  lines: readonly PageLine[],
): LineMoment | undefined {
  const before = lines[line.fromTop - 1]
  const count = /^\d[\d,. ]{0,8} captures?(?: |$)/u
  const own = count.exec(folded)?.[0].length ?? 0
  if (
    own === 0 &&
    (before === undefined || !count.test(fold(text.slice(before.start, before.end)).slice(0, 40)))
  )
    return undefined
  const first = readMoment(folded, own)
  if (first === undefined) return undefined
  const dash = /^ ?(?:-|to|au|a) ?/u.exec(folded.slice(first.end))?.[0].length ?? 0
  const moment = dash === 0 ? first : (readMoment(folded, first.end + dash) ?? first)
  return /^ ?$/u.test(folded.slice(moment.end)) ? { start: 0, end: folded.length, moment } : undefined
}
