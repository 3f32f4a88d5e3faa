import { HomeError } from '../home-error.ts'

// Source: https://www.sqlite.org/rescode.html
const notWritable = new Set([8, 10, 13, 14])

/** Whether another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  return primaryCode(error) === 5
}

/** Whether the file itself is damaged, or is no database. */
export function isDamaged(error: unknown): boolean {
  return [11, 26].includes(primaryCode(error))
}

/** The low byte is the primary code; the rest is finer. */
function primaryCode(error: unknown): number {
  return Number((error as { errcode?: number }).errcode ?? 0) & 0xff
}

/** Says in words of the home what SQLite could not do. */
export function homeError(error: unknown, home: string, file: string): unknown {
  const code = primaryCode(error)
  const reason = (error as Error).message
  if (isBusy(error)) return new HomeError('home-busy', { home }, { cause: error })
  if (isDamaged(error)) return new HomeError('home-corrupt', { home, file, reason }, { cause: error })
  if (notWritable.has(code)) return new HomeError('home-not-writable', { home, reason }, { cause: error })
  return error
}
