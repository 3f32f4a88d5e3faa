import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemFrench } from '@orama/stemmers/french'
import { remembering } from './remembering.ts'

/**
 * A text as words to be searched by: lower case, without accents, stemmed where it is French or English, exact in any
 * other language. Letters and digits only, so that every engine parts them alike.
 * @param language BCP 47
 */
export function searchWords(text: string, language: string): readonly string[] {
  const stemmed = stemmedWords[language.split('-')[0]!.toLowerCase()] ?? plainWords
  const words: string[] = []
  for (const whole of wholeWords(text)) for (const word of stemmed(whole)) words.push(word)
  return words
}

/** What a word that somebody looks for can be in the index: as written, and its stem in either language. */
export function wordForms(text: string): readonly (readonly string[])[] {
  const words = wordsOf(text)
  const forms = [plainWord, ...Object.values(stems)].map((stem) => words.map(stem))
  return [...new Map(forms.map((form) => [form.join(' '), form])).values()].filter((form) => form.length > 0)
}

/** A word that no text holds, by which what a sentence tells of is found like its words. */
export function searchMark(kind: 'place' | 'actor' | 'event', id: string): string {
  const letters = id.toLowerCase().replace(/[^a-z0-9]/gu, (sign) => `q${sign.codePointAt(0)!.toString(16)}q`)
  return `${markBeginning}${kind[0]}${letters}`
}

/** No word of any text begins so: those that do get another letter in front. */
const markBeginning = 'zzq'

/** Words come again and again; stemming one takes a microsecond. */
const mostKept = 20_000

const plainWord = remembering(mostKept, plain)
const stems: Readonly<Record<string, (word: string) => string>> = {
  en: remembering(mostKept, (word) => plain(stemEnglish(word))),
  fr: remembering(mostKept, (word) => plain(stemFrench(word))),
}

/** What a word of a text is searched by, none for a mere accent, several in a script without spaces. */
const stemmedWords = Object.fromEntries(
  Object.entries(stems).map(([language, stem]) => [
    language,
    remembering(mostKept, (whole) => partsOf(whole).map(stem)),
  ]),
)
const plainWords = remembering(mostKept, (whole) => partsOf(whole).map(plainWord))

/** French words that shrink before a vowel; what is left of them tells nothing. */
const elided: ReadonlySet<string> = new Set([
  'c',
  'd',
  'j',
  'l',
  'm',
  'n',
  's',
  't',
  'qu',
  'jusqu',
  'lorsqu',
  'puisqu',
])

/** Scripts that put no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Mymr}]/u

/** Longer ones are no words, and engines take none beyond 2 KB. */
const longest = 64

function wholeWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}\u0640]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu) ?? []
}

function wordsOf(text: string): readonly string[] {
  return wholeWords(text).flatMap(partsOf)
}

function partsOf(whole: string): readonly string[] {
  const parts = unspaced.test(whole) ? partUnspaced(whole) : /['’]/u.test(whole) ? partElided(whole) : [whole]
  return parts.map((part) => part.slice(0, longest)).filter((part) => plain(part) !== '')
}

/** "l’armée" is "armée", "army’s" is "army"; "aujourd’hui" is two words, for a text and for a question alike. */
function partElided(word: string): readonly string[] {
  const parts = word.split(/['’]/u)
  const own = parts.filter((part, i) => !(i === 0 ? elided.has(part) : part === 's' || part === 't'))
  return own.length > 0 ? own : parts
}

let segmenter: Intl.Segmenter | undefined

function partUnspaced(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' })
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
}

/** Letters that are no base letter with a mark. */
const ligatures: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
}

function plain(word: string): string {
  const bare = word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]|\u0640/gu, '')
    .replace(/[œæßøđłı]/gu, (letter) => ligatures[letter]!)
    .normalize('NFC')
  return bare.startsWith(markBeginning) ? `z${bare}` : bare
}
