import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { HomeError } from '../home-error.ts'

/** Makes a home and its empty database file where they are missing, for nobody else to read. @throws {HomeError} */
export function prepareHome(home: string, file: string): void {
  try {
    makeFolder(resolve(home))
    closeSync(openSync(file, 'a', 0o600))
  } catch (error) {
    const reason = String((error as NodeJS.ErrnoException).code)
    const existing = statSync(home, { throwIfNoEntry: false })
    if (reason === 'ENOTDIR' || (existing !== undefined && !existing.isDirectory())) {
      throw new HomeError('home-not-directory', { home }, { cause: error })
    }
    throw new HomeError('home-not-writable', { home, reason }, { cause: error })
  }
}

/** Makes a folder with those above it. Node's own `recursive` goes round for ever where it may not, as under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    // What people ask is sensitive: nobody else on the machine may read it.
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process may have made it just now.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
