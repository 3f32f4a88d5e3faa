import { type RefusalCode, RefusedError } from '../refused-error.ts'

/** Something on the web could not be had. */
export class FetchRefusal extends RefusedError {
  /** True when it may go another time: no answer, too many requests, a server's own error. */
  readonly isPassing: boolean
  /** How long the server asks to be left alone. */
  readonly retryAfterMs: number | undefined

  constructor(
    code: RefusalCode,
    details: Readonly<Record<string, string>>,
    options: ErrorOptions & { readonly isPassing?: boolean; readonly retryAfterMs?: number | undefined } = {},
  ) {
    super(code, details, options)
    this.name = 'FetchRefusal'
    this.isPassing = options.isPassing ?? false
    this.retryAfterMs = options.retryAfterMs
  }
}
