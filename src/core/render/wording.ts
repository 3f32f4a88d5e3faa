import type { Knowledge } from '../knowledge.ts'
import { listPhrases, ofPhrase } from '../language/elide.ts'
import { numberFormat } from '../language/intl.ts'
import { type Lexicon, lexiconOf } from '../language/lexicon.ts'
import type { Messages } from '../language/messages.ts'
import { nounOf } from '../language/noun-of.ts'
import type { ActorMention, PlaceMention, Speaker } from '../model/index.ts'

/** How things are called in the reader's language. */
export interface Wording {
  readonly language: string
  readonly messages: Messages
  readonly lexicon: Lexicon
  place(place: PlaceMention): string
  /** With article; a word without an entry stands in the original, quoted. */
  actor(actor: ActorMention): string
  actors(actors: readonly ActorMention[]): string
  object(id: string): string
  act(id: string): string
  /** "according to witnesses"; '' for the reporter's own voice. */
  attribution(speaker: Speaker): string
  /** "a local official", "des témoins". */
  speaker(speaker: Speaker): string
  list(words: readonly string[]): string
  /** "of the MNLA", "du MNLA". */
  of(phrase: string): string
}

/** Puts the names of data/ and the words of the catalogue at a renderer's hand. */
export function createWording(messages: Messages, knowledge: Knowledge): Wording {
  const { language } = messages
  const lexicon = lexiconOf(knowledge.packs.get(language))
  /** From zero to ten, as prose writes them. */
  const numberWords = messages('number-words').split(' ')
  const quoted = (words: string): string => messages('word.original', { words })
  const list = (words: readonly string[]): string => listPhrases(language, words)

  const nameOf = (id: string): string | undefined => {
    const names = knowledge.actors.get(id)?.names
    return names?.[language] ?? names?.en
  }
  const actor = (mention: ActorMention): string => {
    const name = nameOf(mention.id) ?? person(mention)
    return mention.partial === true
      ? messages('actor.elements-of', { actor: ofPhrase(language, name) })
      : name
  }
  const person = (mention: ActorMention): string => {
    const entry = mention.id.startsWith('unnamed:') ? lexicon.person(mention.id.slice(8)) : undefined
    if (entry === undefined) return quoted(mention.text)
    // Whom no word of the text names are never told to be one.
    const isMany = mention.text === '' || looksPlural(nounOf(mention.text))
    if (mention.count === undefined) return isMany ? entry.many : entry.one
    if (mention.count === 1) return entry.one
    return `${numberWords[mention.count] ?? numberFormat(language).format(mention.count)} ${entry.counted}`
  }
  const speaker = (who: Speaker): string => {
    const named = who.actor === undefined ? undefined : nameOf(who.actor)
    if (named !== undefined) return named
    const entry = who.actor?.startsWith('unnamed:') ? lexicon.person(who.actor.slice(8)) : undefined
    if (entry !== undefined) return looksPlural(who.text) ? entry.many : entry.one
    const kind = messages(`speaker.${who.kind}`)
    if (who.name !== undefined) return messages('speaker.named', { name: who.name, kind })
    return kind
  }
  return {
    language,
    messages,
    lexicon,
    list,
    actor,
    speaker,
    actors: (mentions) => list([...new Set(mentions.map(actor))]),
    of: (phrase) => ofPhrase(language, phrase),
    object: (id) => lexicon.object(id)?.one ?? quoted(id.replace(/^text:/u, '')),
    act: (id) => lexicon.act(id) ?? quoted(id.replace(/^text:/u, '')),
    attribution: (who) =>
      who.kind === 'reporter' ? '' : messages('according-to', { speaker: speaker(who) }),
    place: (place) => {
      const names = knowledge.places.get(place.id)?.names ?? knowledge.gazetteer.byId(place.id)?.names
      const name = names?.[language] ?? names?.en
      if (place.inside === true && name !== undefined) {
        return messages('place.inside', { name: place.name, within: name })
      }
      return name ?? place.name
    },
  }
}

/**
 * Whether the text's words for people mean several; both languages mark it with s or x on the noun or its article, but for
 * "gunmen", "people" and the like.
 */
function looksPlural(words: string): boolean {
  return (
    /^(?:les|des|ces|ses|leurs|plusieurs|some|several|\p{L}+s$)\b|\p{L}{2,}[sx](?:\s|$)/iu.test(words) ||
    /(?:men|people|children|police|personnel)(?:\s|$)/iu.test(words)
  )
}
