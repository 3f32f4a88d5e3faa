import { listFormat } from './intl.ts'

/**
 * French "de" before a noun phrase: du MNLA, de l'armée, des rebelles, d'Ansar Dine.
 * @param phrase with its article, where it takes one
 */
export function ofPhrase(language: string, phrase: string): string {
  if (language !== 'fr') return `of ${phrase}`
  if (/^le\s/u.test(phrase)) return `du ${phrase.slice(3)}`
  if (/^les\s/u.test(phrase)) return `des ${phrase.slice(4)}`
  // "de des soldats" is "de soldats"; before a vowel d'.
  const bare = /^des\s/u.test(phrase) ? phrase.slice(4) : phrase
  return startsWithVowel(bare) ? `d’${bare}` : `de ${bare}`
}

/** h is left out: in names of our field it is as often aspirated (Houthis, Hezbollah) as not. */
function startsWithVowel(phrase: string): boolean {
  return /^[aeiouyàâäéèêëîïôöùûü]/iu.test(phrase)
}

/** "A, B and C" in the reader's language; '' for none. */
export function listPhrases(language: string, phrases: readonly string[]): string {
  // en-GB writes no comma before "and", as this project does.
  return listFormat(language === 'en' ? 'en-GB' : language, 'conjunction').format(phrases)
}
