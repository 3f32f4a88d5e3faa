import { existsSync } from 'node:fs'
import { isAddress, type OpenOptions, openDatabase } from '../open-database.ts'
import type { Database } from '../sql/port.ts'
import { fileOfHome } from '../sql/sqlite.ts'
import { KeepError } from './keep-error.ts'

/** Opens a store that is there: a home mistyped must not be made and then found empty. @throws {KeepError} `keep-nothing` */
export async function openExisting(place: string, options?: OpenOptions): Promise<Database> {
  if (!isAddress(place) && !existsSync(fileOfHome(place))) throw new KeepError('keep-nothing', { place })
  return openDatabase(place, options)
}
