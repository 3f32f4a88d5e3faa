import type { Knowledge } from '../../knowledge.ts'
import type { Actor, Leader } from '../../model/index.ts'
import type { Token } from '../claims/token.ts'
import type { Parse } from '../events/parse.ts'
import { introductions } from '../speakers/introductions.ts'
import { isArabicArticle } from './arabic-article.ts'
import { type LeaderName, leaderNames, ledOn } from './leader-names.ts'
import type { Phrase } from './phrase.ts'

/** Names of leaders that some words of a sentence can be. Token indices are half-open. */
interface NameFound {
  readonly parse: Parse
  readonly phrase: Phrase
  /** Of the same words: one of each leader who bears it. */
  readonly names: readonly LeaderName[]
  readonly from: number
  readonly to: number
  /** The last of the words. */
  readonly last: string
  /** Whether a word that belongs to the name stands beside it: "Mariam | Haftar", "Zelensky | Stadium". */
  readonly isOthers: boolean
}

/**
 * Takes note in the phrases of an article of the leaders whom they name. Who has been named in full is meant by the last
 * word of his name too, unless somebody else bears it there.
 * @param countries those that the article speaks of
 * @param told whom the article itself says somebody leads, by the last word of the name
 * @param day of the article, YYYY-MM-DD; undefined where nothing tells it
 */
export function settleLeaders(
  parses: readonly Parse[],
  { leaders, actors }: Pick<Knowledge, 'leaders' | 'actors'>,
  countries: readonly string[],
  told: ReadonlyMap<string, Actor>,
  day: string | undefined,
): void {
  const isThere = ({ leads }: Leader): boolean =>
    leads.some(({ to }) => actors.get(to)!.countries.some((country) => countries.includes(country)))
  const found = findNames(parses, leaders).filter(
    ({ parse, from, names }) =>
      !names[0]!.leader.common || (isThere(names[0]!.leader) && !isCivil(parse, from)),
  )
  if (found.length === 0) return
  const met = new Set(found.filter(({ isOthers }) => !isOthers).flatMap(wholeNames))
  const shared = new Set(found.filter(isNamesake).map(({ last }) => last))
  for (const one of found) {
    const { phrase, from, to, last, isOthers, parse } = one
    if (isOthers || phrase.leads !== undefined) continue
    const leader = wholeNames(one)[0] ?? (shared.has(last) ? undefined : meantBy(one, met))
    if (leader === undefined) continue
    const party = told.get(last) ?? actors.get(ledOn(leader, day)?.to ?? '')
    phrase.leads = { party, name: leader.name, from, to, himself: isHimself(parse, phrase, from, to) }
  }
}

/** "Imran Khan, a surgeon at the hospital": a namesake, by what the sentence says of him. */
const isCivil = (parse: Parse, at: number): boolean =>
  introductions(parse).some(
    ({ name, kind }) =>
      name.from <= at && at < name.to && !/^(?:government|official|military|armed-group)$/u.test(kind),
  )

/** "Mariam | Haftar": another of that name; the Zelensky Stadium is none. */
const isNamesake = ({ parse, phrase, from }: NameFound): boolean =>
  from > phrase.from && isOfName(parse.tokens[from - 1]!, parse)

const wholeNames = ({ names }: NameFound): readonly Leader[] =>
  names.filter(({ kind }) => kind === 'whole').map(({ leader }) => leader)

/** "Haftar"; « Traoré », where Ibrahim Traoré has been named; "Barbecue" likewise, or "alias Barbecue". */
function meantBy({ names, parse, from, phrase }: NameFound, met: ReadonlySet<Leader>): Leader | undefined {
  if (phrase.type === 'place') return undefined
  const all = names.filter(({ leader }) => met.has(leader))
  if (all.length === 1) return all[0]!.leader
  const isCalled = parse.language.is('alias words', parse.tokens[from - 1]?.key ?? '')
  return names.find(({ kind }) => kind === 'alone' || (kind === 'called' && isCalled))?.leader
}

function findNames(parses: readonly Parse[], leaders: readonly Leader[]): readonly NameFound[] {
  const index = leaderNames(leaders)
  const found: NameFound[] = []
  if (index.size === 0) return found
  for (const parse of parses)
    for (let at = 0; at < parse.tokens.length; at += 1) {
      const token = parse.tokens[at]!
      if (!token.capital) continue
      const names = index.get(token.key)
      const phrase = names === undefined ? undefined : parse.phraseAt[at]
      const one = phrase === undefined ? undefined : nameAt(parse, phrase, at, names!)
      if (one !== undefined) found.push(one)
    }
  return found
}

/** The longest name that ends at a token. */
function nameAt(
  parse: Parse,
  phrase: Phrase,
  at: number,
  names: readonly LeaderName[],
): NameFound | undefined {
  const { tokens } = parse
  const longest = names.find(({ words }) => standsBefore(tokens, at + 1, words))
  if (longest === undefined) return undefined
  // "RSF leader Hemedti": whom he leads is said there; "Abdelmalek al-Houthi" bears the group's name.
  const { actor } = phrase
  if (actor !== undefined && actor.kind !== 'person' && longest.words.length === 1) return undefined
  const first = at + 1 - longest.words.length
  const from = isArabicArticle(tokens, first - 1) ? first - 1 : first
  // "Pro-Haftar", "Assad-led": somebody else.
  if (tokens[from]!.glued || tokens[at + 1]?.glued === true) return undefined
  const isOthers = [from - 1, at + 1].some(
    (beside) => beside >= phrase.from && beside < phrase.to && isOfName(tokens[beside]!, parse),
  )
  const same = names.filter(
    ({ words }) => words.length === longest.words.length && standsBefore(tokens, at + 1, words),
  )
  return { parse, phrase, names: same, from, to: at + 1, last: longest.words.at(-1)!, isOthers }
}

const standsBefore = (tokens: readonly Token[], to: number, words: readonly string[]): boolean =>
  words.every((word, i) => tokens[to - words.length + i]?.key === word)

/** A word with a capital that is neither a title nor a nation's. */
const isOfName = ({ capital, kind, key }: Token, { language }: Parse): boolean =>
  capital &&
  kind === 'word' &&
  !language.isOneOf(titles, key) &&
  !language.nations.has(key) &&
  !language.personWords.has(key) &&
  !language.is('determiners', key)

const titles = ['titles of persons', 'short titles', 'leading men', 'alias words']

/** "Haftar", "President Putin", "le chef de gang Jimmy Chérizier"; not "Haftar fighters", "le clan Haftar", "Putin's critics". */
function isHimself({ tokens, language }: Parse, phrase: Phrase, from: number, to: number): boolean {
  if (to < phrase.to || tokens[to]?.key === 's') return false
  if (from <= phrase.from) return true
  const before = tokens[from - 1]!
  // "Presidents Tshisekedi and Kagame".
  const forms = [before.key, before.key.replace(/s$/u, '')]
  if (forms.some((form) => language.isOneOf(titles, form)) || language.nations.has(before.key)) return true
  const noun = language.personWords.get(before.key)
  return noun !== undefined && noun.kind !== 'civilians' && noun.kind !== 'unnamed'
}
