import { numbersOf, packWords } from '../../language/word-numbers.ts'
import type { SpeakerKind } from '../../model/index.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Token } from '../claims/token.ts'
import { wordKey } from '../claims/word-key.ts'
import type { KindEntry, KindHit } from './kinds-of-word.ts'

/** The nouns and names of a language that say what sort of speaker somebody is. */
export interface KindWords {
  /** Words that end a name: "against", "while". */
  readonly stops: ReadonlySet<string>
  /** The longest noun that stands at a token and ends before `to`. */
  find(tokens: readonly Token[], at: number, to: number): KindHit | undefined
}

/** "ies" and "y": how a plural or a feminine ends, and its noun. */
type Ending = readonly [string, string]

const compiled = new WeakMap<ClaimLanguage, KindWords>()

/** The kind words of a language, compiled from speakers.json. */
export function kindWords(language: ClaimLanguage): KindWords {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const byFirst = entriesByFirst(language)
  const trades = tradeEndings(language)
  const endings = pairs(language.speakers['noun endings'])
  const made: KindWords = {
    stops: new Set(String(language.speakers.stops).split('|').map(wordKey)),
    find: (tokens, at, to) => {
      const { text, key, asked } = tokens[at]!
      asked.kinds ??= {
        entries: nounsOf(key, endings).flatMap((first) => {
          const entries = byFirst(first)
          return entries.length === 0 ? [] : [entries.filter(({ capitals }) => !capitals || first === key)]
        }),
        trade: trades(key),
      }
      const { entries, trade } = asked.kinds
      let best: KindHit | undefined
      for (const same of entries) {
        for (const { words, capitals, kind, office } of same) {
          // A noun as it stands goes before one that it may be a form of.
          if (best !== undefined && best.length >= words.length) break
          if (capitals && text !== text.toUpperCase()) continue
          const end = endOfRun(tokens, at, words, endings)
          if (end === undefined || end > to) continue
          best = { kind, office, length: end - at }
        }
      }
      return best ?? trade
    },
  }
  compiled.set(language, made)
  return made
}

/** The nouns that begin with a word, the longest first; made when they are asked for. */
function entriesByFirst({ speakers, keep }: ClaimLanguage): (first: string) => readonly KindEntry[] {
  const nouns = [false, true].flatMap((office) =>
    Object.entries(speakers[office ? 'offices' : 'kinds'] as Readonly<Record<string, string>>).flatMap(
      ([kind, list]) => list.split('|').map((noun) => ({ noun, kind: kind as SpeakerKind, office })),
    ),
  )
  const firsts = keep('kind-firsts', () => packWords(nouns.map(({ noun }, i) => [wordsOf(noun)[0]!, i])))
  return (first) =>
    Array.from(numbersOf(firsts, first), (i) => {
      const { noun, kind, office } = nouns[i]!
      return { words: wordsOf(noun), capitals: noun === noun.toUpperCase(), kind, office }
    }).sort((a, b) => b.words.length - a.words.length)
}

const wordsOf = (noun: string): readonly string[] =>
  wordKey(noun)
    .split(' ')
    .map((word) => (word.length > 2 ? word.replace(/'$/u, '') : word))

/** Where the words of a noun end that stand at a token, each as it is or as a form of it; an apostrophe counts for nothing. */
function endOfRun(
  tokens: readonly Token[],
  from: number,
  words: readonly string[],
  endings: readonly Ending[],
): number | undefined {
  let at = from
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!
    while (i > 0 && (tokens[at]?.key === "'" || tokens[at]?.key === '’')) at += 1
    const key = tokens[at]?.key
    if (key === undefined || (key !== word && !mayBeFormOf(key, word, endings))) return undefined
    at += 1
  }
  return at
}

// In letters: what is left of a word must be a word.
const shortestNoun = 3

/** Whether a word can be the plural or the feminine of a noun, as `nounsOf` tells it. */
function mayBeFormOf(key: string, noun: string, endings: readonly Ending[]): boolean {
  for (const [ending, base] of endings) {
    const stem = key.length - ending.length
    if (noun.length !== stem + base.length || noun.length < shortestNoun) continue
    if (key.endsWith(ending) && noun.endsWith(base) && key.startsWith(noun.slice(0, stem))) return true
  }
  return false
}

/** A word, and the nouns that it can be the plural or the feminine of. */
function nounsOf(key: string, endings: readonly Ending[]): readonly string[] {
  const nouns = [key]
  for (const [ending, base] of endings)
    if (key.endsWith(ending) && key.length - ending.length + base.length >= shortestNoun)
      nouns.push(key.slice(0, -ending.length) + base)
  return nouns
}

/** "ethnologist", "sismologue": nouns that no list holds, by how those of a trade end. */
function tradeEndings({ speakers }: ClaimLanguage): (key: string) => KindHit | undefined {
  const lists = Object.entries(speakers['trade endings'] as Readonly<Record<string, string>>)
  const all = lists.flatMap(([kind, list]) =>
    list
      .split('|')
      .map((ending) => [ending, { kind: kind as SpeakerKind, office: false, length: 1 }] as const),
  )
  return (key) => all.find(([ending]) => key.length > ending.length + 1 && key.endsWith(ending))?.[1]
}

const pairs = (list: unknown): readonly Ending[] =>
  String(list)
    .split('|')
    .map((pair) => pair.split('>') as [string, string])
