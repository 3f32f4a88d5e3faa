import { DataError } from '../../errors.ts'
import { fold } from '../../language/fold.ts'
import { letters } from '../../language/letters.ts'
import type { LanguagePack } from '../../language/pack.ts'
import { parseWords } from './rule.ts'

const tests = new WeakMap<LanguagePack, RegExp>()

/**
 * Whether a sentence speaks of what is to come ("sera", "prévu", "will", "due"). It decides which way a date without
 * a year is looked for, where no statement tells it.
 * @throws {DataError} when the pack's words are wrong
 */
export function isFutureSentence(sentence: string, pack: LanguagePack): boolean {
  return isFutureFolded(fold(sentence), pack)
}

/** The same for a sentence that is folded already. @throws {DataError} */
export function isFutureFolded(folded: string, pack: LanguagePack): boolean {
  let test = tests.get(pack)
  if (test === undefined) {
    const { future, futureEndings } = parseWords(pack)
    const endings =
      futureEndings === undefined ? '' : `|(?<=[${letters}]{4})(?:${futureEndings})(?![${letters}])`
    test = wholeWords(future, 'future', pack, endings)
    tests.set(pack, test)
  }
  return test.test(folded)
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

function wholeWords(words: string, key: string, pack: LanguagePack, endings = ''): RegExp {
  try {
    return new RegExp(`(?<![${letters}])(?:${words})(?![${letters}])${endings}`, 'u')
  } catch (cause) {
    throw new DataError(`data/languages/${pack.language}/times/words.json`, `${key} is no expression`, {
      cause,
    })
  }
}
