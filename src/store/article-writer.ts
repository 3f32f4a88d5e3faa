import { noteCopies } from './copies.ts'
import { counting } from './counts.ts'
import { presentOf, readEditions } from './editions.ts'
import { unindexClaims } from './finding-rows.ts'
import { countChanges, hasEverHeldOwn, noteOwn, readingVersion } from './meta.ts'
import { type KeptReading, writeReadings } from './reading-rows.ts'
import type { Database, Row, Sql } from './sql/port.ts'
import type { ArticleWriter, Capture, Taken, Taking } from './store.ts'
import { capturesTable } from './tables.ts'

/** Takes articles into an open database. */
export function createArticleWriter(database: Database, now: () => number): ArticleWriter {
  const takeAll = async (takings: readonly Taking[]): Promise<readonly Taken[]> =>
    takings.length === 0 ? [] : database.write((sql) => takeBatch(sql, takings))
  return {
    take: async (reading, capture) => (await takeAll([{ reading, capture }]))[0]!,
    takeAll,
    articleOfBytes: async (rawSha256, { starter = false, lineage } = {}) => {
      const row = await database.get('SELECT article, starter FROM captures WHERE raw_sha256 = ?', [
        rawSha256,
      ])
      if (row === undefined || (row.starter === 1 && !starter)) return undefined
      if (lineage === undefined) return String(row.article)
      const present = await presentOf(database, [lineage])
      return present === row.article ? present : undefined
    },
    refuse: async (origin, reason, { details = {}, at = now(), times = 1 } = {}) => {
      await database.run(
        `INSERT INTO refusals (origin, reason, details, at, times) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (origin, reason) DO UPDATE SET details = excluded.details, at = excluded.at,
           times = refusals.times + excluded.times`,
        [origin, reason, JSON.stringify(details), at, times],
      )
    },
    keepStarter: async (articleIds) =>
      database.write(async (sql) => {
        const ids = (
          await sql.all('SELECT id FROM articles WHERE starter = 1 AND id NOT IN (:texts)', [articleIds])
        ).map(({ id }) => String(id))
        const dropped = await counting(sql, ids, async () => {
          await unindexClaims(sql, ids)
          return sql.run('DELETE FROM articles WHERE id IN (:texts)', [ids])
        })
        await countChanges(sql, Math.min(dropped, 1))
        return dropped
      }),
  }
}

/** Who is held and of whose corpus: 1 the starter's, 0 one's own. */
type Held = Map<string, number>

async function takeBatch(sql: Sql, takings: readonly Taking[]): Promise<readonly Taken[]> {
  const bytes = await held(
    sql,
    'SELECT raw_sha256 AS id, starter FROM captures WHERE raw_sha256 IN (:texts)',
    [...new Set(takings.map(({ capture }) => capture.intake.rawSha256))],
  )
  const articles = await held(sql, 'SELECT id, starter FROM articles WHERE id IN (:texts)', [
    ...new Set(takings.map(({ reading }) => reading.article.id)),
  ])
  const editions = await readEditions(sql, takings)
  const version = await readingVersion(sql)
  const readings = new Map<string, KeptReading>()
  const captures = new Map<string, Row>()
  let changes = 0
  const taken = takings.map((taking): Taken => {
    const { reading, capture, readingVersion: given, failed = false } = taking
    const { id, starter } = reading.article
    if (editions.isKnown(taking)) return 'known'
    const isChange = editions.isChange(taking)
    editions.note(taking)
    const { rawSha256 } = capture.intake
    // What comes in by a person's own hand is their own from then on, even where the starter corpus had it.
    const becomesOwn = !starter && (bytes.get(rawSha256) === 1 || articles.get(id) === 1)
    if (bytes.has(rawSha256) && !becomesOwn) return isChange ? 'changed' : 'known'
    const isNew = !articles.has(id) || becomesOwn
    if (isNew) {
      readings.set(id, { ...reading, version: given ?? version, failed })
      articles.set(id, Number(starter))
      changes += 1
    }
    captures.set(rawSha256, captureRow(id, starter, capture))
    bytes.set(rawSha256, Number(starter))
    return isChange ? 'changed' : isNew ? 'taken' : 'known'
  })
  if (taken.every((one) => one === 'known') && captures.size === 0) return taken
  await writeReadings(sql, [...readings.values()])
  await writeCaptures(sql, [...captures.values()])
  await editions.write(sql)
  await noteCopies(sql, [...readings.values()])
  await countChanges(sql, changes)
  if (takings.some(({ reading }) => !reading.article.starter) && !(await hasEverHeldOwn(sql)))
    await noteOwn(sql)
  return taken
}

async function held(sql: Sql, text: string, ids: readonly string[]): Promise<Held> {
  return new Map((await sql.all(text, [ids])).map((row) => [String(row.id), Number(row.starter)]))
}

function captureRow(article: string, starter: boolean, { intake: given, capturedAt, bytes }: Capture): Row {
  const { text: _text, ...intake } = given
  return {
    raw_sha256: intake.rawSha256,
    article,
    origin: intake.origin,
    captured_at: capturedAt,
    starter: Number(starter),
    intake: JSON.stringify(intake),
    raw: bytes,
  }
}

async function writeCaptures(sql: Sql, rows: readonly Row[]): Promise<void> {
  await sql.insert(
    capturesTable,
    rows,
    `ON CONFLICT (raw_sha256) DO UPDATE SET article = excluded.article, origin = excluded.origin,
       captured_at = excluded.captured_at, starter = excluded.starter, intake = excluded.intake`,
  )
}
