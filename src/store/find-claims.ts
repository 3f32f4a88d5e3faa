import type { ClaimBounds, ClaimQuery } from '../command.ts'
import type { Claim } from '../core/index.ts'
import { storedKey } from './finding-rows.ts'
import type { Parameter, Sql } from './sql/port.ts'

/** Claims by the index. @param starter whether the starter corpus is what is shown */
export async function findClaims(
  sql: Sql,
  queries: readonly ClaimQuery[],
  starter: boolean,
): Promise<readonly (readonly Claim[])[]> {
  const found = await Promise.all(queries.map((query) => findNumbers(sql, query, starter)))
  const rows = await sql.all('SELECT n, json FROM claims WHERE n IN (:numbers)', [[...new Set(found.flat())]])
  const claims = new Map<number, Claim[]>()
  for (const { n, json } of rows) {
    const claim = JSON.parse(String(json)) as Claim
    const same = claims.get(Number(n))
    if (same === undefined) claims.set(Number(n), [claim])
    else same.push(claim)
  }
  return found.map((numbers) => numbers.flatMap((n) => claims.get(n) ?? []))
}

async function findNumbers(sql: Sql, query: ClaimQuery, starter: boolean): Promise<readonly number[]> {
  const { text, values } = where(query, starter)
  const order = query.oldest === true ? 'day, n' : 'day DESC, n DESC'
  const rows = await sql.all(`SELECT n FROM found ${text} ORDER BY ${order} LIMIT ?`, [
    ...values,
    query.limit,
  ])
  return rows.map(({ n }) => Number(n))
}

/** How many claims a query has; counting ends at `most`. */
export async function countClaims(
  sql: Sql,
  bounds: ClaimBounds,
  most: number,
  starter: boolean,
): Promise<number> {
  const { text, values } = where(bounds, starter)
  const row = await sql.get(`SELECT count(*) AS n FROM (SELECT 1 FROM found ${text} LIMIT ?) AS counted`, [
    ...values,
    most,
  ])
  return Number(row!.n)
}

function where(bounds: ClaimBounds, starter: boolean): { text: string; values: Parameter[] } {
  const parts = ['key = ?', 'vague = ?']
  const values: Parameter[] = [storedKey(bounds.key, starter), Number(bounds.vague)]
  const add = (day: number | undefined, part: string): void => {
    if (day === undefined) return
    parts.push(part)
    for (let i = part.split('?').length - 1; i > 0; i -= 1) values.push(day)
  }
  add(bounds.from, 'day >= ?')
  add(bounds.to, 'day <= ?')
  add(bounds.begunBy, '(first IS NULL OR first <= ?)')
  add(bounds.begunAfter, 'first > ?')
  add(bounds.endsFrom, '(last IS NULL OR last >= ?)')
  add(bounds.publishedBy, 'published_to <= ?')
  add(
    bounds.perhapsBy,
    '(published_to IS NULL OR published_to > ?) AND (published_from IS NULL OR published_from <= ?)',
  )
  return { text: `WHERE ${parts.join(' AND ')}`, values }
}
