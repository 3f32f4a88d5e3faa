import type { Leader, Leadership } from '../../model/index.ts'
import { wordKey } from '../claims/word-key.ts'

/** A name that a leader goes by, as the words of tokens. */
export interface LeaderName {
  readonly words: readonly string[]
  readonly leader: Leader
  /** His whole name; one that means nobody else; one that means him where his whole name is told, a nom de guerre too. */
  readonly kind: 'whole' | 'alone' | 'last' | 'called'
}

/** The names of leaders by their last word, the longest first. */
export type LeaderNames = ReadonlyMap<string, readonly LeaderName[]>

const indexes = new WeakMap<readonly Leader[], LeaderNames>()

/** The names of all leaders, indexed once. */
export function leaderNames(leaders: readonly Leader[]): LeaderNames {
  let index = indexes.get(leaders)
  if (index === undefined) {
    const made = new Map<string, LeaderName[]>()
    for (const leader of leaders) {
      for (const name of leader.alone) add(made, name, leader, 'alone')
      for (const name of [leader.name, ...leader.spellings]) {
        add(made, name, leader, 'whole')
        add(made, name.split(/[\s-]/u).at(-1)!, leader, 'last')
        // "Jimmy “Barbecue” Chérizier".
        for (const called of leader.called) add(made, name.replace(' ', ` ${called} `), leader, 'whole')
      }
      for (const name of leader.called) add(made, name, leader, 'called')
    }
    for (const names of made.values()) names.sort((a, b) => b.words.length - a.words.length)
    index = made
    indexes.set(leaders, index)
  }
  return index
}

function add(index: Map<string, LeaderName[]>, name: string, leader: Leader, kind: LeaderName['kind']): void {
  const words = wordKey(name).split(' ')
  const last = words.at(-1)!
  if (last.length < shortestName) return
  const names = index.get(last)
  const isKnown =
    names?.some((one) => one.leader === leader && one.words.join(' ') === words.join(' ')) === true
  if (isKnown) return
  if (names === undefined) index.set(last, [{ words, leader, kind }])
  else names.push({ words, leader, kind })
}

// In letters: a shorter word is a name's particle.
const shortestName = 3

/**
 * What somebody led on a day.
 * @param day YYYY-MM-DD; where it is not known, only who has led one party alone leads anything
 */
export function ledOn({ leads }: Leader, day: string | undefined): Leadership | undefined {
  if (day === undefined) return leads.length === 1 ? leads[0] : undefined
  return leads.find(
    ({ from, until }) =>
      (from === undefined || day >= from) && (until === undefined || day.slice(0, until.length) <= until),
  )
}
