import type { AnswerStore, CorpusReader, PeopleStore } from '../command.ts'
import type { Intake, Reading } from '../core/index.ts'

/** Everything the program keeps, in one home or one PostgreSQL database. */
export interface Store {
  readonly corpus: CorpusReader
  readonly people: PeopleStore
  readonly answers: AnswerStore
  readonly intake: ArticleWriter
  readonly readings: ReadingKeeper
  readonly roles: Roles
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
  /** Id of the article these bytes were taken in as, undefined: not yet, or only as part of the starter corpus. */
  articleOfBytes(rawSha256: string, options?: { readonly starter?: boolean }): Promise<string | undefined>
  /** Notes a refusal for the coverage; the same origin refused again for the same reason counts once. */
  refuse(origin: string, reason: string, options?: RefusalOptions): Promise<void>
  /** Drops starter articles other than these: those of an older release. Returns how many went. */
  keepStarter(articleIds: readonly string[]): Promise<number>
}

export interface RefusalOptions {
  readonly details?: Readonly<Record<string, string>>
  /** UTC milliseconds; the store's clock without it. */
  readonly at?: number
}

/** Reads articles again when data or rules have changed. */
export interface ReadingKeeper {
  /** The version that last went through the whole home, '' before any did. */
  version(): Promise<string>
  noteVersion(version: string): Promise<void>
  /** Ids of the articles read by any other version, oldest first. */
  staleArticles(version: string): Promise<readonly string[]>
  /** What an article was read from, undefined: no such article. */
  intakeOf(articleId: string): Promise<StoredIntake | undefined>
  /** Puts another reading in the place of an article's, at once or not at all. False: another process had done so. */
  replaceReading(articleId: string, reading: Reading, version?: string): Promise<boolean>
  /** Notes that this version could not read it; the reading it had stays. */
  noteFailure(articleId: string, version: string): Promise<void>
}

export interface StoredIntake {
  readonly intake: Intake
  /** UTC milliseconds: when it was first taken in. */
  readonly fetchedAt: number
}

/** What only one process may be, of all that share a home or a database. */
export type Role = 'poller' | 'gateway' | 'digest-sender' | 'ingester'

export interface Roles {
  /**
   * Takes a role for this process, over from one that has died.
   * @param onLost on a shared server: the role could not be kept and another machine may have it by now, so whatever
   *   it is for must stop; called once at most
   * @returns gives it back; a second call does nothing
   * @throws {RoleTakenError} another process has it
   */
  take(role: Role, onLost?: () => void): Promise<() => Promise<void>>
}
