import type { Speaker } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import { alreadyKnown } from './already-known.ts'
import type { Span } from './attribution.ts'
import { findSpeaker } from './find-speaker.ts'
import { isItself } from './itself.ts'
import { sourceBefore } from './source-before.ts'
import { namedKind } from './source-kind.ts'
import type { SpeakerMemory } from './speaker-memory.ts'
import type { Voices } from './voices.ts'

/**
 * "Residents spoke of thirty", "the hospital has 89", « elle, en compte douze »: who is the subject of a verb that gives a
 * number, though the verb says nothing by itself. Undefined for a subject that cannot speak.
 */
export function tellerBefore(verb: number, voices: Voices): Speaker | undefined {
  const { parse, memory } = voices
  const source = sourceBefore(parse, verb)
  if (source === undefined || source.relative !== 'no') return undefined
  const { pronoun, apposition } = source
  if (isItself(source, voices)) return voices.voice
  const own = namedKind(parse, source)
  const speaks =
    pronoun ||
    own !== undefined ||
    apposition !== undefined ||
    alreadyKnown(parse, source, own, memory) !== undefined
  if (!speaks) return undefined
  return teller(source, verb + 1, voices)
}

/** "The army calls the report absurd": who calls something what a word says, where no verb of saying tells it. */
export function callerBefore(word: number, voices: Voices): Speaker | undefined {
  const { tokens, language } = voices.parse
  const verb = tokens.findLastIndex(({ key }, at) => at < word && language.is('calling words', key))
  return verb < 0 ? undefined : tellerBefore(verb, voices)
}

/** "For the rebels, it was forty", « pour MSF, c'est moitié moins »: in whose view a sentence speaks, told at its head. */
export function tellerAhead(voices: Voices): Speaker | undefined {
  const { tokens, language } = voices.parse
  if (!language.is('in the view of', tokens[0]?.key ?? '')) return undefined
  const end = tokens.findIndex(({ key }) => key === ',')
  if (end < 2 || end > longestView || namedKind(voices.parse, { from: 1, to: end }) === undefined)
    return undefined
  return teller({ from: 1, to: end, pronoun: false }, end + 1, voices)
}

// In tokens: "for the head of the local human rights office".
const longestView = 10

/** Who is named by some words: "was rejected by | the army's spokesman". */
export const speakerNamed = (name: Span, voices: Voices): Speaker =>
  teller({ ...name, pronoun: false }, name.to, voices)

interface Teller extends Span {
  readonly pronoun: boolean
  readonly apposition?: Span
}

const teller = ({ pronoun, ...name }: Teller, coversFrom: number, { parse, memory, text }: Voices): Speaker =>
  speakerOfName(parse, name, memory, text, pronoun, coversFrom)

/** Who is named by some words of a sentence, with what is added to them. @param pronoun whether they only point to somebody */
export function speakerOfName(
  parse: Parse,
  { from, to, apposition }: Span & { readonly apposition?: Span },
  memory: SpeakerMemory,
  text: string,
  pronoun = false,
  coversFrom = to,
): Speaker {
  const phrase = parse.phrases.find((one) => one.from < to && one.to > from)
  return findSpeaker(
    parse,
    {
      from,
      to: coversFrom,
      nameFrom: from,
      nameTo: pronoun ? from : to,
      pronoun,
      coversFrom,
      coversTo: parse.tokens.length,
      ...(apposition !== undefined && { apposition }),
      ...(phrase !== undefined && { phrase }),
    },
    memory,
    text,
  )
}
