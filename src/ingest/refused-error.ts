/** Why something was not taken in; each is a message key of its own. */
export type RefusalCode =
  | 'refused.empty'
  | 'refused.binary'
  | 'refused.image'
  | 'refused.too-large'
  | 'refused.unreadable'
  | 'refused.missing'
  | 'refused.bad-front-matter'
  | 'refused.unsupported'
  | 'refused.url'
  | 'refused.address'
  | 'refused.redirects'
  | 'refused.http'
  | 'refused.timeout'
  | 'refused.unreachable'
  | 'refused.too-much'
  | 'refused.broken'
  | 'refused.unknown-table'
  | 'refused.row-field'
  | 'refused.row-columns'
  | 'refused.rows-from'
  | 'refused.no-article'
  | 'refused.too-complex'
  | 'refused.doctype'
  | 'refused.bad-feed'
  | 'refused.parse-limit'

/** One thing that was not taken in, for the summary. */
export interface Refusal {
  /** Path or address, as given. */
  readonly origin: string
  readonly code: RefusalCode
  /** What fills the message; all are words or numbers as text. */
  readonly details: Readonly<Record<string, string>>
  /** Its id in quarantine, where it was put there. */
  readonly quarantined?: string
}

/** Stops the intake of one file, never of the others; caught once, in ingestPaths. */
export class RefusedError extends Error {
  readonly code: RefusalCode
  readonly details: Readonly<Record<string, string>>

  constructor(code: RefusalCode, details: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options)
    this.name = 'RefusedError'
    this.code = code
    this.details = details
  }
}
