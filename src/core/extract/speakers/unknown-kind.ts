import type { SpeakerKind } from '../../model/index.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'
import type { SpeakerMemory } from './speaker-memory.ts'

/** What sort of speaker a name is that no list holds. */
export function unknownKind(parse: Parse, attribution: Attribution, memory: SpeakerMemory): SpeakerKind {
  const { tokens, language, phraseAt } = parse
  const { last, voice } = memory
  const { nameFrom, nameTo } = attribution
  const name = tokens.slice(nameFrom, nameTo)
  const phrase = phraseAt[nameFrom] ?? phraseAt[nameTo - 1]
  const capitals = name.filter((token) => token.capital && (token.classes & wordClass.determiners) === 0)
  const wholly = phrase !== undefined && phrase.to >= nameTo && phrase.from <= nameFrom
  // "The Sudan Tribune": a paper, and no country.
  if (capitals.some((token) => language.is('words of outlets', token.key))) return 'media'
  if (wholly && (phrase.seat !== undefined || phrase.places.some((place) => place.kind === 'country')))
    return 'government'
  // "Damascus and Moscow".
  const seats = parse.phrases.filter(({ from, to }) => from >= nameFrom && to <= nameTo)
  if (
    seats.length > 1 &&
    seats.every(({ seat, places }) => seat !== undefined || places.some(({ kind }) => kind === 'country'))
  )
    return 'government'
  if (capitals.some((token) => language.is('words of bodies', token.key))) return 'ngo'
  // Who threatens by name is a party to the war.
  if (
    capitals.length > 0 &&
    String(language.speakers.threaten)
      .split('|')
      .includes(attribution.verb ?? '')
  )
    return 'armed-group'
  // A review of the papers names papers.
  if (capitals.length > 0 && voice === 'media') return 'media'
  if (language.is('possessive', name[0]?.key ?? '')) return 'witness'
  const determined = language.is('definite', name[0]?.key ?? '')
  if (capitals.length > 0) {
    if (
      language.is('reporting verbs', attribution.verb ?? '') &&
      name.every(
        (token) => token.kind !== 'word' || token.capital || (token.classes & wordClass.determiners) !== 0,
      )
    )
      return 'media'
    if (capitals.some((token) => /^\p{Lu}{3,}$/u.test(token.text))) return 'ngo'
    return wholly && phrase.type === 'place' ? 'government' : determined ? (last?.kind ?? 'ngo') : 'witness'
  }
  if (determined) return last?.kind ?? 'anonymous'
  return 'witness'
}
