/** Why a store could not be copied, backed up or restored; each is a message `error.<code>`. */
export type KeepProblem =
  | 'keep-not-empty'
  | 'keep-same'
  | 'keep-differs'
  | 'keep-file-exists'
  | 'keep-file-missing'
  | 'keep-no-backup'
  | 'keep-file-not-writable'
  | 'keep-changed'
  | 'keep-damaged'
  | 'keep-nothing'
  | 'keep-in-use'

/** The operator can mend it, or must know it; nothing was lost. */
export class KeepError extends Error {
  readonly code: KeepProblem
  readonly details: Readonly<Record<string, string>>

  constructor(code: KeepProblem, details: Readonly<Record<string, string>>, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options)
    this.name = 'KeepError'
    this.code = code
    this.details = details
  }
}
