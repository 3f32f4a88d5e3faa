import type { CorpusReader } from '../command.ts'
import type { Article, Claim } from '../core/index.ts'
import { readCoverage } from './coverage.ts'
import type { Database } from './database.ts'
import { hasEverHeldOwn, revision } from './meta.ts'

/**
 * The corpus of an open database. What is asked for by place or actor leaves the starter corpus out once
 * anything else was taken in; what is asked for by id does not, so that an older answer's sources stay.
 */
export function createCorpusReader(database: Database): CorpusReader {
  /** Highest value of `starter` that is still shown. */
  const shown = (): number => (hasEverHeldOwn(database) ? 0 : 1)
  return {
    revision: async () => revision(database),
    claimsAt: async (placeIds) =>
      claims(
        database
          .sql('SELECT json FROM claims WHERE place IN (SELECT value FROM json_each(?)) AND starter <= ?')
          .all(JSON.stringify(placeIds), shown()),
      ),
    claimsBy: async (actorIds) =>
      claims(
        database
          .sql(
            `SELECT json FROM claims WHERE starter <= ? AND id IN
               (SELECT claim FROM claim_actors WHERE actor IN (SELECT value FROM json_each(?)))`,
          )
          .all(shown(), JSON.stringify(actorIds)),
      ),
    everyClaim: async () => claims(database.sql('SELECT json FROM claims WHERE starter <= ?').all(shown())),
    claimsOf: async (articleIds) =>
      claims(
        database
          .sql('SELECT json FROM claims WHERE article IN (SELECT value FROM json_each(?))')
          .all(JSON.stringify(articleIds)),
      ),
    claims: async (ids) =>
      claims(
        database
          .sql('SELECT json FROM claims WHERE id IN (SELECT value FROM json_each(?))')
          .all(JSON.stringify(ids)),
      ),
    articles: async (ids) =>
      database
        .sql('SELECT json, text FROM articles WHERE id IN (SELECT value FROM json_each(?))')
        .all(JSON.stringify(ids))
        .map((row) => ({
          ...(JSON.parse(String(row.json)) as Omit<Article, 'text'>),
          text: String(row.text),
        })),
    placesNamed: async () =>
      database
        .sql(
          `SELECT place, count(*) AS claims FROM claims WHERE place IS NOT NULL AND starter <= ?
           GROUP BY place ORDER BY claims DESC, place`,
        )
        .all(shown())
        .map((row) => ({ id: String(row.place), claims: Number(row.claims) })),
    coverage: async () => database.snapshot(() => readCoverage(database, shown())),
  }
}

function claims(rows: readonly Record<string, unknown>[]): readonly Claim[] {
  return rows.map((row) => JSON.parse(String(row.json)) as Claim)
}
