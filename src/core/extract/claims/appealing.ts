import type { Knowledge } from '../../knowledge.ts'
import type { ActorMention, Speaker } from '../../model/index.ts'
import { bare } from '../actors/phrase-words.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { sideOf } from '../events/resolve-event.ts'
import type { SlotFound } from '../events/slot-found.ts'
import { findSlot } from '../events/slots.ts'
import { namedKind } from '../speakers/source-kind.ts'
import { speakerCovering } from '../speakers/speaker-at.ts'
import type { Voices } from '../speakers/voices.ts'
import type { Built } from './built.ts'
import { wordClass } from './word-class.ts'

/** Words between a pronoun and the verb of its appeal: "we once more urgently ask". */
const reach = 4

/**
 * Who appeals where a pronoun does: "« Je supplie le gouvernement », dit Awa Keita" is her, "He called on both sides"
 * whoever has spoken in the sentence before, and no party that he has told of.
 */
export function withAppealer(draft: Draft, { match }: Built, voices: Voices, knowledge: Knowledge): Draft {
  const { verb } = match
  if (draft.event !== 'appeal' || verb === undefined) return draft
  const body = draft.actors.some(({ role }) => role === 'agent')
    ? undefined
    : bodyAppealing(voices.parse, findSlot(voices.parse, match, 'subject'))
  if (body !== undefined) {
    const party = partyOf(body, knowledge)
    return party === undefined ? draft : { ...draft, speaker: body, actors: [party, ...draft.actors] }
  }
  const subject = pronounBefore(voices.parse, verb.from)
  if (subject === undefined) return draft
  const speaker = subject === 'first' ? speakerCovering(match.from, voices) : spokeBefore(voices)
  const party = speaker === undefined ? undefined : partyOf(speaker, knowledge)
  if (speaker === undefined || party === undefined || draft.actors.some((one) => speaksFor(speaker, one)))
    return draft
  return { ...draft, speaker, actors: [party, ...draft.actors.filter(({ role }) => role !== 'agent')] }
}

/** "The charity asked for water": a body or an office that is no party to the war, as whoever speaks. */
export function bodyAppealing(parse: Parse, subject: SlotFound | undefined): Speaker | undefined {
  const phrase = subject?.phrases[0]
  if (phrase === undefined || phrase.actor !== undefined) return undefined
  const kind = namedKind(parse, phrase)?.kind
  if (kind === undefined) return undefined
  const words = parse.tokens.slice(phrase.head, phrase.to)
  return { kind, text: words.map(({ text }) => text).join(' ') }
}

/** An officer appeals for his army, where that is who has been told of. */
function speaksFor({ kind }: Speaker, one: ActorMention): boolean {
  if (one.role !== 'agent') return false
  return sideOf(one) === (kind === 'military' ? 'state' : kind === 'armed-group' ? 'armed' : undefined)
}

/** The pronoun that is a verb's subject, as far as a sentence says so right before it. */
function pronounBefore({ tokens, language }: Parse, verb: number): 'first' | 'other' | undefined {
  for (let at = verb - 1; at >= Math.max(0, verb - reach); at -= 1) {
    const { key, kind, classes } = tokens[at]!
    if (kind === 'mark') return undefined
    if (language.is('first subjects', key)) return 'first'
    if ((classes & wordClass.subjectPronouns) !== 0) return 'other'
    if (tokens[at]!.time < 0 && (classes & (wordClass.adverbs | wordClass.clitics | wordClass.have)) === 0)
      return undefined
  }
  return undefined
}

/** Who spoke in the sentence before, of the same paragraph. */
function spokeBefore({ memory, parse }: Voices): Speaker | undefined {
  const { before, last } = memory
  const isNear = before?.sentence.paragraph === parse.sentence.paragraph
  return isNear && before.attributions?.some(({ pronoun }) => !pronoun) === true ? last : undefined
}

/** A speaker as a party: the actor that he is, else by his name or the words for him. */
function partyOf({ actor, name, text }: Speaker, knowledge: Knowledge): ActorMention | undefined {
  const known = knowledge.actors.get(actor ?? '')
  if (known !== undefined) return { id: known.id, name: known.name, text, role: 'agent', kind: known.kind }
  const words = name ?? bare(text)
  return words === '' ? undefined : { id: `text:${words}`, name: words, text, role: 'agent', kind: 'unnamed' }
}
