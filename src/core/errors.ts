/** The person can mend it; caught once, in dispatch, and answered in their language with `error.<code>`. */
export class UserError extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, string>>
  /** Commands to offer instead ("did you mean"). */
  readonly suggestions: readonly Suggestion[]

  constructor(
    code: string,
    details: Readonly<Record<string, string>> = {},
    suggestions: readonly Suggestion[] = [],
  ) {
    super(`${code} ${JSON.stringify(details)}`)
    this.name = 'UserError'
    this.code = code
    this.details = details
    this.suggestions = suggestions
  }
}

export interface Suggestion {
  readonly label: string
  readonly command: string
}

/** A file under data/ is wrong; stops the program at start. */
export class DataError extends Error {
  readonly file: string

  constructor(file: string, problem: string, options?: ErrorOptions) {
    super(`${file}: ${problem}`, options)
    this.name = 'DataError'
    this.file = file
  }
}

/** Somebody else's machine failed. */
export class UpstreamError extends Error {
  readonly service: string
  readonly operation: string
  readonly retryAfterMs: number | undefined

  constructor(service: string, operation: string, options: ErrorOptions & { retryAfterMs?: number } = {}) {
    super(`${service}: ${operation} failed`, options)
    this.name = 'UpstreamError'
    this.service = service
    this.operation = operation
    this.retryAfterMs = options.retryAfterMs
  }
}

/** A field of a dataset's row cannot be read: the row is refused, the rest is taken. */
export class RowError extends Error {
  readonly field: string
  readonly value: string

  constructor(field: string, value: string) {
    super(`${field}: ${value}`)
    this.name = 'RowError'
    this.field = field
    this.value = value
  }
}
