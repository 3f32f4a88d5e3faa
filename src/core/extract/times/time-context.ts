import { DataError } from '../../errors.ts'
import { fold } from '../../language/fold.ts'
import { letters } from '../../language/letters.ts'
import type { LanguagePack } from '../../language/pack.ts'
import type { EventCode, Precision } from '../../model/index.ts'
import type { Sentence } from '../sentence.ts'
import { parseWords } from './rule.ts'
import { isFutureFolded, tellsEvent } from './sentence-words.ts'

/** What stands around an expression and says how it is meant. */
export interface TimeContext {
  /** Whether a sentence of the text speaks of what is to come. */
  readonly isFuture: (sentence: string) => boolean
  /** Whether a sentence of the text has a word for an event. */
  readonly tellsEvent: (sentence: string, event: EventCode) => boolean
  /** Whether it only names a thing ("the 2012 accord", "l'accord de 2015") or an end ("until 1978"). */
  readonly isAttributive: (start: number, precision: Precision) => boolean
  /** Whether its sentence has stepped back in time before it: "had", "avait". */
  readonly isBackshifted: (start: number) => boolean
  /** Whether it is counted from an event named right after it: "two days after the coup", "au lendemain du putsch". */
  readonly namesEvent: (time: { readonly text: string; readonly end: number }) => boolean
  /** Whether words before it make it the day of writing: "it is", "nous sommes". */
  readonly isToday: (start: number) => boolean
  /** Whether it stands in a quotation. */
  readonly isQuoted: (start: number) => boolean
}

/** So much before an expression tells whether it names a thing. */
const attributiveReach = 12

/** So much behind an expression tells whether an event is named. */
const nameReach = 12

/** @throws {DataError} when the pack's words are no expressions */
export function contextOf(text: string, sentences: readonly Sentence[], pack: LanguagePack): TimeContext {
  const { attributive, ending, backshift, counted, named, today } = contextWords(pack)
  const before = (start: number, reach: number): string => text.slice(Math.max(0, start - reach), start)
  // The same sentences are asked about again and again.
  const folded = memo((sentence: string) => fold(sentence))
  return {
    isFuture: memo((sentence) => isFutureFolded(folded(sentence), pack)),
    tellsEvent: (sentence, event) => tellsEvent(folded(sentence), event, pack),
    isAttributive: (start, precision) => {
      const words = fold(before(start, attributiveReach))
      return ending.test(words) || (precision !== 'day' && attributive.test(words))
    },
    isBackshifted: (start) => {
      const sentence = sentences.findLast((one) => one.start <= start)
      return sentence !== undefined && backshift.test(fold(text.slice(sentence.start, start)))
    },
    namesEvent: ({ text: words, end }) =>
      counted.test(fold(words)) && named.test(fold(text.slice(end, end + nameReach))),
    isToday: (start) => today.test(fold(before(start, attributiveReach))),
    isQuoted: (start) => isQuoted(text, start),
  }
}

function memo<T>(ask: (sentence: string) => T): (sentence: string) => T {
  const known = new Map<string, T>()
  return (sentence) => {
    let answer = known.get(sentence)
    if (answer === undefined) {
      answer = ask(sentence)
      known.set(sentence, answer)
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
}

const compiled = new WeakMap<LanguagePack, ContextWords>()

function contextWords(pack: LanguagePack): ContextWords {
  let words = compiled.get(pack)
  if (words === undefined) {
    const { attributive, ending, backshift, eventShift, today } = parseWords(pack)
    const before = (source: string): RegExp => new RegExp(`(?<![${letters}])(?:${source})[ \\t\\n]?$`, 'u')
    try {
      words = {
        attributive: before(attributive),
        ending: before(ending),
        today: before(today),
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

/** Whether an odd number of quotation marks opens before an offset in its line. */
function isQuoted(text: string, start: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  let open = 0
  let straight = 0
  for (const unit of line) {
    if (unit === '«' || unit === '“') open += 1
    else if (unit === '»' || unit === '”') open -= 1
    else if (unit === '"') straight += 1
  }
  return open > 0 || straight % 2 === 1
}
