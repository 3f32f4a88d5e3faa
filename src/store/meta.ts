import type { Sql } from './sql/port.ts'

/** The revision of the corpus. */
export async function revision(sql: Sql): Promise<number> {
  return Number(await readValue(sql, 'revision'))
}

/** Counts changes of the corpus; inside their transaction. */
export async function countChanges(sql: Sql, changes: number): Promise<void> {
  if (changes === 0) return
  await sql.run(
    `UPDATE meta SET value = CAST(CAST(value AS BIGINT) + CAST(? AS BIGINT) AS TEXT) WHERE key = 'revision'`,
    [changes],
  )
}

/** Whether anything but the starter corpus was ever taken in. */
export async function hasEverHeldOwn(sql: Sql): Promise<boolean> {
  return (await readValue(sql, 'ever-own')) === '1'
}

/** Remembers that something but the starter corpus was taken in, for good. */
export async function noteOwn(sql: Sql): Promise<void> {
  await sql.run("UPDATE meta SET value = '1' WHERE key = 'ever-own' AND value <> '1'")
}

/** The version of data and rules that last went through the whole home, '' before any did. */
export async function readingVersion(sql: Sql): Promise<string> {
  return readValue(sql, 'reading-version')
}

/** Notes that a version went through the whole home. */
export async function noteReadingVersion(sql: Sql, version: string): Promise<void> {
  await sql.run("UPDATE meta SET value = ? WHERE key = 'reading-version'", [version])
}

/** When the store was last put back from a backup, UTC milliseconds; 0: never. What went out since the backup is not in it. */
export async function restoredAt(sql: Sql): Promise<number> {
  const row = await sql.get("SELECT value FROM meta WHERE key = 'restored-at'")
  return row === undefined ? 0 : Number(row.value)
}

/** Notes that the store has been put back from a backup. @param at UTC milliseconds */
export async function noteRestored(sql: Sql, at: number): Promise<void> {
  await sql.run(
    "INSERT INTO meta VALUES ('restored-at', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    [String(at)],
  )
}

async function readValue(sql: Sql, key: string): Promise<string> {
  return String((await sql.get('SELECT value FROM meta WHERE key = ?', [key]))?.value)
}
