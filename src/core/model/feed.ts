/** One item of a feed. */
export interface FeedItem {
  /** What it is known by in its feed: its id, else its address, else its title. */
  readonly key: string
  readonly title?: string
  /** Of its page. */
  readonly url?: string
  readonly author?: string
  /** As the feed writes it; '' when the feed does not say. */
  readonly date: string
  /** The text of its content, or of its summary when it has no content. */
  readonly text: string
  /** False when that is a summary only, and the page has the rest. */
  readonly isWhole: boolean
}

/** A feed as kept. Moments are UTC milliseconds. */
export interface Feed {
  readonly url: string
  /** As it calls itself, null before it was first read. */
  readonly title: string | null
  /** As the operator has named its publisher. */
  readonly publisher: string | null
  readonly addedAt: number
  readonly etag: string | null
  readonly lastModified: string | null
  /** When it was last asked, and last answered well. */
  readonly checkedAt: number | null
  readonly okAt: number | null
  /** Not to be asked before. */
  readonly nextAt: number
  /** Times that it failed since it last answered well. */
  readonly failures: number
  /** Why it failed the last time: a refusal's code and details. */
  readonly problem: FeedProblem | null
  /** True once it was found to date its items by the moment it is asked. */
  readonly restamps: boolean
}

export interface FeedProblem {
  readonly code: string
  readonly details: Readonly<Record<string, string>>
}

/** What is known of an item that was seen. */
export interface SeenItem {
  readonly key: string
  /** Of what it says, its date left out. */
  readonly fingerprint: string
  /** As the feed wrote it. */
  readonly date: string
}

/** One article that could not be taken in, kept until it can. */
export interface Quarantined {
  /** `q` and ten hex digits; the same for the same origin. */
  readonly id: string
  readonly origin: string
  /** The feed it came from, null: none. */
  readonly feed: string | null
  /** A refusal's code and details. */
  readonly code: string
  readonly details: Readonly<Record<string, string>>
  /** UTC milliseconds: first and last refused. */
  readonly at: number
  readonly lastAt: number
  readonly tries: number
  /** When it is tried again by itself, null: only when asked to. */
  readonly nextAt: number | null
  /** The item, where it came from a feed. */
  readonly item: FeedItem | null
}
