import { createRequire } from 'node:module'
import type { Logger } from 'pino'
import { type LogLevel, logLevels } from './config.ts'

/** What the program writes about itself, to standard error. Never a question, never a secret. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/**
 * Opens the log: JSON lines on standard error.
 * @param secrets what must never be written, whatever it looks like (the tokens in use)
 * @param to undefined: standard error
 */
export function createLog(level: LogLevel, secrets: readonly string[] = [], to?: NodeJS.WritableStream): Log {
  let logger: Logger | undefined
  const write = (kind: 'info' | 'warn' | 'error', details: object, message: string): void => {
    if (logLevels.indexOf(kind) > logLevels.indexOf(level) || level === 'silent') return
    logger ??= openLogger(level, secrets, to)
    logger[kind](details, message)
  }
  return {
    info: (details, message) => write('info', details, message),
    warn: (details, message) => write('warn', details, message),
    error: (details, message) => write('error', details, message),
  }
}

/** Loaded with the first line: most questions asked from the shell log nothing. */
function openLogger(
  level: LogLevel,
  secrets: readonly string[],
  to: NodeJS.WritableStream | undefined,
): Logger {
  const { pino } = createRequire(import.meta.url)('pino') as typeof import('pino')
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: describeError, err: describeError, cause: describeError },
      hooks: { streamWrite: (line) => redact(line, secrets) },
    },
    // Synchronous: the last line before an exit is the one that matters.
    to ?? pino.destination({ dest: 2, sync: true }),
  )
}

const secretShapes: readonly (readonly [RegExp, string])[] = [
  // A Telegram token. No \b before it: in addresses it is glued to "bot".
  [/\d{6,12}:[A-Za-z0-9_-]{30,60}/gu, '[token]'],
  // A Discord token: an id in base64, a time, a signature.
  [/[A-Za-z0-9_-]{23,28}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{27,80}/gu, '[token]'],
  // A header, as text or as (escaped) JSON.
  [
    /(authorization[\\"']{0,3}\s{0,2}[:=]\s{0,2}[\\"']{0,3}(?:Bot |Bearer |Basic )?)[^\s"'\\,}]{1,300}/giu,
    '$1[token]',
  ],
  // Name and password in an address.
  [/:\/\/[^\s/@"]{1,200}@/gu, '://[token]@'],
]

/** A text without anything that looks like a token, and without the secrets named. */
export function redact(text: string, secrets: readonly string[] = []): string {
  let out = text
  for (const secret of secrets) out = out.replaceAll(secret, '[token]')
  for (const [shape, replacement] of secretShapes) out = out.replace(shape, replacement)
  return out
}

/**
 * An error as logged. Only these fields: the errors of chat libraries carry whole requests, with what people
 * wrote and the token they were sent with.
 */
export function describeError(error: unknown, depth = 3): unknown {
  if (!(error instanceof Error))
    return typeof error === 'object' ? Object.prototype.toString.call(error) : String(error)
  const { code, status } = error as Error & { code?: unknown; status?: unknown }
  return {
    name: error.name,
    message: error.message,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    stack: error.stack,
    ...(error.cause === undefined || depth === 0 ? {} : { cause: describeError(error.cause, depth - 1) }),
  }
}
