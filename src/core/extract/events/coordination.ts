import type { Phrase } from '../actors/phrase.ts'
import { isAdjective } from '../actors/quality.ts'
import { standsAt } from '../claims/phrase-list.ts'
import { wordClass } from '../claims/word-class.ts'
import { isAside } from './aside.ts'
import type { Parse } from './parse.ts'

/** A phrase and those joined to it after: "Gao et Tombouctou", "A, B et aujourd'hui C". */
export function withCoordinated(parse: Parse, first: Phrase): readonly Phrase[] {
  const all = listFrom(parse, first)
  const named = namesOf(all)
  return named === 0 ? all : all.filter((_, i) => i === 0 || i > named)
}

/** The same with the names of those whom a number counts. */
function listFrom(parse: Parse, first: Phrase): readonly Phrase[] {
  const all = [first]
  let last = first
  for (const next of parse.phrases) {
    if (next.from < last.to || next === last.of) continue
    const end = last.of === undefined || !isLast(last, next) ? last.to : last.of.to
    if (!joins(parse, end, next) || (first.afterVerb && opensClause(parse, next))) break
    all.push(next)
    last = next
  }
  // Commas alone join nothing, unless "et" closes the list.
  const closedList = all.length > 1 && all.slice(1).some((phrase) => hasAnd(parse, phrase))
  if (!closedList) return [first]
  const lastAnd = all.findLastIndex((phrase, i) => i > 0 && hasAnd(parse, phrase))
  return all
    .slice(0, lastAnd + 1)
    .filter(
      (phrase, i) =>
        i === 0 || phrase.person?.as !== 'group' || !isAside(parse, phrase) || hasAnd(parse, phrase),
    )
}

/** "Two soldiers, John Kay and Paul Obi,": how many behind a number of people are their names, and nobody more; 0 where none are. */
function namesOf([first, ...others]: readonly Phrase[]): number {
  const { low, high } = first!.amount ?? { low: 0, high: 0 }
  const until = others.findIndex(({ proper, amount }) => proper === undefined || amount !== undefined)
  const names = until < 0 ? others.length : until
  return low > 1 && low === high && low === names ? names : 0
}

/** "Shelled Omdurman, and | the governor said …": behind a comma and "and" a subject with its verb, and no more of the object. */
function opensClause({ tokens, language }: Parse, { from, to, prep }: Phrase): boolean {
  if (language.code !== 'en' || prep !== '') return false
  const [comma, and, verb] = [tokens[from - 2], tokens[from - 1], tokens[to]]
  if (comma?.key !== ',' || and === undefined || (and.classes & wordClass.and) === 0) return false
  if (verb === undefined || verb.time >= 0) return false
  const isHelp = (verb.classes & (wordClass.have | wordClass.be)) !== 0
  return isHelp || verb.forms.some(({ tag }) => tag === 'past')
}

const isLast = (last: Phrase, next: Phrase): boolean => last.of !== undefined && last.of.to <= next.from

function hasAnd(parse: Parse, phrase: Phrase): boolean {
  const { tokens, language } = parse
  if (language.is('nor', phrase.det)) return true
  for (let i = phrase.from - 1; i >= Math.max(0, phrase.from - 5); i -= 1) {
    const { kind, key, time, classes } = tokens[i]!
    if (kind === 'mark') return false
    if ((classes & wordClass.and) !== 0 || language.is('nor', key) || joinerEnding(parse, i)) return true
    if (time < 0 && (classes & (wordClass.prepositions | wordClass.adverbs | wordClass.determiners)) === 0)
      return false
  }
  return false
}

/** "ainsi que", "along with": joiners of several words, by the token they end or start at. */
function joinerEnding({ tokens, language }: Parse, end: number): boolean {
  if ((tokens[end]!.classes & wordClass.closesAnd) === 0) return false
  const phrases = language.phrases(language.field('and phrases')).endingWith(tokens[end]!.key)
  return phrases.some((words) => standsAt(words, tokens, end - words.length + 1))
}

function joinerFrom({ tokens, language }: Parse, from: number): number {
  if ((tokens[from]!.classes & wordClass.opensAnd) === 0) return 0
  const phrases = language.phrases(language.field('and phrases')).startingWith(tokens[from]!.key)
  return phrases.find((words) => standsAt(words, tokens, from))?.length ?? 0
}

// In tokens: "les hommes masqués".
const mostDescribing = 2

/** Whether only commas, "et", times, adverbs and prepositions stand between. */
function joins(parse: Parse, from: number, next: Phrase): boolean {
  const { tokens, language } = parse
  const isBehind = language.field<boolean>('first noun')
  // « Ni l'armée | ni les rebelles »: the word is read as the second one's article.
  let joined = language.is('nor', next.det)
  for (let i = from; i < next.from; i += 1) {
    const { key, kind, time, aside, classes } = tokens[i]!
    if (aside || time >= 0) continue
    const joiner = joinerFrom(parse, i)
    if (joiner > 0) {
      joined = true
      i += joiner - 1
      continue
    }
    // « Les rebelles étrangers | et l'armée »
    if (isBehind && !joined && i - from < mostDescribing && isAdjective(tokens[i]!)) continue
    if (kind === 'mark' && key === ',') joined = true
    else if ((classes & wordClass.and) !== 0 || language.is('nor', key)) joined = true
    else if (
      (classes & (wordClass.of | wordClass.adverbs)) === 0 &&
      !((classes & wordClass.prepositions) !== 0 && next.prepAt === i) &&
      key !== 'hui' &&
      key !== "aujourd'"
    )
      return false
  }
  return joined
}

/** A phrase and those joined to it before: of "A, B et C" from C. */
export function beforeCoordinated(parse: Parse, last: Phrase): readonly Phrase[] {
  if (!hasAnd(parse, last)) return [last]
  const { phrases } = parse
  for (let i = phrases.indexOf(last) - 1; i >= 0; i -= 1) {
    const first = phrases[i]!
    const list = listFrom(parse, first)
    if (!list.includes(last)) break
    if (i === 0 || !listFrom(parse, phrases[i - 1]!).includes(last)) {
      return first.prep === '' && !first.afterVerb ? withCoordinated(parse, first) : [last]
    }
  }
  return [last]
}

/** The list that a phrase is in, wherever it stands in it; only itself when it is in none. */
export function coordinatedAround(parse: Parse, phrase: Phrase): readonly Phrase[] {
  for (const first of parse.phrases) {
    if (first.from > phrase.from) break
    if (first.type === 'actor' || phrase.from - first.from > listReach) continue
    const list = withCoordinated(parse, first)
    if (list.length > 1 && list.includes(phrase)) return list
  }
  return [phrase]
}

// A longer list of places than this is another clause.
const listReach = 20
