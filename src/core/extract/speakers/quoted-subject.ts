import type { Speaker, SpeakerKind } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import type { Span } from './attribution.ts'
import { findAttributions } from './attributions.ts'
import type { Quotation } from './quotations.ts'
import { hasVerb, sourceBefore } from './source-before.ts'
import { namedKind } from './source-kind.ts'
import type { SpeakerMemory } from './speaker-memory.ts'
import { speakerOfName } from './teller-before.ts'

/**
 * Who speaks in a quotation that no verb of saying brings: "Samira, 24, lay in a bed: “…”", « Ali marchait parmi les
 * corps. « … » »: whom the words before its colon are about, or the sentence before it where nobody has spoken since.
 */
export function quotedSubject(
  { start, first }: Quotation,
  parses: readonly Parse[],
  memory: SpeakerMemory,
  text: string,
): Speaker | undefined {
  const parse = parses[first]!
  const opening = parse.tokens.findIndex((token) => token.start >= start)
  if (parse.tokens[opening - 1]?.key === ':') return subjectOf(parse, opening - 1, memory, text)
  const before = opening === 0 ? parses[first - 1] : undefined
  if (before?.sentence.kind !== 'body' || before.sentence.paragraph !== parse.sentence.paragraph)
    return undefined
  const isSpokenTo = memory.last !== undefined && memory.paragraph === parse.sentence.paragraph
  if (isSpokenTo || findAttributions(before).length > 0) return undefined
  return subjectOf(before, before.tokens.length, memory, text)
}

/** The person whom a sentence is about, up to a token. */
function subjectOf(parse: Parse, end: number, memory: SpeakerMemory, text: string): Speaker | undefined {
  let verb = 1
  while (verb < end && !hasVerb(parse, verb, verb + 1)) verb += 1
  const comma = parse.tokens.findIndex(({ key }) => key === ',')
  // "Samira, 24, shrapnel in the groin:"
  const bare = comma > 0 && comma < end ? { from: 0, to: comma } : undefined
  const source = verb < end ? sourceBefore(parse, verb) : bare
  if (source === undefined || source.from > 0 || ('pronoun' in source && source.pronoun)) return undefined
  const { from, to } = source
  const apposition = 'apposition' in source ? source.apposition : undefined
  if (!isPerson(parse, { from, to })) return undefined
  return speakerOfName(parse, { from, to, ...(apposition !== undefined && { apposition }) }, memory, text)
}

/** A name that is no place's and no party's, or a noun for somebody: "Awa Keita", "an old nurse". */
function isPerson(parse: Parse, name: Span): boolean {
  const found = namedKind(parse, name)
  if (found !== undefined) return persons.has(found.kind)
  const phrase = parse.phraseAt[name.from]
  return (
    phrase?.proper !== undefined &&
    phrase.type !== 'place' &&
    phrase.actor === undefined &&
    phrase.det === '' &&
    name.to - name.from <= longestName
  )
}

const persons: ReadonlySet<SpeakerKind> = new Set(['witness', 'medical'])

// In tokens: "Awa Diallo Keita".
const longestName = 4
