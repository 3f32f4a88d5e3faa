import type { Speaker, SpeakerKind } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import { isOneBody } from './one-body.ts'
import { hasVerb } from './source-before.ts'
import { namedKind, speakerOfActor } from './source-kind.ts'

// In tokens: a subject is not longer.
const farthest = 12

/** Whom a sentence names first, before its verb. */
export function leadingKind(parse: Parse | undefined): Speaker | undefined {
  if (parse === undefined) return undefined
  let to = 0
  while (to < Math.min(parse.tokens.length, farthest) && !hasVerb(parse, to, to + 1)) to += 1
  const found = namedKind(parse, { from: 0, to })
  return found === undefined ? undefined : { kind: found.kind, text: '' }
}

/** The last in a sentence who can speak. */
export function lastNamed(parse: Parse | undefined): { readonly kind: SpeakerKind } | undefined {
  if (parse === undefined) return undefined
  for (let from = parse.tokens.length - 1; from >= 0; from -= 1) {
    const found = namedKind(parse, { from, to: Math.min(parse.tokens.length, from + 5) })
    if (found?.at === from) return found
  }
  return undefined
}

/** "Sa porte-parole", "its spokesman": whose: the party that the sentence has named before. */
export function partyBefore(parse: Parse, before: number): { readonly kind: SpeakerKind } | undefined {
  const near = parse.phrases.filter((phrase) => phrase.to <= before)
  const kindOf = ({ actor, person }: Phrase): SpeakerKind | undefined => {
    const kind = actor?.kind ?? person?.kind
    return kind === undefined || kind === 'civilians' ? undefined : speakerOfActor(kind)
  }
  // "Six soldiers were killed, its spokesman said": "its" is said of a body.
  const one = isOne(parse, before)
  const fits = (phrase: Phrase): boolean =>
    kindOf(phrase) !== undefined && !(one && phrase.actor === undefined && isMany(phrase, parse))
  const subject = near.find((phrase) => phrase.prep === '' && fits(phrase))
  const party = subject ?? near.findLast(fits)
  const kind = party === undefined ? undefined : kindOf(party)
  return kind === undefined ? undefined : { kind }
}

/** Whether a possessive at a token, or right before it, stands for one: "its", "son". */
export const isOne = ({ tokens, language }: Parse, at: number): boolean =>
  language.is('possessive of one', tokens[at]?.key ?? '') ||
  language.is('possessive of one', tokens[at - 1]?.key ?? '')

/** Whether a phrase names several people, and no body of them. */
export const isMany = (phrase: Phrase, parse: Parse): boolean =>
  phrase.amount !== undefined || (phrase.person?.as !== 'group' && !isOneBody(phrase, parse))

/** The body named last before a token: an agency, an organisation, a group; one that fits before any other. */
export function bodyBefore(
  parse: Parse,
  before: number,
  fits?: RegExp,
): { readonly kind: SpeakerKind } | undefined {
  let last: { readonly kind: SpeakerKind } | undefined
  for (let from = before - 1; from >= 0; from -= 1) {
    const found = namedKind(parse, { from, to: Math.min(before, from + 6) })
    if (found?.at !== from || found.office || !bodies.has(found.kind)) continue
    if (fits === undefined || fits.test(found.kind)) return found
    last ??= found
  }
  return last
}

const bodies: ReadonlySet<string> = new Set(['un', 'ngo', 'armed-group'])

/** Whom the words right before a token name: "l'ONU, | dont le secrétaire général", "the army, | whose spokesman". */
export function bodyJustBefore(parse: Parse, before: number): { readonly kind: SpeakerKind } | undefined {
  const end = parse.tokens[before - 1]?.key === ',' ? before - 1 : before
  const found = lastNamed({ ...parse, tokens: parse.tokens.slice(0, end) })
  return found
}
