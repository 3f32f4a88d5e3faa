/** Where the adapter writes what happened; pino's loggers fit. Details never hold a token, a question or an answer. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}
