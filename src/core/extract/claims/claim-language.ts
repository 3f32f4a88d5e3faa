import type { Keep } from '../../language/keep.ts'
import type { LearnedModel } from '../learned/learned-model.ts'
import type { PersonNoun } from './person-noun.ts'
import type { PhraseList } from './phrase-list.ts'
import type { VerbForm } from './verb-form.ts'
import type { Word } from './word.ts'
import type { WordTable } from './word-table.ts'

/** The words of a language that claims are read with, compiled from data/languages/<code>/claims. */
export interface ClaimLanguage {
  readonly code: string
  /** Keeps what is worked out from the language's words and rules. */
  readonly keep: Keep
  /** The folded words of a group of grammar.json; none where the language has no such group. */
  group(name: string): ReadonlySet<string>
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
  /** ISO code → the folded name of its capital. */
  readonly capitals: ReadonlyMap<string, string>
  nationName(country: string): string | undefined
  readonly speakers: Readonly<Record<string, unknown>>
  /** Classes of words that patterns name, and the rules by family of events. */
  readonly eventWords: Readonly<Record<string, string>>
  eventRules(): readonly (readonly [family: string, rules: unknown])[]
  /** The lists of traps.json. */
  readonly traps: Readonly<Record<string, string>>
  /** The lists of modality.json: what makes of a statement hearsay, a habit or nothing that happened. */
  readonly modality: Readonly<Record<string, string>>
  /** A regular expression of traps.json over folded text; one that matches nothing where there is none. */
  trap(name: string): RegExp
  /** What was learned of which words tell which events; undefined where nothing was. */
  learned(): LearnedModel | undefined
}
