import { fold } from '../../language/fold.ts'
import type { ClaimLanguage } from './claim-language.ts'
import { rareClassesOf } from './rare-class.ts'
import type { VerbForm } from './verb-form.ts'
import type { Word } from './word.ts'
import { classesOf } from './word-class.ts'

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
  // "The WHO said": no pronoun.
  const isName = language.is('names like words', text)
  return {
    text,
    key,
    lower,
    kind: isWord ? 'word' : /^\p{N}/u.test(raw) ? 'number' : 'mark',
    capital: isWord && raw[0] !== raw[0]!.toLowerCase(),
    apostrophe: text.length < raw.length,
    forms,
    classes: isName ? 0 : classesOf({ key, lower }, forms, language),
    rare: isName ? 0 : rareClassesOf(key, language),
    asked: {
      rules: undefined,
      kinds: undefined,
      cues: undefined,
      names: undefined,
      learned: undefined,
    },
  }
}
