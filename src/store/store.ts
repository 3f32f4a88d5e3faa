import type { AnswerStore, CorpusReader, PeopleStore } from '../command.ts'
import type { Feed, Intake, Mark, Quarantined, Reading, SeenItem } from '../core/index.ts'
import type { DeliveryKey, DeliveryStore, SubscriptionStore } from '../digest-ports.ts'

/** Everything the program keeps, in one home or one PostgreSQL database. */
export interface Store {
  readonly corpus: CorpusReader
  readonly people: PeopleStore
  readonly answers: AnswerStore
  readonly intake: ArticleWriter
  readonly readings: ReadingKeeper
  readonly feeds: FeedStore
  readonly quarantine: QuarantineStore
  readonly roles: Roles
  readonly marks: MarkKeeper
  readonly gazetteers: GazetteerStore
  readonly subscriptions: SubscriptionStore
  readonly deliveries: DeliveryStore
  readonly retries: DeliveryRetries
  /** Whether an article other than the starter's is held now. */
  holdsOwnArticles(): Promise<boolean>
  /** Whether one ever was: from then on the starter corpus is left out of every answer. */
  hasEverHeldOwn(): Promise<boolean>
  /** Releases the database; a second call does nothing. */
  close(): Promise<void>
}

/** The bytes an article came in, with what was decoded from them. */
export interface Capture {
  readonly intake: Intake
  /** As they came; `intake.rawSha256` is their hash. */
  readonly bytes: Uint8Array
  /** UTC milliseconds. */
  readonly capturedAt: number
}

/** One article to take in. */
export interface Taking {
  readonly reading: Reading
  readonly capture: Capture
  /** Version of data and rules it was read by; without one, the home's. */
  readonly readingVersion?: string
  /** True when reading it failed: it is kept without claims, to be read again by a later version. */
  readonly failed?: boolean
}

/**
 * `known`: these bytes, or this text in other bytes, had been taken in before. `changed`: it is a new version of an
 * article that is held, which stays beside it.
 */
export type Taken = 'taken' | 'known' | 'changed'

/** Takes articles in. Nothing already there is ever changed, but for a starter article that comes in as one's own. */
export interface ArticleWriter {
  take(reading: Reading, capture: Capture): Promise<Taken>
  /** All in one short transaction, or none of them; answers in the same order. */
  takeAll(takings: readonly Taking[]): Promise<readonly Taken[]>
  /**
   * Id of the article these bytes were taken in as, undefined: not yet, or only as part of the starter corpus, or they
   * are not what the present version of `lineage` is.
   */
  articleOfBytes(
    rawSha256: string,
    options?: { readonly starter?: boolean; readonly lineage?: string },
  ): Promise<string | undefined>
  /** Notes a refusal for the coverage; the same origin refused again for the same reason counts once. */
  refuse(origin: string, reason: string, options?: RefusalOptions): Promise<void>
  /** Drops starter articles other than these: those of an older release. Returns how many went. */
  keepStarter(articleIds: readonly string[]): Promise<number>
}

/** Places that the operator imported, compiled. */
export interface GazetteerStore {
  /** Puts it in the place of an earlier one of that name. */
  keep(gazetteer: KeptGazetteer): Promise<void>
  /** Their bytes, by name. */
  all(): Promise<readonly Uint8Array[]>
  /** Changes when any of them does; '' while there is none. */
  version(): Promise<string>
}

export interface KeptGazetteer {
  /** The file it was made of, without its folder. */
  readonly name: string
  /** UTC milliseconds. */
  readonly importedAt: number
  /** SHA-256 (hex) of that file. */
  readonly sha256: string
  readonly places: number
  readonly bytes: Uint8Array
}

/** Notes what became known of articles and places. Nothing is taken back but by another mark. */
export interface MarkKeeper {
  /**
   * Id of an article by what people have of it: its id, the SHA-256 of its text, its canonical address, or
   * `<dataset>:<row id>`; undefined: none is held. Of several versions the present one.
   */
  findArticle(name: string): Promise<string | undefined>
  markArticle(article: string, mark: Mark): Promise<void>
  markPlace(place: string, mark: Mark): Promise<void>
}

export interface RefusalOptions {
  readonly details?: Readonly<Record<string, string>>
  /** UTC milliseconds; the store's clock without it. */
  readonly at?: number
  /** How often it was refused by now. Default 1. */
  readonly times?: number
}

/** Reads articles again when data or rules have changed. */
export interface ReadingKeeper {
  /** The version that last went through the whole home, '' before any did. */
  version(): Promise<string>
  noteVersion(version: string): Promise<void>
  /** Ids of the articles read by any other version, oldest first. */
  staleArticles(version: string): Promise<readonly string[]>
  /** What articles were read from, by id; those that there are not are left out. */
  intakesOf(articleIds: readonly string[]): Promise<ReadonlyMap<string, StoredIntake>>
  /**
   * Puts other readings in the place of those of their articles, all at once or none. Answers how many: of those that
   * are left out the article is gone, or another process had done so.
   */
  replaceReadings(readings: readonly Reading[], version: string): Promise<number>
  /** Notes that this version could not read it; the reading it had stays. */
  noteFailure(articleId: string, version: string): Promise<void>
}

export interface StoredIntake {
  readonly intake: Intake
  /** UTC milliseconds: when it was first taken in. */
  readonly fetchedAt: number
}

/** What only one process may be, of all that share a home or a database. */
export type Role = 'poller' | 'gateway' | 'ingester' | 'discord-digests' | 'telegram-digests'

export interface Roles {
  /**
   * Takes a role for this process, over from one that has died.
   * @param onLost on a shared server: the role could not be kept and another machine may have it by now, so whatever
   *   it is for must stop; called once at most
   * @returns gives it back; a second call does nothing
   * @throws {RoleTakenError} another process has it
   */
  take(role: Role, onLost?: () => void): Promise<HeldRole>
}

/** A role that this process has; called, it is given back. */
export interface HeldRole {
  (): Promise<void>
  /** Whether it still is ours, as far as can be known without asking. */
  isOurs(): boolean
}

/** Feeds to be asked, in the order they were added. */
export interface FeedStore {
  /** False: it is there already. */
  add(url: string, options: { readonly publisher?: string; readonly at: number }): Promise<boolean>
  /** Forgets what was seen of it; its articles stay. False: there is no such feed. */
  remove(url: string): Promise<boolean>
  list(): Promise<readonly Feed[]>
  /** Keeps what a check found; nothing where the feed was removed meanwhile. */
  update(url: string, check: Partial<Omit<Feed, 'url' | 'addedAt'>>): Promise<void>
  /** Those of these items that were seen before. */
  seen(url: string, keys: readonly string[]): Promise<readonly SeenItem[]>
  noteSeen(url: string, items: readonly SeenItem[], at: number): Promise<void>
}

/** Articles that could not be taken in. */
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

/**
 * What became of a wish to send a digest once more. retried: it is due; repeated: it is, and may have arrived before.
 * none: there is no such date. open: it is due or under way as it is. sent: it arrived. rests: its subscription is paused
 * or was removed.
 */
export type Retried = 'retried' | 'repeated' | 'none' | 'open' | 'sent' | 'rests'

export interface DeliveryRetries {
  /** Makes a delivery that has ended without arriving due again. @param at UTC milliseconds */
  retry(key: DeliveryKey, at: number): Promise<Retried>
}
