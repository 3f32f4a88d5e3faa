import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Parse } from '../events/parse.ts'
import type { Phrase } from './phrase.ts'

/** What a word tells of gender and number; undefined where it tells nothing. */
export interface WordForm {
  readonly many: boolean | undefined
  readonly gender: 'masculine' | 'feminine' | undefined
}

const unknown: WordForm = { many: undefined, gender: undefined }

/** The form of a pronoun or an article, in a language whose articles tell it. */
export function formOfWord(key: string, language: ClaimLanguage): WordForm {
  if (language.is('masculine one', key)) return { many: false, gender: 'masculine' }
  if (language.is('feminine one', key)) return { many: false, gender: 'feminine' }
  if (language.is('masculine many', key)) return { many: true, gender: 'masculine' }
  if (language.is('feminine many', key)) return { many: true, gender: 'feminine' }
  if (language.is('either one', key)) return { many: false, gender: undefined }
  return language.is('either many', key) ? { many: true, gender: undefined } : unknown
}

/** The form of a noun phrase: "le M23" is masculine, "l'armée" feminine, "les FSR" many. */
export function formOfPhrase({ tokens, language }: Parse, phrase: Phrase): WordForm {
  const before = tokens[phrase.from - 1]?.key ?? ''
  const form = formOfWord(phrase.det === '' ? before : phrase.det, language)
  const isFeminine = form.gender === undefined && language.is('feminine nouns', tokens[phrase.head]!.key)
  return isFeminine ? { ...form, gender: 'feminine' } : form
}

/** Whether one can stand for the other, as far as both tell. */
export function agree(a: WordForm, b: WordForm): boolean {
  return agreesInNumber(a, b) && (a.gender === undefined || b.gender === undefined || a.gender === b.gender)
}

/** As `agree`, of number alone. */
export function agreesInNumber(a: WordForm, b: WordForm): boolean {
  return a.many === undefined || b.many === undefined || a.many === b.many
}
