import { DataError } from '../../errors.ts'
import { fold } from '../../language/fold.ts'
import type { LanguagePack } from '../../language/pack.ts'
import type { ActorKind } from '../../model/index.ts'
import { type PhraseList, phraseList } from './phrase-list.ts'
import { describeWord, type Word } from './word.ts'
import { WordTable } from './word-table.ts'

/** What a verb form is, grammatically. */
export type FormTag = 'pp' | 'pres' | 'past' | 'subj' | 'subjpast' | 'fut' | 'cond' | 'inf' | 'ger'

/** A reading of a word as a form of a verb. */
export interface VerbForm {
  readonly lemma: string
  readonly tag: FormTag
  /** With its accents. */
  readonly exact: string
}

/** A common noun for people (people.json). */
export interface PersonNoun {
  readonly id: string
  readonly kind: ActorKind
  /** Whose figures it counts: soldiers, fighters, civilians, police. */
  readonly who: string | null
  /** bind: the actor of that kind of the country. group: may stand for the armed group told before. */
  readonly as: string
}

/** The words of a language that claims are read with, compiled from data/languages/<code>/claims. */
export interface ClaimLanguage {
  readonly code: string
  is(group: string, key: string): boolean
  /** Whether a word is in one of several groups, which are joined once: give the same list each time. */
  isOneOf(groups: readonly string[], key: string): boolean
  /** Value of a field of grammar.json. */
  field<T>(name: string): T
  /** Phrases of a list parted by |, as the words of tokens; split once. */
  phrases(list: unknown): PhraseList
  /** A list of verbs of speakers.json (verbs, deny, plan…), by lemma. */
  verbsOf(list: string): ReadonlySet<string>
  /** The readings of a word as a verb: by its accents, or without them where the text writes none. */
  forms(word: { readonly forms: readonly VerbForm[] }): readonly VerbForm[]
  /** Its words, each described when it is first met. */
  readonly words: WordTable<Word>
  /** The readings of a folded word as a verb, whatever its accents. */
  readings(key: string): readonly VerbForm[]
  /** Whether its perfect is built with être. */
  movesWithBe(lemma: string): boolean
  readonly people: ReadonlyMap<string, PersonNoun>
  readonly personWords: ReadonlyMap<string, PersonNoun>
  /** Object word → lexicon id and class. */
  readonly objectWords: ReadonlyMap<string, { readonly id: string; readonly kind: string }>
  /** Folded adjective → ISO code; capitals and other seats of government likewise. */
  readonly nations: ReadonlyMap<string, string>
  readonly seats: ReadonlyMap<string, string>
  nationName(country: string): string | undefined
  readonly speakers: Readonly<Record<string, unknown>>
  /** Classes of words that patterns name, and the rules by family of events. */
  readonly eventWords: Readonly<Record<string, string>>
  readonly eventRules: ReadonlyMap<string, unknown>
  /** The lists of traps.json. */
  readonly traps: Readonly<Record<string, string>>
  /** The lists of modality.json: what makes of a statement hearsay, a habit or nothing that happened. */
  readonly modality: Readonly<Record<string, string>>
  /** A regular expression of traps.json over folded text; one that matches nothing where there is none. */
  trap(name: string): RegExp
}

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
  const readGroup = (group: string): ReadonlySet<string> => {
    const words = String(grammar[group] ?? '').split('|')
    const set = new Set(words.filter((word) => word !== ''))
    groups.set(group, set)
    return set
  }
  const joined = new Map<readonly string[], ReadonlySet<string>>()
  const phrases = new Map<string, PhraseList>()
  const speakers = file<Readonly<Record<string, unknown>>>('speakers')
  const spoken = new Map<string, ReadonlySet<string>>()
  const trapWords = file<Readonly<Record<string, string>>>('traps')
  const traps = new Map<string, RegExp>()
  const verbs = compileVerbs({
    // Verbs that only tell who says so stand with the other words of saying.
    ...(speakers.forms as Words | undefined),
    ...file<Words>('verbs'),
  })
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
    is: (group, key) => (groups.get(group) ?? readGroup(group)).has(key),
    isOneOf: (several, key) => {
      let set = joined.get(several)
      if (set === undefined) {
        set = new Set(several.flatMap((group) => [...(groups.get(group) ?? readGroup(group))]))
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
    eventRules: new Map(eventFamilies.map((family) => [family, file(`events-${family}`)])),
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

const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|aujourd)$/u

/** Folded, with single spaces for hyphens and after elided articles, as tokens are joined. */
export function wordKey(words: string): string {
  const folded = fold(words.normalize('NFC'))
  if (/^[a-z\d]+(?: [a-z\d]+)*$/u.test(folded)) return folded
  return folded
    .replaceAll('œ', 'oe')
    .replace(/(?:\b\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
    .replaceAll('-', ' ')
    .replace(/(\p{L}+)'(?=\S)/gu, (_all, word: string) => (elided.test(word) ? `${word}' ` : `${word} `))
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function compileVerbs(verbs: Words): {
  forms: ReadonlyMap<string, readonly VerbForm[]>
  /** Folded words that stand for forms with different accents. */
  mixed: ReadonlySet<string>
  etre: ReadonlySet<string>
} {
  const forms = new Map<string, VerbForm[]>()
  const etre = new Set<string>()
  for (const [lemma, entry] of Object.entries(verbs)) {
    if (entry.etre === true) etre.add(lemma)
    for (const [tag, words] of Object.entries(entry)) {
      if (typeof words !== 'string') continue
      for (const word of words.split('|')) {
        const key = fold(word.normalize('NFC'))
        const list = forms.get(key) ?? []
        list.push({ lemma, tag: tag as FormTag, exact: word.normalize('NFC') })
        forms.set(key, list)
      }
    }
  }
  const mixed = [...forms].filter(([, list]) => list.some(({ exact }) => exact !== list[0]!.exact))
  return { forms, mixed: new Set(mixed.map(([key]) => key)), etre }
}
