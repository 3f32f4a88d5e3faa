/**
 * A piece of a line. Spans never contain markup: the encoder escapes everything.
 * time: `text` is the time in words of the reader's language and zone; `atMs` (UTC) is there for true
 * instants only (none said loosely), so that a platform can add its own viewer-local form. The date at the place, where
 * it is another, is a text behind it: what the platform adds must not be read as the time there.
 */
export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly style?: TextStyle }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'time'; readonly text: string; readonly atMs?: number }
  | { readonly kind: 'cite'; readonly n: number }
  | { readonly kind: 'grade'; readonly code: string; readonly text: string }
  | { readonly kind: 'gap'; readonly text: string }

export type TextStyle = 'strong' | 'muted' | 'quote' | 'code'

/**
 * heading: level 1 opens the answer, level 2 a section. line: a paragraph. item: a bullet.
 * quote: a verbatim sentence. clock: what changes with the moment of asking (left out of the hash).
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly spans: readonly Span[] }
  | { readonly kind: 'line'; readonly spans: readonly Span[] }
  | { readonly kind: 'item'; readonly spans: readonly Span[] }
  | { readonly kind: 'quote'; readonly language: string; readonly spans: readonly Span[] }
  | { readonly kind: 'clock'; readonly spans: readonly Span[] }

/** A button under an answer: pressing it is the same as typing `command`. */
export interface Action {
  readonly label: string
  /** A typed command: `/situation kidal`. */
  readonly command: string
}

/** An answer as a plain tree; adapters only write it out. */
export interface Doc {
  /** IANA zone its times are in. */
  readonly zone: string
  /** BCP 47 language of its words. */
  readonly language: string
  /** What every part of a split answer repeats: "archive, events of March 2012", "demonstration". */
  readonly label: readonly Span[]
  readonly blocks: readonly Block[]
  readonly actions: readonly Action[]
}

/** One sentence behind an answer: line [n] of it. */
export interface CitedSource {
  readonly n: number
  readonly claims: readonly string[]
  readonly article: string
  readonly sha256: string
  readonly start: number
  readonly end: number
  readonly quote: string
  /** Ids of the claims that narrowed its dates; absent when none did. */
  readonly datedBy?: readonly string[]
}
