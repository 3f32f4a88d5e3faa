import type { Feed, Quarantined, SeenItem } from '../../../core/index.ts'

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
