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

/**
 * What came in, or was marked, after a moment.
 * @param afterCapture also what was first captured after it, whatever moment it bears
 * @param starter highest value of `starter` that is shown
 */
export async function touchedSince(
  sql: Sql,
  since: number,
  {
    most,
    afterCapture,
    starter,
  }: { readonly most: number; readonly afterCapture?: number | undefined; readonly starter: number },
): Promise<{ readonly articles: readonly string[]; readonly places: readonly string[] }> {
  const taken = await sql.all(
    `SELECT id FROM articles WHERE starter <= ? AND fetched_at > ? ORDER BY fetched_at DESC, id LIMIT ?`,
    [starter, since, most],
  )
  const late = afterCapture === undefined ? [] : await articlesAfter(sql, afterCapture, { starter, most })
  const marked = await sql.all('SELECT kind, target FROM marks WHERE at > ? ORDER BY n DESC LIMIT ?', [
    since,
    most,
  ])
  const of = (kind: string): readonly string[] =>
    marked.filter((row) => row.kind === kind).map(({ target }) => String(target))
  return {
    articles: [...new Set([...taken.map(({ id }) => String(id)), ...late, ...of('article')])],
    places: [...new Set(of('place'))],
  }
}

/**
 * Articles first captured after a capture number, in the order they came. Numbers are given in the order of commits,
 * since whoever takes articles in holds one lock; moments are not.
 * @param most how many, the latest of them
 */
export async function articlesAfter(
  sql: Sql,
  capture: number,
  { starter, most = Number.MAX_SAFE_INTEGER }: { readonly starter: number; readonly most?: number },
): Promise<readonly string[]> {
  const rows = await sql.all(
    `SELECT article, min(n) AS first FROM captures AS late WHERE n > ? AND starter <= ? AND NOT EXISTS
       (SELECT 1 FROM captures AS early WHERE early.article = late.article AND early.n <= ?)
     GROUP BY article ORDER BY first DESC LIMIT ?`,
    [capture, starter, capture, most],
  )
  return rows.map(({ article }) => String(article)).reverse()
}

/** The marks of a column; [] for null. */
export function parseMarks(column: unknown): readonly Mark[] {
  return typeof column === 'string' ? (JSON.parse(column) as Mark[]) : []
}
