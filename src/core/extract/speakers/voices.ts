import type { Speaker } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'
import type { Quotation } from './quotations.ts'
import type { SpeakerMemory } from './speaker-memory.ts'

/** Who speaks in one sentence: what its words say, and what the sentences around it do. */
export interface Voices {
  readonly parse: Parse
  readonly attributions: readonly Attribution[]
  readonly memory: SpeakerMemory
  /** The article's own voice. */
  readonly voice: Speaker
  readonly text: string
  /** All sentences, and where this one stands among them. */
  readonly parses: readonly Parse[]
  readonly quotations: readonly Quotation[]
}
