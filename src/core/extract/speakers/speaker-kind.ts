import type { SpeakerKind } from '../../model/index.ts'
import { type ClaimLanguage, wordKey } from '../claims/language-data.ts'
import type { Token } from '../claims/token.ts'

const indexes = new WeakMap<ClaimLanguage, Map<string, SpeakerKind>>()

/**
 * What sort of speaker some words name, by the first word of speakers.json in them; the longest at each place.
 * "Le porte-parole de l'armée" is the army's, whoever speaks.
 */
export function speakerKind(tokens: readonly Token[], language: ClaimLanguage): SpeakerKind | undefined {
  const words = speakerWords(language)
  let office: SpeakerKind | undefined
  for (let at = 0; at < tokens.length; at += 1) {
    for (let length = 6; length > 0; length -= 1) {
      const key = tokens
        .slice(at, at + length)
        .map((token) => token.key)
        .join(' ')
      const kind = at + length <= tokens.length ? words.get(key) : undefined
      if (kind === undefined) continue
      return kind
    }
    if (isSpokesperson(tokens[at]!.key)) office = 'official'
  }
  return office
}

/** Words that speak for what follows them. */
export function isSpokesperson(key: string): boolean {
  return /^(?:porte|spokesman|spokeswoman|spokesperson|portavoz)$/u.test(key)
}

function speakerWords(language: ClaimLanguage): ReadonlyMap<string, SpeakerKind> {
  const known = indexes.get(language)
  if (known !== undefined) return known
  const words = new Map<string, SpeakerKind>()
  const kinds = language.speakers.kinds as Readonly<Record<string, string>>
  for (const [kind, list] of Object.entries(kinds)) {
    for (const word of list.split('|')) words.set(wordKey(word), kind as SpeakerKind)
  }
  indexes.set(language, words)
  return words
}
