import { fold } from '../../language/fold.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { PhraseList } from '../claims/phrase-list.ts'
import { wordKey } from '../claims/word-key.ts'

/** The words of a language that say who says so, compiled from speakers.json. */
export interface SayingWords {
  /** Lemmas of verbs of saying. */
  readonly verbs: ReadonlySet<string>
  /** Those of them that take persons or things as well: "accuse", "count". */
  readonly guarded: ReadonlySet<string>
  /** Those that take what is told with "of": "speak of". */
  readonly speaking: ReadonlySet<string>
  /** Those of knowing, which tell only before a question: "did not know whether". */
  readonly knowing: ReadonlySet<string>
  readonly asking: ReadonlySet<string>
  /** Those of seeing, which only people tell: "residents heard shelling". */
  readonly seeing: ReadonlySet<string>
  /** Those whose bare participle needs no object ("accused of") or brings an infinitive ("believed to"). */
  readonly transitive: ReadonlySet<string>
  readonly believed: ReadonlySet<string>
  /** Those that name the one spoken to: "told reporters". */
  readonly addressed: ReadonlySet<string>
  /** Those of them that need nobody: "the nurse warned". */
  readonly unaddressed: ReadonlySet<string>
  /** Those that are said of oneself: "s'est félicité". */
  readonly reflexive: ReadonlySet<string>
  /** Those that say only beside a quotation: « sighed the nurse ». */
  readonly quoting: ReadonlySet<string>
  /** Those that say nothing of oneself: "les combats se poursuivent". */
  readonly unreflexive: ReadonlySet<string>
  readonly phrases: PhraseList
  /** What ends such a phrase after a relay: "quoted by AFP | as saying". */
  readonly saying: PhraseList
  /** Participles of how words reached the public: "in remarks carried by", "dans un texte diffusé sur". */
  readonly relayed: ReadonlySet<string>
  readonly according: PhraseList
  readonly citing: PhraseList
  /** What is said of those who would not give their name. */
  readonly unnamed: PhraseList
  readonly insertions: PhraseList
  /** What says of a person what he is: "is", "works as", "heads". */
  readonly functions: PhraseList
  /** "other", "eux": some of those who spoke last. */
  readonly ofThem: ReadonlySet<string>
  /** Sorts of documents that bodies put out: "situation report". */
  readonly documents: PhraseList
  /** The same as folded names, those that tell of one thing, and those on how things stand. */
  readonly documentNames: ReadonlySet<string>
  readonly releaseNames: ReadonlySet<string>
  readonly situationNames: ReadonlySet<string>
  /** What firms that sell analysis call themselves. */
  readonly firms: ReadonlySet<string>
  /** What papers and stations call themselves. */
  readonly papers: ReadonlySet<string>
  /** "We", "our": what a body says of itself. */
  readonly ownPeople: ReadonlySet<string>
  /** Phrases that say only where they are put in or stand beside a quotation: ", he went on,". */
  readonly putIn: PhraseList
  /** What only says that somebody has told what stands before: "told us so", « qui l'a confié ». */
  readonly confirming: PhraseList
  /** Participles of what is told by somebody: "was reported by", "annoncée par". */
  readonly reported: ReadonlySet<string>
}

const foldedNames = (words: unknown): ReadonlySet<string> => new Set(String(words).split('|').map(fold))

const compiled = new WeakMap<ClaimLanguage, SayingWords>()

/** The saying words of a language. */
export function sayingWords(language: ClaimLanguage): SayingWords {
  let words = compiled.get(language)
  if (words === undefined) {
    const { speakers, verbsOf: set } = language
    const wordsOf = (list: string): ReadonlySet<string> => new Set([...set(list)].map(wordKey))
    words = {
      verbs: set('verbs'),
      guarded: set('guarded'),
      addressed: set('addressed'),
      unaddressed: set('unaddressed'),
      speaking: set('speaking'),
      knowing: set('knowing'),
      asking: set('before a question'),
      seeing: set('seeing'),
      transitive: set('transitive'),
      believed: set('believed'),
      reflexive: set('reflexive'),
      quoting: set('quoting'),
      unreflexive: set('never reflexive'),
      phrases: language.phrases(speakers.phrases),
      saying: language.phrases(speakers['as saying']),
      relayed: wordsOf('relayed'),
      according: language.phrases(speakers.according),
      citing: language.phrases(speakers.citing),
      unnamed: language.phrases(speakers.unnamed),
      functions: language.phrases(speakers.functions),
      ofThem: set('of them'),
      documents: language.phrases(speakers.documents),
      documentNames: foldedNames(speakers.documents),
      releaseNames: foldedNames(speakers.releases),
      situationNames: foldedNames(speakers.situations),
      firms: wordsOf('firms'),
      papers: wordsOf('papers'),
      ownPeople: wordsOf('own people'),
      putIn: language.phrases(speakers['put in']),
      confirming: language.phrases(speakers.confirming),
      insertions: language.phrases(speakers['own insertions']),
      reported: wordsOf('reported by'),
    }
    compiled.set(language, words)
  }
  return words
}
