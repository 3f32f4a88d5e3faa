import { DataError } from '../../errors.ts'
import { type Keep, keepNothing } from '../../language/keep.ts'
import type { LanguagePack } from '../../language/pack.ts'
import { type LearnedFile, type LearnedModel, unpackModel } from '../learned/learned-model.ts'
import type { ClaimLanguage } from './claim-language.ts'
import { describeWord } from './describe-word.ts'
import type { FormsOfWe } from './forms-of-we.ts'
import { nounsOf } from './nouns.ts'
import { type PhraseList, phraseList } from './phrase-list.ts'
import type { VerbForm } from './verb-form.ts'
import { packForms, type VerbLists, verbForms } from './verb-forms.ts'
import { wordKey } from './word-key.ts'
import { WordTable } from './word-table.ts'

/** The files of rules, events-<family>.json; of two rules that match alike the earlier in this order counts. */
const eventFamilies = [
  'territory',
  'holding',
  'fighting',
  'strikes',
  'people',
  'protest',
  'property',
  'politics',
  'relief',
] as const

const compiled = new WeakMap<LanguagePack, ClaimLanguage>()

/** The claim words of a pack, compiled once. @throws {DataError} when a file is missing */
export function claimLanguage(pack: LanguagePack): ClaimLanguage {
  const known = compiled.get(pack)
  if (known !== undefined) return known
  const made = compile(pack)
  compiled.set(pack, made)
  return made
}

function compile(pack: LanguagePack): ClaimLanguage {
  const keep: Keep = (name, make) => (pack.keep ?? keepNothing)(`${name}-${pack.language}`, make)
  const file = <T>(name: string): T => {
    const value = pack.claims[name]
    if (value === undefined)
      throw new DataError(`data/languages/${pack.language}/claims/${name}.json`, 'is missing')
    return value as T
  }
  const grammar = file<Readonly<Record<string, unknown>>>('grammar')
  const groups = new Map<string, ReadonlySet<string>>()
  const groupOf = (group: string): ReadonlySet<string> => {
    let set = groups.get(group)
    if (set === undefined) {
      const words = String(grammar[group] ?? '').split('|')
      set = new Set(words.filter((word) => word !== ''))
      groups.set(group, set)
    }
    return set
  }
  const joined = new Map<readonly string[], ReadonlySet<string>>()
  const phrases = new Map<string, PhraseList>()
  const speakers = file<Readonly<Record<string, unknown>>>('speakers')
  const spoken = new Map<string, ReadonlySet<string>>()
  const trapWords = file<Readonly<Record<string, string>>>('traps')
  const traps = new Map<string, RegExp>()
  const verbs = verbForms(
    keep('verbs', () =>
      packForms(
        {
          // Verbs that only tell who says so stand with the other words of saying.
          ...(speakers.forms as VerbLists | undefined),
          ...file<VerbLists>('verbs'),
        },
        grammar['forms of we'] as FormsOfWe,
      ),
    ),
  )
  const { people, personWords, objectWords, nations, seats, capitals, nationNames } = keep('nouns', () =>
    nounsOf(file('people'), file('objects'), file('nationalities')),
  )
  const readings = ({
    key,
    lower,
  }: {
    readonly key: string
    readonly lower: string
  }): readonly VerbForm[] => {
    const all = verbs.of(key)
    // Nearly all that look alike without their accents have the same ones.
    if (all.every(({ exact }) => exact === all[0]!.exact)) return all
    const exact = all.filter((form) => form.exact === lower)
    return exact.length > 0 ? exact : all
  }
  let learned: LearnedModel | undefined
  const language: ClaimLanguage = {
    code: pack.language,
    keep,
    group: groupOf,
    is: (group, key) => groupOf(group).has(key),
    isOneOf: (several, key) => {
      let set = joined.get(several)
      if (set === undefined) {
        set = new Set(several.flatMap((group) => [...groupOf(group)]))
        joined.set(several, set)
      }
      return set.has(key)
    },
    field: (name) => grammar[name] as never,
    phrases: (list) => {
      const key = String(list ?? '')
      let words = phrases.get(key)
      if (words === undefined) {
        words = phraseList(
          key
            .split('|')
            .filter((one) => one !== '')
            .map((one) => wordKey(one).split(' ')),
        )
        phrases.set(key, words)
      }
      return words
    },
    verbsOf: (list) => {
      let verbs = spoken.get(list)
      if (verbs === undefined) {
        verbs = new Set(String(speakers[list] ?? '').split('|'))
        spoken.set(list, verbs)
      }
      return verbs
    },
    forms: ({ forms }) => forms,
    words: new WordTable((raw) => describeWord(raw, language, readings)),
    readings: verbs.of,
    movesWithBe: verbs.movesWithBe,
    people,
    personWords,
    objectWords,
    nations,
    seats,
    capitals,
    nationName: (country) => nationNames.get(country),
    speakers,
    eventWords: file('event-words'),
    eventRules: () => eventFamilies.map((family) => [family, file(`events-${family}`)] as const),
    traps: trapWords,
    modality: file('modality'),
    trap: (name) => {
      let trap = traps.get(name)
      if (trap === undefined) {
        trap = new RegExp(trapWords[name] ?? '(?!)', 'u')
        traps.set(name, trap)
      }
      return trap
    },
    learned: () => {
      if (learned === undefined && pack.claims.learned !== undefined)
        learned = unpackModel(pack.claims.learned as LearnedFile)
      return learned
    },
  }
  return language
}
