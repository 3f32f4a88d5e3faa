import type { ActorKind, Speaker, SpeakerKind } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'
import { isSpokesperson, speakerKind } from './speaker-kind.ts'

const kindOfActor: Partial<Record<ActorKind, SpeakerKind>> = {
  army: 'military',
  police: 'military',
  government: 'government',
  junta: 'government',
  'armed-group': 'armed-group',
  militia: 'armed-group',
}

/** The article's own voice. */
export const reporter: Speaker = { kind: 'reporter', text: '' }

/**
 * Who an attribution names. A pronoun stands for the speaker before.
 * @param text the whole article
 */
export function findSpeaker(
  parse: Parse,
  attribution: Attribution,
  last: Speaker | undefined,
  text: string,
): Speaker {
  if (attribution.pronoun) return last ?? reporter
  const { tokens, language } = parse
  const { nameFrom, nameTo } = attribution
  const words = text.slice(tokens[nameFrom]?.start ?? 0, tokens[nameTo - 1]?.end ?? 0)
  const inside = parse.phrases.filter((phrase) => phrase.from < nameTo && phrase.to > nameFrom)
  const first = inside[0]
  // A relative name of somebody told before ("the source") keeps what was known of him.
  const extended = Math.min(tokens.length, nextBreak(parse, nameTo))
  const ownTokens = tokens.slice(nameFrom, nameTo)
  const spokesman = ownTokens.findIndex((token) => isSpokesperson(token.key))
  const kind =
    (spokesman < 0 ? undefined : spokesmanKind(inside, parse, last)) ??
    actorKind(first) ??
    speakerKind(ownTokens, language) ??
    kindOfPhrase(inside) ??
    speakerKind(tokens.slice(nameTo, extended), language) ??
    sameName(first, last)
  const actor = first?.actor?.id ?? (first?.person === undefined ? undefined : `unnamed:${first.person.id}`)
  const name = first?.actor?.name ?? first?.proper
  return {
    kind:
      kind ??
      (last !== undefined && first?.det !== '' && first?.person === undefined && first?.actor === undefined
        ? last.kind
        : 'anonymous'),
    ...(name === undefined ? {} : { name }),
    ...(actor === undefined ? {} : { actor }),
    text: words,
  }
}

function actorKind(phrase: Phrase | undefined): SpeakerKind | undefined {
  if (phrase?.actor !== undefined) {
    if (phrase.actor.kind === 'mission') return 'un'
    return kindOfActor[phrase.actor.kind]
  }
  if (phrase?.seat !== undefined && phrase.person === undefined) return 'government'
  return undefined
}

/** Of a spokesperson: whose. */
function spokesmanKind(
  inside: readonly Phrase[],
  parse: Parse,
  last: Speaker | undefined,
): SpeakerKind | undefined {
  for (const phrase of inside) {
    const kind =
      actorKind(phrase) ?? (phrase.person === undefined ? undefined : kindOfActor[phrase.person.kind])
    if (kind !== undefined) return kind
  }
  // "sa porte-parole": that of the party named before.
  const own = parse.language.is('possessive', inside[0]?.det ?? '')
  const party = own
    ? parse.phrases.find(
        (phrase) => phrase.from < inside[0]!.from && phrase.prep === '' && phrase.actor !== undefined,
      )
    : undefined
  return actorKind(party) ?? last?.kind
}

function kindOfPhrase(inside: readonly Phrase[]): SpeakerKind | undefined {
  for (const { person, actor, places } of inside) {
    const kind = person?.kind ?? actor?.kind
    if (kind !== undefined && kindOfActor[kind] !== undefined) return kindOfActor[kind]
    if (kind === 'civilians') return 'witness'
    if (places.some((place) => place.kind === 'country')) return 'government'
  }
  return undefined
}

function sameName(phrase: Phrase | undefined, last: Speaker | undefined): SpeakerKind | undefined {
  return phrase?.proper !== undefined && last?.name === phrase.proper ? last.kind : undefined
}

/** The end of an apposition: "Bulama Goni, chairman of the local council". */
function nextBreak({ tokens }: Parse, from: number): number {
  if (tokens[from]?.key !== ',') return from
  for (let i = from + 1; i < tokens.length; i += 1)
    if (tokens[i]!.kind === 'mark' && tokens[i]!.key !== "'") return i
  return tokens.length
}
