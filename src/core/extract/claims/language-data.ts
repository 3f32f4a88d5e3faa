import { DataError } from '../../errors.ts'
import { fold } from '../../language/fold.ts'
import type { LanguagePack } from '../../language/pack.ts'
import type { ActorKind } from '../../model/index.ts'
import type { ClaimLanguage } from './claim-language.ts'
import { describeWord } from './describe-word.ts'
import { type FormsOfWe, formsOfWe } from './forms-of-we.ts'
import type { PersonNoun } from './person-noun.ts'
import { type PhraseList, phraseList } from './phrase-list.ts'
import type { FormTag, VerbForm } from './verb-form.ts'
import { wordKey } from './word-key.ts'
import { WordTable } from './word-table.ts'

/** The files of rules, events-<family>.json; of two rules that match alike the earlier in this order counts. */
const eventFamilies = [
  'territory',
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

const noForms: readonly VerbForm[] = []

type Words = Readonly<Record<string, Readonly<Record<string, unknown>>>>

function compile(pack: LanguagePack): ClaimLanguage {
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
  const verbs = compileVerbs(
    {
      // Verbs that only tell who says so stand with the other words of saying.
      ...(speakers.forms as Words | undefined),
      ...file<Words>('verbs'),
    },
    grammar['forms of we'] as FormsOfWe,
  )
  const people = new Map<string, PersonNoun>()
  const personWords = new Map<string, PersonNoun>()
  for (const [id, entry] of Object.entries(file<Words>('people'))) {
    const noun: PersonNoun = {
      id,
      kind: entry.kind as ActorKind,
      who: (entry.who as string | undefined) ?? null,
      as: (entry.as as string | undefined) ?? '',
    }
    people.set(id, noun)
    for (const word of wordsOf(entry.words)) if (!personWords.has(word)) personWords.set(word, noun)
  }
  const objectWords = new Map<string, { id: string; kind: string }>()
  for (const [id, entry] of Object.entries(file<Words>('objects'))) {
    for (const word of wordsOf(entry.words)) objectWords.set(word, { id, kind: String(entry.kind) })
  }
  const nationalities = file<Words>('nationalities')
  const nations = new Map<string, string>()
  const seats = new Map<string, string>()
  for (const [country, entry] of Object.entries(nationalities)) {
    for (const word of wordsOf(entry.words)) nations.set(word, country)
    for (const word of wordsOf(entry.seat)) seats.set(word, country)
  }
  const readings = ({
    key,
    lower,
  }: {
    readonly key: string
    readonly lower: string
  }): readonly VerbForm[] => {
    const all = verbs.forms.get(key) ?? noForms
    // Nearly all that look alike without their accents have the same ones.
    if (!verbs.mixed.has(key)) return all
    const exact = all.filter((form) => form.exact === lower)
    return exact.length > 0 ? exact : all
  }
  const language: ClaimLanguage = {
    code: pack.language,
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
    readings: (key) => verbs.forms.get(key) ?? noForms,
    movesWithBe: (lemma) => verbs.etre.has(lemma),
    people,
    personWords,
    objectWords,
    nations,
    seats,
    nationName: (country) => nationalities[country]?.name as string | undefined,
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
  }
  return language
}

function wordsOf(words: unknown): readonly string[] {
  return typeof words === 'string' ? words.split('|').map(wordKey) : []
}

function compileVerbs(
  verbs: Words,
  ours: FormsOfWe,
): {
  forms: ReadonlyMap<string, readonly VerbForm[]>
  /** Folded words that stand for forms with different accents. */
  mixed: ReadonlySet<string>
  etre: ReadonlySet<string>
} {
  const forms = new Map<string, readonly VerbForm[]>()
  const etre = new Set<string>()
  for (const [lemma, entry] of Object.entries(verbs)) {
    if (entry.etre === true) etre.add(lemma)
    for (const [tag, words] of [...Object.entries(entry), ...formsOfWe(entry, ours)]) {
      if (typeof words !== 'string') continue
      for (const word of words.split('|')) {
        const exact = word.normalize('NFC')
        const key = fold(exact)
        const form: VerbForm = { lemma, tag: tag as FormTag, exact: exact === key ? key : exact }
        // Of thousands of lists each with one form or two, none is longer than what it holds.
        forms.set(key, forms.get(key)?.concat(form) ?? [form])
      }
    }
  }
  const mixed = [...forms].filter(([, list]) => list.some(({ exact }) => exact !== list[0]!.exact))
  return { forms, mixed: new Set(mixed.map(([key]) => key)), etre }
}
