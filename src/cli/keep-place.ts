import type { Config } from '../config.ts'

/** Where the store is that the operator has configured. */
export function placeOf({ databaseUrl, home }: Config): string {
  return databaseUrl ?? home
}
