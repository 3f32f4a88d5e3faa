import type { Feed, SeenItem } from '../core/index.ts'
import type { Database, Row } from './sql/port.ts'
import type { FeedStore } from './store.ts'
import { feedItemsTable } from './tables.ts'

const lock = { lock: 'feeds' } as const

/** The feeds of an open database. */
export function createFeedStore(database: Database): FeedStore {
  return {
    add: async (url, { publisher, at }) =>
      (await database.run(
        `INSERT INTO feeds (url, n, publisher, added_at, next_at, failures, restamps)
         SELECT ?, coalesce(max(n), 0) + 1, ?, CAST(? AS BIGINT), CAST(? AS BIGINT), 0, 0 FROM feeds WHERE 1 = 1
         ON CONFLICT (url) DO NOTHING`,
        [url, publisher ?? null, at, at],
      )) > 0,
    remove: async (url) => (await database.run('DELETE FROM feeds WHERE url = ?', [url])) > 0,
    list: async () => (await database.all('SELECT * FROM feeds ORDER BY n, url')).map(asFeed),
    update: async (url, check) =>
      database.write(async (sql) => {
        const row = await sql.get('SELECT * FROM feeds WHERE url = ?', [url])
        // Removed while it was being asked.
        if (row === undefined) return
        const feed = { ...asFeed(row), ...check }
        await sql.run(
          `UPDATE feeds SET title = ?, publisher = ?, etag = ?, last_modified = ?, checked_at = ?, ok_at = ?,
             next_at = ?, failures = ?, problem = ?, restamps = ? WHERE url = ?`,
          [
            feed.title,
            feed.publisher,
            feed.etag,
            feed.lastModified,
            feed.checkedAt,
            feed.okAt,
            feed.nextAt,
            feed.failures,
            feed.problem === null ? null : JSON.stringify(feed.problem),
            Number(feed.restamps),
            url,
          ],
        )
      }, lock),
    seen: async (url, keys) =>
      keys.length === 0
        ? []
        : (
            await database.all(
              'SELECT key, fingerprint, date FROM feed_items WHERE feed = ? AND key IN (:texts)',
              [url, keys],
            )
          ).map(asSeen),
    noteSeen: async (url, items, at) =>
      database.write(async (sql) => {
        const feed = await sql.get('SELECT 1 AS held FROM feeds WHERE url = ?', [url])
        if (feed === undefined) return
        const rows = items.map(({ key, fingerprint, date }) => ({
          feed: url,
          key,
          fingerprint,
          date,
          seen_at: at,
        }))
        await sql.insert(
          feedItemsTable,
          rows,
          `ON CONFLICT (feed, key) DO UPDATE SET fingerprint = excluded.fingerprint, date = excluded.date,
             seen_at = excluded.seen_at`,
        )
      }, lock),
  }
}

function asFeed(row: Row): Feed {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  const number = (value: unknown): number | null => (value === null ? null : Number(value))
  return {
    url: String(row.url),
    title: text(row.title),
    publisher: text(row.publisher),
    addedAt: Number(row.added_at),
    etag: text(row.etag),
    lastModified: text(row.last_modified),
    checkedAt: number(row.checked_at ?? null),
    okAt: number(row.ok_at ?? null),
    nextAt: Number(row.next_at),
    failures: Number(row.failures),
    problem: typeof row.problem === 'string' ? JSON.parse(row.problem) : null,
    restamps: row.restamps === 1,
  }
}

const asSeen = (row: Row): SeenItem => ({
  key: String(row.key),
  fingerprint: String(row.fingerprint),
  date: String(row.date),
})
