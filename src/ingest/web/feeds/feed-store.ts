import type { FeedItem } from './read-feed.ts'

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

/** Where feeds are kept. */
export interface FeedStore {
  /** False: it is there already. */
  add(url: string, options: { readonly publisher?: string; readonly at: number }): Promise<boolean>
  /** Its articles stay. False: there is no such feed. */
  remove(url: string): Promise<boolean>
  /** In the order they were added. */
  list(): Promise<readonly Feed[]>
  /** Keeps what the last check found. */
  update(url: string, check: Partial<Omit<Feed, 'url' | 'addedAt'>>): Promise<void>
  /** Those of these items that were seen before. */
  seen(url: string, keys: readonly string[]): Promise<readonly SeenItem[]>
  /** Notes items, once each is taken in, known, or in quarantine. */
  noteSeen(url: string, items: readonly SeenItem[], at: number): Promise<void>
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

/** Where quarantined articles are kept. */
export interface QuarantineStore {
  /** Puts one in, or notes another try of it. */
  put(entry: Quarantined): Promise<void>
  get(id: string): Promise<Quarantined | undefined>
  /** In the order they came. */
  list(): Promise<readonly Quarantined[]>
  /** Those whose time to be tried again has come, the longest waiting first. @param at UTC milliseconds */
  due(at: number): Promise<readonly Quarantined[]>
  remove(id: string): Promise<void>
}
