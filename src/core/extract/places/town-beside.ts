import type { Place } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import { wideKinds } from './wide-kinds.ts'

/** Whether a place is no town. */
export const isWide = ({ kind }: Place): boolean => wideKinds.has(kind)

/** The town that a capital is: "the North Kivu capital, Goma", "Goma, the capital of North Kivu". */
export function townBeside(
  { tokens, phrases, phraseAt, language }: Parse,
  phrase: Phrase,
): Phrase | undefined {
  const { to } = phrase.of ?? phrase
  // « la capitale provinciale, Goma »
  const end = language.is('of a region', tokens[to]?.key ?? '') ? to + 1 : to
  const next = tokens[end]?.key === ',' ? phraseAt[end + 1] : phraseAt[end]
  const before = tokens[phrase.from - 1]?.key === ',' ? phraseAt[phrase.from - 2] : undefined
  return [next, before].find(
    (one) =>
      one !== undefined &&
      one !== phrase &&
      phrases.includes(one) &&
      one.det === '' &&
      (one === before || one.prep === '') &&
      (one.proper !== undefined || one.places.some((place) => !isWide(place))),
  )
}

/** The towns that an article calls capitals: "Goma, the capital of North Kivu". */
export function seatsIn(parses: readonly Parse[]): ReadonlySet<string> {
  const seats = new Set<string>()
  for (const parse of parses)
    for (const phrase of parse.phrases)
      if (isCapital(parse, phrase))
        for (const { id } of townBeside(parse, phrase)?.places ?? []) seats.add(id)
  return seats
}

const isCapital = ({ tokens, language }: Parse, { from, to }: Phrase): boolean =>
  tokens.slice(from, to).some(({ key }) => language.is('capital', key))
