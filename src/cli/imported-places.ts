import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { openStore } from '../store/open-store.ts'

/** What was imported into the home, for whoever reads texts without keeping any; a home that is not there is not made. */
export async function importedPlaces({
  home,
  databaseUrl,
}: Pick<Config, 'home' | 'databaseUrl'>): Promise<readonly Uint8Array[]> {
  if (databaseUrl === undefined && !existsSync(join(home, 'sitrep.db'))) return []
  const store = await openStore(databaseUrl ?? home)
  try {
    return await store.gazetteers.all()
  } finally {
    await store.close()
  }
}
