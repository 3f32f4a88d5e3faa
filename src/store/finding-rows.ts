import { type ArticleHead, type Claim, claimNumber, findingOf, type Surroundings } from '../core/index.ts'
import type { Row, Sql } from './sql/port.ts'
import { foundTable } from './tables.ts'

/** A claim with what finding needs to know of its article and of its place. */
export interface Indexed {
  readonly claim: Claim
  readonly article: ArticleHead
  /** Without it the place is known to lie in its country only. */
  readonly around?: Surroundings | undefined
}

/** What the row of a claim says of its rows in the index. */
export interface IndexColumns {
  readonly n: number
  /** JSON: vague, day, then every key, as they were written. */
  readonly found_by: string
}

/** Writes the index rows of claims; inside a transaction. Answers what to keep of them, in the same order. */
export async function indexClaims(sql: Sql, indexed: readonly Indexed[]): Promise<readonly IndexColumns[]> {
  const rows: Row[] = []
  const columns = indexed.map(({ claim, article, around }): IndexColumns => {
    const n = claimNumber(claim.id)
    const finding = findingOf(claim, article, around ?? inCountry(claim))
    const vague = Number(finding.vague)
    const keys = finding.keys.map((key) => storedKey(key, article.starter))
    const { day, first, last, publishedFrom, publishedTo } = finding
    for (const key of keys)
      rows.push({ key, vague, day, n, first, last, published_from: publishedFrom, published_to: publishedTo })
    return { n, found_by: JSON.stringify([vague, day, ...keys]) }
  })
  // Rows that lie side by side in the index are written one after the other.
  rows.sort((a, b) => (a.key! < b.key! ? -1 : Number(a.key! > b.key!)))
  await sql.insert(foundTable, rows, 'ON CONFLICT DO NOTHING')
  return columns
}

/** Removes the index rows of all claims of these articles; inside a transaction, while the claims are there. */
export async function unindexClaims(sql: Sql, articles: readonly string[]): Promise<void> {
  const held = await sql.all(
    'SELECT n, found_by FROM claims WHERE article IN (:texts) AND found_by IS NOT NULL',
    [articles],
  )
  for (const { n, found_by } of held) {
    const [vague, day, ...keys] = JSON.parse(String(found_by)) as [number, number, ...string[]]
    await sql.run('DELETE FROM found WHERE key IN (:texts) AND vague = ? AND day = ? AND n = ?', [
      keys,
      vague,
      day,
      n!,
    ])
  }
}

/** The starter corpus is found under keys of its own: it leaves the answers as soon as anything else is there. */
export function storedKey(key: string, starter: boolean): string {
  return starter ? `starter ${key}` : key
}

function inCountry({ place }: Claim): Surroundings {
  return { all: place === null || place.id === place.country ? [] : [place.country], small: [] }
}
