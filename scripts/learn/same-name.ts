import { fold } from '../../src/core/language/fold.ts'
import type { ActorMention } from '../../src/core/model/index.ts'

/** Whether gold means a party by one of its names: the same name, or half of their words in common. */
export function isNamed({ name, text, kind }: ActorMention, names: readonly string[]): boolean {
  return names.some(
    (gold) => isSame(name, gold) || isSame(text, gold) || (kind === 'civilians' && civil.has(fold(gold))),
  )
}

/** What gold calls people who fight for nobody. */
const civil: ReadonlySet<string> = new Set([
  'civilians',
  'civils',
  'residents',
  'habitants',
  'villagers',
  'people',
])

function isSame(one: string, other: string): boolean {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)]
  if (ours.length === 0 || theirs.length === 0) return false
  const shared = ours.filter((word) => theirs.some((theirWord) => isAlike(word, theirWord))).length
  return shared / Math.max(ours.length, theirs.length) >= 1 / 2
}

// In letters: "militia" and "militiamen", "Tuareg" and "Tuaregs".
const stem = 5

const isAlike = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) >= stem && one.slice(0, stem) === other.slice(0, stem))

const small: ReadonlySet<string> = new Set([
  'the',
  'of',
  'and',
  'for',
  'les',
  'des',
  'de',
  'du',
  'la',
  'le',
  'l',
  'd',
  'et',
  'group',
  'groupe',
])

const wordsOf = (name: string): readonly string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word))
