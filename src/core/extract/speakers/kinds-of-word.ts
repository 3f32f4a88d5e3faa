import type { SpeakerKind } from '../../model/index.ts'

/** What a noun or a name of a list says of who speaks. */
export interface KindHit {
  readonly kind: SpeakerKind
  /** Of an office ("spokesman", "president", "colonel"): whose it is counts more. */
  readonly office: boolean
  /** In tokens. */
  readonly length: number
}

/** The nouns and names of the lists that begin with a word, those of it first, then those that it may be a form of. */
export interface KindsOfWord {
  readonly entries: readonly (readonly KindEntry[])[]
  /** What its ending says, where no list does. */
  readonly trade: KindHit | undefined
}

/** A noun or a name of a list. */
export interface KindEntry {
  readonly words: readonly string[]
  /** Written in capitals only: WHO, UN. */
  readonly capitals: boolean
  readonly kind: SpeakerKind
  readonly office: boolean
}
