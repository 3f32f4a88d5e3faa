import { UpstreamError } from '../../core/index.ts'
import { HomeError, type HomeProblem } from '../home-error.ts'

// Source: https://www.postgresql.org/docs/15/errcodes-appendix.html
const problems: readonly (readonly [state: RegExp, problem: HomeProblem])[] = [
  [/^28/u, 'database-refused'],
  [/^3D000$/u, 'database-missing'],
  [/^3F000$/u, 'database-missing'],
  [/^42501$/u, 'database-forbidden'],
  [/^25006$/u, 'database-forbidden'],
  [/^55P03$/u, 'database-busy'],
  [/^53100$/u, 'database-full'],
]

/** Two transactions stood in each other's way: one is to begin again. */
export function isToBeRetried(error: unknown): boolean {
  return /^(?:40001|40P01)$/u.test(codeOf(error))
}

/** The connection is gone, or was never there; what was asked may be asked again on another. */
export function isConnectionLost(error: unknown): boolean {
  if (/^(?:08...|57P0[123]|(?!ERR_)E[A-Z_]+)$/u.test(codeOf(error))) return true
  // pg gives these no code.
  return /^Connection terminated|^Client has encountered a connection error|timeout exceeded when trying to connect/u.test(
    (error as Error).message ?? '',
  )
}

/** Class XX: a page or an index is damaged. */
export function isDamage(error: unknown): boolean {
  return codeOf(error).startsWith('XX')
}

function codeOf(error: unknown): string {
  const { code, errors } = error as { code?: unknown; errors?: readonly unknown[] }
  // A host with several addresses fails with one error for each.
  if (code === undefined && errors !== undefined && errors.length > 0) return codeOf(errors[0])
  return typeof code === 'string' ? code : ''
}

/** Says in words of the database what PostgreSQL could not do. */
export function databaseError(error: unknown, place: string, operation: string): unknown {
  const code = codeOf(error)
  const found = problems.find(([state]) => state.test(code))
  if (found !== undefined) {
    const reason = (error as Error).message
    return new HomeError(found[1], { place, reason }, { cause: error })
  }
  return isConnectionLost(error) ? new UpstreamError('PostgreSQL', operation, { cause: error }) : error
}
