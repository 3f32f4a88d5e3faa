import type { Database } from './database.ts'

/** The revision of the corpus. */
export function revision(database: Database): number {
  return Number(database.sql("SELECT value FROM meta WHERE key = 'revision'").get()?.value)
}

/** Counts one change of the corpus; inside its transaction. */
export function countChange(database: Database): void {
  database.sql("UPDATE meta SET value = value + 1 WHERE key = 'revision'").run()
}

/** Whether anything but the starter corpus was ever taken in. */
export function hasEverHeldOwn(database: Database): boolean {
  return database.sql("SELECT value FROM meta WHERE key = 'ever-own'").get()?.value === 1
}

/** Remembers that something but the starter corpus was taken in, for good. */
export function noteOwn(database: Database): void {
  database.sql("UPDATE meta SET value = 1 WHERE key = 'ever-own' AND value = 0").run()
}

/** The version of data and rules that last went through the whole home, '' before any did. */
export function readingVersion(database: Database): string {
  return String(database.sql("SELECT value FROM meta WHERE key = 'reading-version'").get()?.value)
}

/** Notes that a version went through the whole home. */
export function noteReadingVersion(database: Database, version: string): void {
  database.sql("UPDATE meta SET value = ? WHERE key = 'reading-version'").run(version)
}
