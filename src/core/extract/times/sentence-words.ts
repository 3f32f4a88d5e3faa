import { DataError } from '../../errors.ts'
import { fold } from '../../language/fold.ts'
import { letters } from '../../language/letters.ts'
import type { LanguagePack } from '../../language/pack.ts'
import { parseWords } from './rule.ts'

/** The words of a language that speak of what is to come. */
interface Future {
  readonly words: RegExp
  /** Whole words with the ending of a verb to come; undefined where the language has none. */
  readonly endings: RegExp | undefined
}

const futures = new WeakMap<LanguagePack, Future>()

/**
 * Whether a sentence speaks of what is to come ("sera", "prévu", "will", "due"). It decides which way a date without
 * a year is looked for, where no statement tells it.
 * @param folded the same sentence, folded
 * @throws {DataError} when the pack's words are wrong
 */
export function isFutureSentence(sentence: string, pack: LanguagePack, folded = fold(sentence)): boolean {
  let future = futures.get(pack)
  if (future === undefined) {
    future = futureOf(pack)
    futures.set(pack, future)
  }
  if (future.words.test(folded)) return true
  if (future.endings === undefined) return false
  // "Dans le quartier de Rivera": a name has no ending of a verb.
  for (const { index } of folded.matchAll(future.endings)) if (!isCapital.test(sentence[index]!)) return true
  return false
}

const isCapital = /\p{Lu}/u

function futureOf(pack: LanguagePack): Future {
  const { future, futureEndings } = parseWords(pack)
  const words = wholeWords(future, 'future', pack)
  if (futureEndings === undefined) return { words, endings: undefined }
  const stem = `[${letters}]{4,20}?`
  return { words, endings: wholeWords(`${stem}(?:${futureEndings})`, 'futureEndings', pack, 'gu') }
}

const eventTests = new WeakMap<LanguagePack, ReadonlyMap<string, RegExp>>()

/**
 * Whether a word for an event ("coup", "putsch") stands in a folded sentence, by which a dated fact is known where no
 * statement was read.
 * @throws {DataError} when the pack's words are wrong
 */
export function tellsEvent(folded: string, event: string, pack: LanguagePack): boolean {
  let known = eventTests.get(pack)
  if (known === undefined) {
    const { events } = parseWords(pack)
    known = new Map(
      [...wordsByEvent(events)].map(([code, words]) => [code, wholeWords(words.join('|'), 'events', pack)]),
    )
    eventTests.set(pack, known)
  }
  return known.get(event)?.test(folded) === true
}

/** The lists of words of each event: one list may tell several events, and several lists one. */
function wordsByEvent(events: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [codes, words] of Object.entries(events))
    for (const code of codes.split('|')) found.set(code, [...(found.get(code) ?? []), words])
  return found
}

function wholeWords(words: string, key: string, pack: LanguagePack, flags = 'u'): RegExp {
  try {
    return new RegExp(`(?<![${letters}])(?:${words})(?![${letters}])`, flags)
  } catch (cause) {
    throw new DataError(`data/languages/${pack.language}/times/words.json`, `${key} is no expression`, {
      cause,
    })
  }
}
