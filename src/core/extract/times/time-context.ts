import { DataError } from '../../errors.ts'
import { letters } from '../../language/letters.ts'
import type { LanguagePack } from '../../language/pack.ts'
import type { EventCode, Precision } from '../../model/index.ts'
import { countLeading } from '../count-leading.ts'
import type { Sentence } from '../sentence.ts'
import { parseWords } from './rule.ts'
import { isFutureSentence, tellsEvent } from './sentence-words.ts'

/** What stands around an expression and says how it is meant. */
export interface TimeContext {
  /** Whether a sentence of the text speaks of what is to come. */
  readonly isFuture: (sentence: { readonly start: number; readonly end: number }) => boolean
  /** Whether a sentence of the text has a word for an event. */
  readonly tellsEvent: (
    sentence: { readonly start: number; readonly end: number },
    event: EventCode,
  ) => boolean
  /** Whether it only names a thing ("the 2012 accord", "l'accord de 2015") or an end ("until 1978"). */
  readonly isAttributive: (start: number, precision: Precision) => boolean
  /** Whether its sentence has stepped back in time before it: "had", "avait". */
  readonly isBackshifted: (start: number) => boolean
  /** Whether it is counted from an event named right after it: "two days after the coup", "au lendemain du putsch". */
  readonly namesEvent: (time: { readonly start: number; readonly end: number }) => boolean
  /** Whether words behind it make years an anniversary: "to the day", "jour pour jour". */
  readonly isToTheDay: (end: number) => boolean
  /** Whether words before it make it the day of writing: "it is", "nous sommes". */
  readonly isToday: (start: number) => boolean
  /** Whether it stands in a quotation. */
  readonly isQuoted: (start: number) => boolean
}

/** So much before an expression tells whether it names a thing. */
const attributiveReach = 12

/** So much behind an expression tells whether an event is named. */
const nameReach = 12
const toTheDayReach = 20

/**
 * @param folded the same text, folded
 * @throws {DataError} when the pack's words are no expressions
 */
export function contextOf(
  text: string,
  folded: string,
  sentences: readonly Sentence[],
  pack: LanguagePack,
): TimeContext {
  const { attributive, ending, backshift, counted, named, today, toTheDay } = contextWords(pack)
  const before = (start: number, reach: number): string => folded.slice(Math.max(0, start - reach), start)
  const ends = new Map<Sentence, number>()
  // Once for each sentence: a thousand expressions may stand in one.
  const backshiftEnd = (sentence: Sentence): number => {
    const known = ends.get(sentence)
    if (known !== undefined) return known
    const match = backshift.exec(folded.slice(sentence.start, sentence.end))
    const end = match === null ? Number.POSITIVE_INFINITY : sentence.start + match.index + match[0].length
    ends.set(sentence, end)
    return end
  }
  return {
    // The same places are asked about again and again.
    isFuture: once(({ start, end }) =>
      isFutureSentence(text.slice(start, end), pack, folded.slice(start, end)),
    ),
    tellsEvent: ({ start, end }, event) => tellsEvent(folded.slice(start, end), event, pack),
    isAttributive: (start, precision) => {
      const words = before(start, attributiveReach)
      return ending.test(words) || (precision !== 'day' && attributive.test(words))
    },
    isBackshifted: (start) => {
      const sentence = sentences[countLeading(sentences, (one) => one.start <= start) - 1]
      return sentence !== undefined && backshiftEnd(sentence) <= start
    },
    namesEvent: ({ start, end }) =>
      counted.test(folded.slice(start, end)) && named.test(folded.slice(end, end + nameReach)),
    isToTheDay: (end) => toTheDay.test(folded.slice(end, end + toTheDayReach)),
    isToday: (start) => today.test(before(start, attributiveReach)),
    isQuoted: quotationsOf(text),
  }
}

/** Asks about each place once. */
function once<P extends { readonly start: number }>(ask: (place: P) => boolean): (place: P) => boolean {
  const known = new Map<number, boolean>()
  return (place) => {
    let answer = known.get(place.start)
    if (answer === undefined) {
      answer = ask(place)
      known.set(place.start, answer)
    }
    return answer
  }
}

interface ContextWords {
  readonly attributive: RegExp
  readonly ending: RegExp
  readonly backshift: RegExp
  readonly counted: RegExp
  readonly named: RegExp
  readonly today: RegExp
  readonly toTheDay: RegExp
}

const compiled = new WeakMap<LanguagePack, ContextWords>()

function contextWords(pack: LanguagePack): ContextWords {
  let words = compiled.get(pack)
  if (words === undefined) {
    const { attributive, ending, backshift, eventShift, today, toTheDay } = parseWords(pack)
    const before = (source: string): RegExp => new RegExp(`(?<![${letters}])(?:${source})[ \\t\\n]?$`, 'u')
    try {
      words = {
        attributive: before(attributive),
        ending: before(ending),
        today: before(today),
        toTheDay: new RegExp(`^,?[ \\t\\n]?(?:${toTheDay})(?![${letters}])`, 'u'),
        counted: before(eventShift.counted),
        named: new RegExp(`^[ \\t\\n]?(?:${eventShift.named})`, 'u'),
        backshift: new RegExp(`(?<![${letters}])(?:${backshift})(?![${letters}])`, 'u'),
      }
    } catch (cause) {
      throw new DataError(`data/languages/${pack.language}/times/words.json`, String(cause), { cause })
    }
    compiled.set(pack, words)
  }
  return words
}

/** Tells whether an odd number of quotation marks opens before an offset in its line. */
function quotationsOf(text: string): (start: number) => boolean {
  let edges: readonly number[] | undefined
  return (start) => {
    edges ??= quotationEdges(text)
    return countLeading(edges, (edge) => edge <= start) % 2 === 1
  }
}

/** Where quotations begin and end, by turns: one that is open at the end of its line ends there. */
function quotationEdges(text: string): readonly number[] {
  const edges: number[] = []
  let open = 0
  let straight = false
  for (const { 0: mark, index } of text.matchAll(/[«“»”"\n]/gu)) {
    if (mark === '\n') [open, straight] = [0, false]
    else if (mark === '"') straight = !straight
    else open += mark === '«' || mark === '“' ? 1 : -1
    const isInside = open > 0 || straight
    if (isInside !== (edges.length % 2 === 1)) edges.push(index + 1)
  }
  return edges
}
