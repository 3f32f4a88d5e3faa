import { DataError } from '../../errors.ts'
import { fold } from '../../language/fold.ts'
import type { LanguagePack } from '../../language/pack.ts'
import { parseWords } from './rule.ts'

const tests = new WeakMap<LanguagePack, RegExp>()

/**
 * Whether a sentence speaks of what is to come ("sera", "prévu", "will", "due"). It decides which way a date without
 * a year is looked for, where no statement tells it.
 * @throws {DataError} when the pack's words are wrong
 */
export function isFutureSentence(sentence: string, pack: LanguagePack): boolean {
  let test = tests.get(pack)
  if (test === undefined) {
    const { future } = parseWords(pack)
    try {
      test = new RegExp(`(?<![\\p{L}\\p{N}])(?:${future})(?![\\p{L}\\p{N}])`, 'u')
    } catch (cause) {
      throw new DataError(`data/languages/${pack.language}/times/words.json`, 'future is no expression', {
        cause,
      })
    }
    tests.set(pack, test)
  }
  return test.test(fold(sentence))
}
