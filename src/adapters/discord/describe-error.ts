import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'

/** What may be logged of a fault. */
export interface ErrorDetails {
  readonly error: string
  /** Discord's error code, or the network's: `ECONNREFUSED`. */
  readonly code?: number | string
  readonly status?: number
  readonly description?: string
  readonly method?: string
  /** Without the token that addresses of interactions hold. */
  readonly route?: string
  readonly retryAfterMs?: number
  readonly stack?: string
}

/**
 * Describes a fault for the log without tokens and without what people asked or were answered: errors of discord.js
 * hold whole requests, and addresses of interactions and webhooks hold a token.
 * @param secrets what is taken out wherever it stands (the bot's token)
 */
export function describeError(error: unknown, secrets: readonly string[] = []): ErrorDetails {
  const redact = (words: string): string =>
    secrets.reduce((text, secret) => text.replaceAll(secret, '<token>'), words)
  if (error instanceof RateLimitError) {
    return {
      error: 'RateLimitError',
      route: error.route,
      method: error.method,
      retryAfterMs: error.retryAfter,
    }
  }
  if (error instanceof DiscordAPIError) {
    const { code, status, method, url } = error
    // Past its first line the message quotes the fields that were refused.
    const description = redact(error.rawError === undefined ? '' : apiMessage(error))
    return { error: 'DiscordAPIError', code, status, method, route: routeOf(url), description }
  }
  if (error instanceof HTTPError) {
    return { error: 'HTTPError', status: error.status, method: error.method, route: routeOf(error.url) }
  }
  if (!(error instanceof Error)) return { error: typeof error }
  const { code } = error as { code?: unknown }
  return {
    error: error.name,
    description: redact(error.message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error.stack === undefined ? {} : { stack: redact(error.stack) }),
  }
}

function apiMessage({ rawError }: DiscordAPIError): string {
  return 'message' in rawError ? String(rawError.message) : String(rawError.error)
}

/** `/interactions/1/<token>/callback`: the third part is a token there and under `/webhooks`. */
function routeOf(address: string): string {
  return (URL.parse(address)?.pathname ?? '').replace(
    /(\/(?:interactions|webhooks)\/\d{1,20}\/)[^/]{1,1000}/u,
    '$1<token>',
  )
}
