import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { NameHit } from '../claims/name-index.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import { endsWithOne } from '../claims/word-forms.ts'
import { findName, isAccented, isFunction, type Scan } from './word-role.ts'

/** "An attack on displaced people", "Displaced people said": behind a preposition or at the head of a clause no verb begins. */
export function isOpening({ tokens }: Scan, start: number, { from, to, person }: NameHit): boolean {
  if (from !== start || to === from + 1 || person === undefined) return false
  const before = tokens[start - 1]
  return (
    before === undefined ||
    before.kind === 'mark' ||
    ((before.classes & wordClass.prepositions) !== 0 && before.key !== 'to')
  )
}

/** Right behind a noun for several people, which nothing of the same phrase follows in English. */
export function isAfterPeople({ tokens, language }: Scan, before: NameHit | undefined, at: number): boolean {
  if (before?.person === undefined || before.to !== at || language.field<boolean>('first noun')) return false
  return tokens[at]!.capital && endsWithOne(tokens[at - 1]!.key, language.group('endings of many'))
}

/**
 * "Rebels | alarmed Bamako", « combattants | stupéfie Kinshasa »: an unknown word with the ending of a verb, right behind
 * several people, or behind one party and before a name.
 */
export function isUnknownVerb({ tokens, language }: Scan, before: NameHit | undefined, at: number): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]]
  if (before?.to !== at || (before.person === undefined && before.actors.length === 0)) return false
  if (token.glued || token.capital || next?.glued === true) return false
  if (!endsWithOne(token.key, language.group('endings of unknown verbs'))) return false
  const isMany = endsWithOne(tokens[at - 1]!.key, language.group('endings of plurals'))
  const isBeforeName = next?.capital === true
  return language.field<boolean>('first noun') ? isMany && isBeforeName : isMany || isBeforeName
}

/** "Kurdish | fighters", "combattants | kurdes", « gens | armés »: a people's name, or how they come, is part of the phrase. */
export function isPeople(scan: Scan, at: number, hits: readonly NameHit[]): boolean {
  const { tokens, language } = scan
  const token = tokens[at]!
  if (token.kind !== 'word' || token.glued) return false
  if ((token.classes & wordClass.peoples) === 0 && !isAccented(scan, at)) return false
  if (language.field<boolean>('first noun'))
    return hits.at(-1)?.to === at && hits.at(-1)!.person !== undefined
  return findName(scan, at + 1)?.person !== undefined
}

/**
 * "In Goma | residents fled", "during the raid | gunmen took": behind a place or a thing that opens a clause, a noun for
 * several people whom no article brings, and their verb.
 */
export function isNextSubject(
  { tokens, language }: Scan,
  start: number,
  hits: readonly NameHit[],
  { from, to, person }: NameHit,
): boolean {
  if (person === undefined || from === start || language.field<boolean>('first noun')) return false
  if (!hits.every((hit) => hit.person === undefined && hit.actors.length === 0 && hit.nation === undefined))
    return false
  if (!/(?:s|men|people)$/u.test(tokens[to - 1]!.key) || !isPredicate(tokens[to], language)) return false
  const isBrought = ((tokens[start - 1]?.classes ?? 0) & wordClass.determiners) !== 0
  const lead = isBrought ? start - 2 : start - 1
  const before = tokens[lead - 1]
  return (
    language.is('before a scene', tokens[lead]?.key ?? '') &&
    (before === undefined || before.kind === 'mark' || before.time >= 0)
  )
}

/** A verb, or what helps one. */
const isPredicate = (token: Token | undefined, language: ClaimLanguage): boolean =>
  token?.kind === 'word' &&
  ((token.classes & (wordClass.have | wordClass.be)) !== 0 ||
    language.forms(token).some(({ tag }) => tag === 'past' || tag === 'pres'))

/** "Am Dafok", "Um Ruwaba": a small word with a capital inside a sentence, and another name behind it. */
export function isNamePart(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  const inside = before?.kind === 'word' && !before.capital
  return inside && next?.capital === true && !isFunction(next)
}

/** « L'hôtel | Liban », "Cafe | Paris": a house's own name, though a country or a town has it, as no preposition joins them. */
export function isOwnName(before: NameHit | undefined, { from, places, seat }: NameHit): boolean {
  const id = before?.to === from ? before.object?.id : undefined
  if (id === undefined || (places.length === 0 && seat === undefined)) return false
  return lodging.has(id) || (houses.has(id) && places[0]?.kind === 'country')
}

const lodging: ReadonlySet<string> = new Set(['hotel', 'shops'])
const houses: ReadonlySet<string> = new Set(['school', 'hospital', 'church', 'bank', 'market'])

/** "Brigade 55 | wounded", « le camp 15 »: the number of a thing counts nobody. */
export function isNumberOf({ tokens, language }: Scan, at: number): boolean {
  if (tokens[at]!.kind !== 'number' || tokens[at]!.glued) return false
  return language.is('numbered things', tokens[at - 1]?.key ?? '')
}
