import { fold } from '../../language/fold.ts'

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
