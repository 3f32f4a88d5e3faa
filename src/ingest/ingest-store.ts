import type { Intake, Reading } from '../core/index.ts'

/** What taking articles in needs of a store. */
export interface IngestStore {
  readonly intake: {
    /** All in one short transaction, or none of them; answers in the same order. */
    takeAll(takings: readonly Taking[]): Promise<readonly ('taken' | 'known' | 'changed')[]>
    /**
     * Id of the article these bytes were taken in as; with `starter` also those of the starter corpus, with `lineage`
     * only if that article is its present version.
     */
    articleOfBytes(
      rawSha256: string,
      options?: { readonly starter?: boolean; readonly lineage?: string },
    ): Promise<string | undefined>
    refuse(
      origin: string,
      reason: string,
      options?: {
        readonly details?: Readonly<Record<string, string>>
        readonly at?: number
        readonly times?: number
      },
    ): Promise<void>
    /** Drops starter articles other than these. */
    keepStarter(articleIds: readonly string[]): Promise<number>
  }
}

/** One article to take in. */
export interface Taking {
  readonly reading: Reading
  readonly capture: {
    readonly intake: Intake
    /** As they came; `intake.rawSha256` is their hash. */
    readonly bytes: Uint8Array
    /** UTC milliseconds. */
    readonly capturedAt: number
  }
  /** Version of data and rules; without one, the home's. */
  readonly readingVersion?: string
  /** True when reading it failed: kept without claims, to be read again by a later version. */
  readonly failed?: boolean
}

/** What reading articles again needs of a store. */
export interface RereadStore {
  readonly readings: {
    version(): Promise<string>
    noteVersion(version: string): Promise<void>
    staleArticles(version: string): Promise<readonly string[]>
    /** By article id; those that there are not are left out. */
    intakesOf(
      articleIds: readonly string[],
    ): Promise<ReadonlyMap<string, { readonly intake: Intake; readonly fetchedAt: number }>>
    /** All at once or none; answers how many another process had not replaced yet. */
    replaceReadings(readings: readonly Reading[], version: string): Promise<number>
    noteFailure(articleId: string, version: string): Promise<void>
  }
}
