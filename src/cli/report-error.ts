import { randomUUID } from 'node:crypto'
import type { Messages } from '../core/index.ts'
import type { Log } from '../log.ts'

/** Exit statuses of the command line: a contract. */
export const status = { answered: 0, ours: 1, refused: 2 } as const

export type Status = (typeof status)[keyof typeof status]

/**
 * Says on standard error what went wrong, in the operator's language, and returns the exit status.
 * Errors are told apart by name, so that nothing has to be loaded to say that an option is wrong.
 */
export function reportError(
  error: unknown,
  messages: Messages,
  log: Log,
  stderr: NodeJS.WritableStream,
): Status {
  const [words, exit] = wordsFor(error, messages, log)
  stderr.write(`${words}\n`)
  return exit
}

type Details = Readonly<Record<string, string>>

function wordsFor(error: unknown, messages: Messages, log: Log): readonly [string, Status] {
  const { name, message, code, details } = (error instanceof Error ? error : {}) as Partial<Error> & {
    code?: string
    details?: Details
  }
  if (name === 'ConfigError') return [messages(`cli.config.${code}`, details), status.refused]
  if (name === 'UserError' || name === 'HomeError')
    return [messages(`error.${code}`, details), status.refused]
  // What was written not being what is read is no mistake of the operator's.
  if (name === 'KeepError')
    return [messages(`error.${code}`, details), code === 'keep-differs' ? status.ours : status.refused]
  if (name === 'RoleTakenError') {
    const { role, pid, host } = error as { role: string; pid: number; host?: string }
    const named = { what: messages(`cli.role.${role}`), pid: String(pid) }
    return host === undefined
      ? [messages('cli.role-taken', named), status.refused]
      : [messages('cli.role-taken-elsewhere', { ...named, host }), status.refused]
  }
  if (name === 'UpstreamError') {
    const { service, operation } = error as { service: string; operation: string }
    log.error({ error }, 'upstream')
    return [messages('cli.upstream', { service, operation }), status.ours]
  }
  if (name === 'DataError') return [String(message), status.ours]
  return [nameFault(error, messages, log), status.ours]
}

/** Logs a fault of ours under an id, and says so with that id. @throws {DataError} a file under data/ is wrong: for all alike */
export function nameFault(error: unknown, messages: Messages, log: Log): string {
  if (error instanceof Error && error.name === 'DataError') throw error
  const id = randomUUID().slice(0, 8)
  log.error({ id, error }, 'fault')
  return messages('error.fault', { id })
}
