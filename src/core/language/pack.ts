import type { Keep } from './keep.ts'

/**
 * What reading one language needs: the parsed files of data/languages/<code>/, compiled by the steps that use them. A
 * file may be parsed anew each time it is asked for: who asks keeps what it makes of it.
 */
export interface LanguagePack {
  /** BCP 47. */
  readonly language: string
  /** Parsed data/languages/<code>/times/*.json, by file name without its ending. */
  readonly times: Readonly<Record<string, unknown>>
  /** Parsed data/languages/<code>/claims/*.json, likewise. */
  readonly claims: Readonly<Record<string, unknown>>
  /** Keeps what is worked out from the files; absent: nothing is kept. */
  readonly keep?: Keep
}
