import { createHash } from 'node:crypto'
import type { Article, Claim, Intake } from '../../core/index.ts'
import { walkTable } from '../keep/walk-table.ts'
import type { Row, Sql } from '../sql/port.ts'
import { articlesTable } from '../tables.ts'
import { checkSentences } from './check-sentences.ts'
import type { ProblemList } from './problem.ts'

/** What was looked at. */
export interface Seen {
  articles: number
  captures: number
  claims: number
}

/** Takes what a claim says that it is found by. */
export type OnFoundBy = (key: string, vague: number, day: number, n: number) => void

/**
 * Looks at every article with the bytes it came in and the claims read from it.
 * @param seen counted up as it goes
 * @param onArticles after each handful
 */
export async function checkArticles(
  sql: Sql,
  problems: ProblemList,
  seen: Seen,
  { onArticles, onFoundBy }: { readonly onArticles: () => void; readonly onFoundBy: OnFoundBy },
): Promise<void> {
  for await (const articles of walkTable(sql, articlesTable)) {
    const ids = articles.map(({ id }) => String(id))
    const captures = await sql.all(
      'SELECT raw_sha256, article, origin, intake, raw FROM captures WHERE article IN (:texts)',
      [ids],
    )
    const claims = await sql.all(
      'SELECT id, article, place, event, starter, json, n, found_by FROM claims WHERE article IN (:texts)',
      [ids],
    )
    const withBytes = new Set(captures.map(({ article }) => article))
    for (const row of articles) {
      checkArticle(row, problems)
      if (!withBytes.has(row.id!)) problems.add('bare', 'articles', String(row.id))
    }
    for (const row of captures) checkCapture(row, problems)
    const byId = new Map(articles.map((row) => [row.id, row]))
    for (const row of claims) {
      checkClaim(row, byId.get(row.article!)!, problems)
      tellFoundBy(row, onFoundBy)
    }
    await checkSentences(sql, { articles, claims }, problems)
    seen.articles += articles.length
    seen.captures += captures.length
    seen.claims += claims.length
    onArticles()
  }
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

function checkArticle(row: Row, problems: ProblemList): void {
  const id = String(row.id)
  const article = parse<Article>(row, 'articles', id, problems)
  if (article === undefined) return
  const hash = sha256(String(row.text))
  if (hash !== article.sha256 || id !== `a${hash.slice(0, 16)}`) problems.add('hash', 'articles', id)
  const expected = {
    id: article.id,
    starter: Number(article.starter),
    publisher: article.publisher ?? null,
    language: article.language,
    unread: article.unread,
    fetched_at: article.fetchedAt,
  }
  compare(row, expected, 'articles', id, problems)
}

function checkCapture(row: Row, problems: ProblemList): void {
  const id = String(row.raw_sha256)
  if (sha256(row.raw as Uint8Array) !== id) problems.add('hash', 'captures', id)
  const intake = parse<Omit<Intake, 'text'>>({ json: row.intake ?? null }, 'captures', id, problems)
  if (intake === undefined) return
  compare(row, { raw_sha256: intake.rawSha256, origin: intake.origin }, 'captures', id, problems)
}

function checkClaim(row: Row, article: Row, problems: ProblemList): void {
  const id = String(row.id)
  const claim = parse<Claim>(row, 'claims', id, problems)
  if (claim === undefined) return
  const expected = {
    id: claim.id,
    article: claim.article,
    place: claim.place?.id ?? null,
    event: claim.event,
    starter: article.starter ?? null,
  }
  compare(row, expected, 'claims', id, problems)
  if (String(article.text).slice(claim.start, claim.end) !== claim.quote) problems.add('quote', 'claims', id)
}

function tellFoundBy({ n, found_by: foundBy }: Row, onFoundBy: OnFoundBy): void {
  if (foundBy === null) return
  const [vague, day, ...keys] = JSON.parse(String(foundBy)) as [number, number, ...string[]]
  for (const key of new Set(keys)) onFoundBy(key, vague, day, Number(n))
}

function parse<Parsed>(row: Row, table: string, id: string, problems: ProblemList): Parsed | undefined {
  try {
    return JSON.parse(String(row.json)) as Parsed
  } catch {
    problems.add('unreadable', table, id)
    return undefined
  }
}

function compare(row: Row, expected: Row, table: string, id: string, problems: ProblemList): void {
  for (const [column, value] of Object.entries(expected))
    if (row[column] !== value) problems.add('differs', table, id, column)
}
