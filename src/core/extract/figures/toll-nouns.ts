import type { Measure } from '../../model/index.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Parse } from '../events/parse.ts'

/** The nouns that tell how many were killed, wounded, are missing…, each measure with its own, in the order of the data. */
export type TollNouns = ReadonlyMap<Measure, ReadonlySet<string>>

const compiled = new WeakMap<ClaimLanguage, TollNouns>()

/** The toll nouns of a language. */
export function tollNouns(language: ClaimLanguage): TollNouns {
  let nouns = compiled.get(language)
  if (nouns === undefined) {
    const lists = Object.entries(language.field<Readonly<Record<string, string>>>('toll nouns'))
    nouns = new Map(lists.map(([measure, list]) => [measure as Measure, new Set(list.split('|'))]))
    compiled.set(language, nouns)
  }
  return nouns
}

/** "20 | more | wounded": where the noun of a number stands, behind a word that only says that they are further ones. */
export const behindMore = ({ tokens, language }: Parse, at: number): number =>
  language.is('further ones', tokens[at]?.key ?? '') ? at + 1 : at
