import type { Mark } from '../core/index.ts'
import type { Sql } from './sql/port.ts'

/** Marks articles; inside a transaction, in which they have been written. Nothing is taken back but by another mark. */
export async function addMarks(sql: Sql, articles: readonly string[], mark: Mark): Promise<void> {
  for (const article of articles) {
    const row = await sql.get('SELECT marks FROM articles WHERE id = ?', [article])
    if (row === undefined) continue
    const marks = [...parseMarks(row.marks), mark]
    await sql.run('UPDATE articles SET marks = ? WHERE id = ?', [JSON.stringify(marks), article])
    await noteMark(sql, 'article', article, mark)
  }
}

/** Appends to what became known, of an article or a place. */
export async function noteMark(
  sql: Sql,
  kind: 'article' | 'place',
  target: string,
  mark: Mark,
): Promise<void> {
  await sql.run('INSERT INTO marks (target, kind, mark, at, json) VALUES (?, ?, ?, ?, ?)', [
    target,
    kind,
    mark.mark,
    mark.at,
    JSON.stringify(mark),
  ])
}

/** Ids of the places that are held, or were at a moment, and were not released since. */
export async function heldPlaces(sql: Sql, at = Number.MAX_SAFE_INTEGER): Promise<readonly string[]> {
  const rows = await sql.all(
    `SELECT target, mark FROM marks WHERE kind = 'place' AND n IN
       (SELECT max(n) FROM marks WHERE kind = 'place' AND at <= ? GROUP BY target)`,
    [at],
  )
  return rows
    .filter(({ mark }) => mark === 'held')
    .map(({ target }) => String(target))
    .sort()
}

/** What came in, or was marked, after a moment. @param starter highest value of `starter` that is shown */
export async function touchedSince(
  sql: Sql,
  since: number,
  most: number,
  starter: number,
): Promise<{ readonly articles: readonly string[]; readonly places: readonly string[] }> {
  const taken = await sql.all(
    `SELECT id FROM articles WHERE starter <= ? AND fetched_at > ? ORDER BY fetched_at DESC, id LIMIT ?`,
    [starter, since, most],
  )
  const marked = await sql.all('SELECT kind, target FROM marks WHERE at > ? ORDER BY n DESC LIMIT ?', [
    since,
    most,
  ])
  const of = (kind: string): readonly string[] =>
    marked.filter((row) => row.kind === kind).map(({ target }) => String(target))
  return {
    articles: [...new Set([...taken.map(({ id }) => String(id)), ...of('article')])],
    places: [...new Set(of('place'))],
  }
}

/** The marks of a column; [] for null. */
export function parseMarks(column: unknown): readonly Mark[] {
  return typeof column === 'string' ? (JSON.parse(column) as Mark[]) : []
}
