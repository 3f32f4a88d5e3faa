import { BotError, GrammyError, HttpError } from 'grammy'

/** What may be logged of a fault. */
export interface ErrorDetails {
  readonly error: string
  readonly method?: string
  /** The Bot API's error code, or the network's: `ECONNREFUSED`. */
  readonly code?: number | string
  readonly description?: string
  readonly retryAfterSeconds?: number
  readonly stack?: string
}

/** As BotFather gives them. No `\b` in front: in addresses the token is glued to "bot". */
const tokens = /\d{6,12}:[A-Za-z0-9_-]{30,}/gu

/**
 * Describes a fault for the log without the bot's token and without what people asked or were answered:
 * GrammyError holds the payload, HttpError and every address in its cause hold the token.
 */
export function describeError(error: unknown): ErrorDetails {
  if (error instanceof BotError) return describeError(error.error)
  if (error instanceof GrammyError) {
    const retryAfterSeconds = error.parameters.retry_after
    return {
      error: error.name,
      method: error.method,
      code: error.error_code,
      description: redact(error.description),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    }
  }
  if (error instanceof HttpError) {
    const code = networkCode(error)
    return { error: error.name, description: redact(error.message), ...(code === undefined ? {} : { code }) }
  }
  if (!(error instanceof Error)) return { error: typeof error }
  return {
    error: error.name,
    description: redact(error.message),
    ...(error.stack === undefined ? {} : { stack: redact(error.stack) }),
  }
}

/** The network's own code of a failed call, such as `ECONNREFUSED`; undefined when there is none. */
export function networkCode(error: HttpError): string | undefined {
  const cause = error.error
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return undefined
  return typeof cause.code === 'string' ? cause.code : undefined
}

function redact(words: string): string {
  return words.replace(tokens, '<token>')
}
