import type { Landmark } from '../../model/index.ts'
import type { Sentence } from '../sentence.ts'
import type { FoundTime } from '../times/found-time.ts'
import { daysOf, landmarkIndexOf } from './landmark-index.ts'
import { agreesWithoutYear } from './landmark-match.ts'
import { sentenceAt } from './look-up.ts'
import type { ResolveInput } from './resolve-input.ts'

/** A sentence that tells what a landmark is, as far as its names and words go; no statement need have been read. */
export interface ToldLandmark {
  readonly landmark: Landmark
  readonly sentence: Sentence
  /** The expression nearest to the name, undefined when the sentence has none. */
  readonly index: number | undefined
  /** Whether nothing else is told like this: a cue stands in it, or one of those who did it in the text. */
  readonly sure: boolean
}

/** A place named in a title, or so many sentences before, is still that of the sentence. */
const sentencesBack = 3
/** A cue is still meant so many sentences on: "Déby was 68. He died of his wounds, the army said on Tuesday." */
const sentencesOn = 1

/**
 * The landmarks that sentences tell. A word for such an event stands in the sentence, with a cue or the name of the
 * place; or with the name of a party, while the place was named in a title or just before. Where the sentence gives
 * the landmark's very day, the place may be named anywhere in the text. Sentences about what is to come tell none.
 * @param which `by-day`: only those whose very day the sentence gives
 */
export function toldLandmarks(input: ResolveInput, which: 'all' | 'by-day' = 'all'): readonly ToldLandmark[] {
  if (which === 'by-day' && !mayTellDay(input)) return []
  const monthDays = new Set(input.expressions.map(monthDayOf))
  const page = new Page(input)
  const found: ToldLandmark[] = []
  for (const landmark of page.landmarks()) {
    const days = daysOf(landmark).filter((day) => monthDays.has(day.slice(5)))
    if (which === 'by-day' && days.length === 0) continue
    found.push(...page.told(landmark, days))
  }
  return found.sort((a, b) => a.sentence.start - b.sentence.start)
}

/** MM-DD of a date without a year. */
function monthDayOf({ value, until }: FoundTime): string | undefined {
  return until === undefined ? /^XXXX-(\d\d-\d\d)/u.exec(value)?.[1] : undefined
}

/**
 * Whether a landmark of one of these days has a name that stands in the text, in whatever letters, and the sentence of
 * its day tells such an event.
 */
function mayTellDay(input: ResolveInput): boolean {
  const { byDate, namesOf } = landmarkIndexOf(input)
  return input.expressions.some((time) =>
    (byDate.get(monthDayOf(time) ?? '') ?? []).some((landmark) => {
      if (!namesOf(landmark).some((name) => input.folded.includes(name))) return false
      const sentence = sentenceAt(input, time.start)
      return sentence !== undefined && isItsDay(time, landmark) && tells(input, sentence, landmark)
    }),
  )
}

function tells(input: ResolveInput, sentence: Sentence, { event }: Landmark): boolean {
  return input.tellsEvent?.(sentence, event) === true && input.isFuture?.(sentence) !== true
}

/** The names of landmarks that a text holds, by sentence. */
class Page {
  private readonly input: ResolveInput
  private readonly sentences: readonly Sentence[]
  /** Expressions of each sentence. */
  private readonly expressions: readonly (readonly number[])[]
  /** Name ("place:ml-kidal") → where it stands, by sentence. */
  private readonly names = new Map<string, Map<number, number>>()

  constructor(input: ResolveInput) {
    this.input = input
    this.sentences = input.sentences.filter(({ kind }) => kind !== 'noise')
    this.expressions = bySentence(this.sentences, input.expressions)
    const { names } = landmarkIndexOf(input)
    for (const [i, { text, start, end }] of this.sentences.entries())
      for (const { at, meaning } of names.find(text, input.folded.slice(start, end)))
        this.add(`${meaning.part}:${meaning.id}`, i, start + at)
  }

  /** Landmarks whose place or cue is named anywhere. */
  landmarks(): ReadonlySet<Landmark> {
    const { byCue, byPlaceName } = landmarkIndexOf(this.input)
    const found = new Set<Landmark>()
    for (const name of this.names.keys()) {
      const id = name.slice(name.indexOf(':') + 1)
      const list = name.startsWith('cue:')
        ? byCue.get(id)
        : name.startsWith('place:')
          ? byPlaceName.get(id)
          : []
      for (const landmark of list ?? []) found.add(landmark)
    }
    return found
  }

  /** The sentences that tell a landmark. @param days those of its days that are in the text */
  told(landmark: Landmark, days: readonly string[]): readonly ToldLandmark[] {
    const cues = this.where('cue', landmark.cues)
    const places = this.where('place', landmark.places)
    const parties = this.where('party', [...landmark.agents, ...landmark.targets])
    const titled = [...places.keys()].some((i) => this.sentences[i]!.kind === 'title')
    const isNear = (i: number): boolean =>
      titled ||
      Array.from({ length: sentencesBack }, (_, back) => i - back - 1).some((one) => places.has(one))
    const candidates = new Set([
      ...cues.keys(),
      ...[...cues.keys()].map((i) => i + sentencesOn),
      ...places.keys(),
      ...[...parties.keys()].filter(isNear),
    ])
    const found: ToldLandmark[] = []
    for (const [i, own] of this.expressions.entries()) {
      const isNamed = cues.has(i) || places.has(i)
      const byDay =
        days.length > 0 && (isNamed || places.size > 0)
          ? own.find((at) => isItsDay(this.input.expressions[at]!, landmark))
          : undefined
      if ((byDay === undefined && !candidates.has(i)) || !tells(this.input, this.sentences[i]!, landmark))
        continue
      const at = cues.get(i) ?? places.get(i) ?? parties.get(i) ?? this.sentences[i]!.start
      found.push({
        landmark,
        sentence: this.sentences[i]!,
        index: byDay ?? nearest(this.input, ofEvents(this.input, own), at),
        sure: cues.has(i) || cues.has(i - sentencesOn) || parties.size > 0,
      })
    }
    return found
  }

  private add(name: string, sentence: number, at: number): void {
    const found = this.names.get(name) ?? new Map<number, number>()
    this.names.set(name, found)
    if (!found.has(sentence)) found.set(sentence, at)
  }

  private where(part: string, ids: readonly string[]): ReadonlyMap<number, number> {
    const found = new Map<number, number>()
    for (const id of ids) for (const [i, at] of this.names.get(`${part}:${id}`) ?? []) found.set(i, at)
    return found
  }
}

/** A name and a day alone would do for a birthday; a word for the event stands beside them. */
export function isItsDay(time: FoundTime, landmark: Landmark): boolean {
  return /^XXXX-\d\d-\d\d/u.test(time.value) && time.until === undefined && agreesWithoutYear(time, landmark)
}

/** The expressions that tell when, by sentence; both come in the text's order. */
function bySentence(
  sentences: readonly Sentence[],
  times: readonly FoundTime[],
): readonly (readonly number[])[] {
  let next = 0
  return sentences.map(({ start, end }) => {
    const own: number[] = []
    while (next < times.length && times[next]!.start < start) next += 1
    while (next < times.length && times[next]!.end <= end) {
      if (tellsWhen(times[next]!)) own.push(next)
      next += 1
    }
    return own
  })
}

/** "The Red Cross said this Friday that they died on Tuesday": what is of the day of writing is the telling's. */
function ofEvents({ expressions }: ResolveInput, indices: readonly number[]): readonly number[] {
  const others = indices.filter((index) => expressions[index]!.direction !== 'this')
  return others.length === 0 ? indices : others
}

function nearest(input: ResolveInput, indices: readonly number[], at: number): number | undefined {
  const gap = (index: number): number => Math.abs(input.expressions[index]!.start - at)
  return indices.reduce<number | undefined>(
    (best, index) => (best === undefined || gap(index) < gap(best) ? index : best),
    undefined,
  )
}

const tellsWhen = (time: FoundTime): boolean =>
  (time.type === 'DATE' || time.type === 'TIME') && !time.value.endsWith('_REF')
