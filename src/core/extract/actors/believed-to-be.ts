import type { Knowledge } from '../../knowledge.ts'
import { rareClass } from '../claims/rare-class.ts'
import type { Token } from '../claims/token.ts'
import type { Parse } from '../events/parse.ts'
import { networksOf } from '../places/networks.ts'
import type { Phrase } from './phrase.ts'

/** Between people and whose they are thought to be: "believed to belong to a faction of", "identifiés comme des". */
const reach = 8

/**
 * The named group that people without a name are taken for: "gunmen believed to be from X", "soupçonnés d'être du X".
 * @param country where they are
 */
export function believedToBe(
  { tokens, phrases, language }: Parse,
  phrase: Phrase,
  country: string | undefined,
  knowledge: Knowledge,
): Phrase | undefined {
  const { person, actor, to } = phrase
  if (
    person === undefined ||
    actor !== undefined ||
    !/^(?:armed-group|militia|civilians)$/u.test(person.kind)
  )
    return undefined
  if (person.kind === 'civilians' && person.id !== 'men') return undefined
  // « se réclamant du Jnim »
  const first = ((tokens[to]?.rare ?? 0) & rareClass.reflexives) !== 0 ? to + 1 : to
  if (!language.is('believed', tokens[first]?.key ?? '')) return inUniformOf(tokens, phrases, language, to)
  const next = phrases.find((other) => other.from > to && other.actor !== undefined)
  if (next === undefined || next.from - to > reach) return undefined
  // "Des jihadistes présumés ont affronté le M23", "contre un convoi du M23": nothing ties them to it.
  const isApart = ({ kind, key, lower }: Token): boolean =>
    kind === 'mark' || language.is('unties', key) || language.is('avoir', lower)
  if (tokens.slice(to + 1, next.from).some(isApart)) return undefined
  // "An Islamist group linked to al-Qaeda", in Mali: one of those that have sworn to it, and nobody says which.
  const { id, countries } = next.actor!
  const isKin = language.is('tied', tokens[first]!.key) && networksOf(knowledge).has(id)
  return isKin && (country === undefined || !countries.includes(country)) ? undefined : next
}

/** "Men in RSF uniform", « portant l'uniforme des FSR »: of an armed group's; a soldier's is worn by anybody. */
function inUniformOf(
  tokens: Parse['tokens'],
  phrases: Parse['phrases'],
  language: Parse['language'],
  at: number,
): Phrase | undefined {
  if (!language.is('wearing', tokens[at]?.key ?? '')) return undefined
  const whose = phrases.find((other) => other.from > at && other.actor !== undefined)
  if (whose === undefined || whose.actor!.kind !== 'armed-group' || whose.from - at > nearUniform)
    return undefined
  return tokens.slice(at, whose.to + 1).some(({ key }) => language.is('uniforms', key)) ? whose : undefined
}

// In tokens: "portant l' uniforme des".
const nearUniform = 5
