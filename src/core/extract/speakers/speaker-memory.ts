import type { ActorMention, Speaker, SpeakerKind } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'

/** Who has spoken so far in an article. */
export interface SpeakerMemory {
  /** The last speaker that was named, for pronouns and for quotations that go on. */
  last: Speaker | undefined
  /** The paragraph in which the last one spoke. */
  paragraph: number
  /** Whether the last one is many: "residents", whom no "he" can mean. */
  many: boolean
  /** Whether the last one is a person whose name has not been said. */
  unnamed: boolean
  /** Whom the sentence before is about, where it lets nobody speak: a person by name, or a body. */
  subject: { readonly speaker: Speaker; readonly person: boolean } | undefined
  /** Whom the article has introduced since somebody last spoke: who "he" is where nobody else has said a word here. */
  met: Speaker | undefined
  /** What the article's own voice is. */
  readonly voice: SpeakerKind
  /** The sentence before. */
  before: Parse | undefined
  /** By a capitalised word of their names ("Kabila"), and by their office ("spokesman", "officer"). */
  readonly known: Map<string, Speaker>
  /** The force in whose name somebody who spoke or was introduced says "we"; `one`: he is one man, whom no "they" means. */
  readonly forces: Map<Speaker, { readonly force: ActorMention; readonly one: boolean }>
  /** What the article says farther down that the bearer of a name is, by its last word. */
  readonly later: (key: string) => SpeakerKind | undefined
  /** Of a paragraph that a name and a colon open. */
  label: { readonly paragraph: number; readonly speaker: Speaker } | undefined
}

/** Nobody has spoken yet. */
export function createSpeakerMemory(
  voice: SpeakerKind,
  later: SpeakerMemory['later'] = () => undefined,
): SpeakerMemory {
  return {
    voice,
    later,
    last: undefined,
    many: false,
    unnamed: false,
    paragraph: -1,
    subject: undefined,
    met: undefined,
    before: undefined,
    known: new Map(),
    forces: new Map(),
    label: undefined,
  }
}
