import type { PlaceMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import { wordsOf } from '../actors/phrase-words.ts'
import type { Scene } from '../claims/scene.ts'
import type { Parse } from '../events/parse.ts'
import type { Trust } from './document-places.ts'

/** The place that the name in a phrase is; null when it has none, or one that is no place's. */
export function nameOf(parse: Parse, phrase: Phrase, scene: Scene, trust: Trust): PlaceMention | null {
  const { tokens } = parse
  let from = phrase.head
  while (from < phrase.to - 1 && !tokens[from]!.capital) from += 1
  if (!tokens[from]!.capital || phrase.places[0]?.kind === 'area') from = phrase.head
  if (isNoPlace(parse, phrase, from)) return null
  return scene.places.resolve(phrase, wordsOf(parse, { ...phrase, from }, scene.text), trust)
}

/** Telegram is no town, "the Juba river" no capital, and "N380" or "hôpital du 22-Mai" no more than a number. */
function isNoPlace({ tokens, language }: Parse, { from, to, places }: Phrase, at: number): boolean {
  const { key, text, glued } = tokens[at]!
  if (language.is('waters', tokens[to]?.key ?? '') || language.is('waters', tokens[from - 1]?.key ?? ''))
    return true
  if (tokens.slice(from, at).some((token) => language.is('waters', token.key))) return true
  if (places.length > 0) return false
  if (glued && tokens[at - 1]?.kind === 'number') return true
  return language.is('no places', key) || /^\p{Lu}{1,3}\d+$/u.test(text)
}
