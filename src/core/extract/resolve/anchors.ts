import type { DayRange } from '../../time/timex-span.ts'
import { rangeOfValue } from '../../time/timex-span.ts'
import type { Sentence } from '../sentence.ts'
import type { FoundTime } from '../times/found-time.ts'
import { sentenceAt } from './look-up.ts'
import type { LandmarkDays } from './publication.ts'
import type { ResolveInput } from './resolve-input.ts'

/** A date stated with its year by which the dates around it can be told. */
export interface Anchor extends DayRange {
  /** Of its expression. */
  readonly index: number
  readonly paragraph: number
  /** Start of its sentence. */
  readonly sentence: number
  /** True for a year that heads a section: "1937", "2004: the insurgency". */
  readonly heading: boolean
}

export interface Anchors {
  readonly anchors: readonly Anchor[]
  /** Indices of single dates that leave the order of those around them. */
  readonly spikes: ReadonlySet<number>
}

/** A year heads a section when it opens its title: "2004", "En 2012 :". */
const longestLabel = 4

/**
 * The dates on which a telling hangs, in the text's order. Not among them: what only names a thing ("the 2012 accord",
 * "l'accord de 2015"), bounds ("until 1978"), plans, and single dates that leave the order of those around them
 * ("declassified in 2005" between two dates of 1964).
 */
export function anchorsOf(input: ResolveInput, landmarkOf: ReadonlyMap<number, LandmarkDays>): Anchors {
  const all: Anchor[] = []
  for (const [index, time] of input.expressions.entries()) {
    const range = rangeOfLandmark(landmarkOf.get(index)) ?? rangeOf(time)
    const sentence = range && sentenceAt(input, time.start)
    if (range === undefined || sentence === undefined || sentence.kind === 'noise') continue
    const heading =
      sentence.kind === 'title' && range.precision === 'year' && time.start - sentence.start <= longestLabel
    if (!heading && !canAnchor(input, time, range, sentence)) continue
    all.push({ ...range, index, paragraph: sentence.paragraph, sentence: sentence.start, heading })
  }
  const anchors = withoutSpikes(all)
  const kept = new Set(anchors.map(({ index }) => index))
  return { anchors, spikes: new Set(all.map(({ index }) => index).filter((index) => !kept.has(index))) }
}

function rangeOfLandmark(landmark: LandmarkDays | undefined): DayRange | undefined {
  return landmark && { earliest: landmark.earliest, latest: landmark.latest, precision: 'day' }
}

function rangeOf(time: FoundTime): DayRange | undefined {
  if ((time.type !== 'DATE' && time.type !== 'TIME') || /^['’]/u.test(time.text)) return undefined
  const range = rangeOfValue(time.value, time.mod === 'APPROX' ? undefined : time.mod)
  return range === undefined || range.precision === 'decade' || range.precision === 'century'
    ? undefined
    : range
}

const bounding: readonly FoundTime['relation'][] = ['before', 'since']

function canAnchor(input: ResolveInput, time: FoundTime, range: DayRange, sentence: Sentence): boolean {
  if (bounding.includes(time.relation)) return false
  if (input.isAttributive?.(time.start, range.precision) === true) return false
  return input.isFuture?.(sentence) !== true
}

/** So many dates in a row can be put in between two that follow one another. */
const longestSpike = 2

/** Leaves out dates, one or two in a row, that lie before both or after both of those around them. */
function withoutSpikes(anchors: readonly Anchor[]): readonly Anchor[] {
  let line = anchors
  for (let length = 1; length <= longestSpike; length += 1) {
    const kept: Anchor[] = []
    for (let i = 0; i < line.length; i += 1) {
      const [before, after] = [kept.at(-1), line[i + length]]
      const run = line.slice(i, i + length)
      const isSpike =
        before !== undefined &&
        after !== undefined &&
        !run.some((one) => one.heading) &&
        inOrder(before, after) &&
        !run.some((one) => inOrder(before, one) && inOrder(one, after))
      if (isSpike) i += length - 1
      else kept.push(line[i]!)
    }
    line = kept
  }
  return line
}

/** Whether the second of two dates can be as late as the first. */
const inOrder = (a: DayRange, b: DayRange): boolean => a.earliest <= b.latest
