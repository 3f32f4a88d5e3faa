import type { Disk } from './disk.ts'
import type { ReadingOptions } from './taking-options.ts'
import type { Online } from './web/online.ts'

/** What files, folders and addresses are taken in with. */
export interface IngestOptions extends ReadingOptions {
  /** Once it is known how many files there are. */
  readonly onListed?: (files: number) => void
  /** After each file, taken or not. */
  readonly onProgress?: (progress: IngestProgress) => void
  /** Ends the run in good order: what was begun is taken in, the rest is left and counted. */
  readonly signal?: AbortSignal
  /** How many files may be read at a time. Default 1. */
  readonly ahead?: number
  /** True for the starter corpus. */
  readonly starter?: boolean
  /** How a path is kept and reported; as it is without it. */
  readonly originOf?: (path: string) => string
  readonly disk?: Disk
  /** Opens the way to the web and to saved pages when first needed; without it both are refused. */
  readonly openOnline?: () => Promise<Online>
}

export interface IngestProgress {
  readonly done: number
  readonly total: number
  readonly origin: string
  /** What is counted; files without it. */
  readonly unit?: 'bytes'
}
