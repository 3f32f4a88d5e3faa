import { fold } from '../../language/fold.ts'
import type { WordRules } from '../events/rule-triggers.ts'
import type { KindsOfWord } from '../speakers/kind-words.ts'
import type { ClaimLanguage, VerbForm } from './language-data.ts'
import type { NamesFrom } from './name-index.ts'
import { rareClassesOf } from './rare-class.ts'
import type { CueWord } from './traps.ts'
import { classesOf } from './word-class.ts'

/** What a word of a language is wherever it stands. */
export interface Word {
  readonly text: string
  /** Folded; an apostrophe stays at the end of an elided word ("l'"). */
  readonly key: string
  /** In small letters, accents kept: "annonce" is not "annoncé". */
  readonly lower: string
  readonly kind: 'word' | 'number' | 'mark'
  readonly capital: boolean
  /** True before an apostrophe that belongs to its name or ending: "Bo" in "Bo'ame". */
  readonly apostrophe: boolean
  /** Its readings as a verb, [] for most. */
  readonly forms: readonly VerbForm[]
  /** Bits of `wordClass`. */
  readonly classes: number
  /** Bits of `rareClass`. */
  readonly rare: number
  /** What else it is, each found out when it is first asked for. */
  readonly asked: AskedOfWord
}

/** What a word is to those who go through all words of a sentence: found out once for a word and kept with it. */
export interface AskedOfWord {
  /** What it is to the rules of events. */
  rules: WordRules | undefined
  /** What it may say of who speaks. */
  kinds: KindsOfWord | undefined
  /** The phrases of traps that begin with it. */
  cues: readonly CueWord[] | undefined
  /** The names that begin with it. */
  names: NamesFrom | undefined
}

// Of an English word the apostrophe belongs to the ending: army + 's'.
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|aujourd)$/u

/** Describes a word as it is written. @param readings its readings as a verb */
export function describeWord(
  raw: string,
  language: ClaimLanguage,
  readings: (word: { readonly key: string; readonly lower: string }) => readonly VerbForm[],
): Word {
  const isWord = /^\p{L}/u.test(raw)
  let key = fold(raw).replaceAll('œ', 'oe')
  // "U.S.", "M.N.L.A." are read as US, MNLA.
  if (/^\p{Lu}\./u.test(raw)) key = key.replaceAll('.', '')
  let text = raw
  if (isWord && key.endsWith("'") && !elided.test(key.slice(0, -1))) {
    key = key.slice(0, -1)
    text = raw.slice(0, -1)
  }
  const lower = text.normalize('NFC').toLowerCase()
  const forms = readings({ key, lower })
  // "Dû" is no "du".
  if (language.is('kept accents', lower)) key = lower
  return {
    text,
    key,
    lower,
    kind: isWord ? 'word' : /^\p{N}/u.test(raw) ? 'number' : 'mark',
    capital: isWord && raw[0] !== raw[0]!.toLowerCase(),
    apostrophe: text.length < raw.length,
    forms,
    classes: classesOf({ key, lower }, forms, language),
    rare: rareClassesOf(key, language),
    asked: { rules: undefined, kinds: undefined, cues: undefined, names: undefined },
  }
}
