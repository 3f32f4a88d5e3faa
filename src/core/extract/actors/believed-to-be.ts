import type { Token } from '../claims/token.ts'
import type { Parse } from '../events/parse.ts'
import type { Phrase } from './phrase.ts'

/** Between people and whose they are thought to be: "believed to belong to a faction of", "identifiés comme des". */
const reach = 8

/** The named group that people without a name are taken for: "gunmen believed to be from X", "soupçonnés d'être du X". */
export function believedToBe({ tokens, phrases, language }: Parse, phrase: Phrase): Phrase | undefined {
  const { person, actor, to } = phrase
  if (
    person === undefined ||
    actor !== undefined ||
    !/^(?:armed-group|militia|civilians)$/u.test(person.kind)
  )
    return undefined
  if (person.kind === 'civilians' && person.id !== 'men') return undefined
  if (!language.is('believed', tokens[to]?.key ?? '')) return undefined
  const next = phrases.find((other) => other.from > to && other.actor !== undefined)
  if (next === undefined || next.from - to > reach) return undefined
  // "Des jihadistes présumés ont affronté le M23", "contre un convoi du M23": nothing ties them to it.
  const isApart = ({ kind, key, lower }: Token): boolean =>
    kind === 'mark' || language.is('unties', key) || language.is('avoir', lower)
  return tokens.slice(to + 1, next.from).some(isApart) ? undefined : next
}
