import type { CorpusReader } from '../command.ts'
import type { Article, ArticleHead, Claim } from '../core/index.ts'
import { readCounts } from './counts.ts'
import { readCoverage } from './coverage.ts'
import { countClaims, findClaims } from './find-claims.ts'
import { articlesAfter, heldPlaces, parseMarks, touchedSince } from './mark-rows.ts'
import { hasEverHeldOwn, revision } from './meta.ts'
import { searchSentences } from './search-sentences.ts'
import type { Database, Row, Sql } from './sql/port.ts'

/**
 * The corpus of an open database. What is asked for by place or actor leaves the starter corpus out once
 * anything else was taken in; what is asked for by id does not, so that an older answer's sources stay.
 */
export function createCorpusReader(database: Database): CorpusReader {
  /** Once anything of one's own was taken in, the starter corpus is never shown again. */
  let hidden = false
  const shown = async (): Promise<number> => {
    if (hidden) return 0
    const highest = await shownStarter(database)
    hidden = highest === 0
    return highest
  }
  return {
    revision: async () => revision(database),
    claimsOf: async (articleIds) =>
      claims(await database.all('SELECT json FROM claims WHERE article IN (:texts)', [articleIds])),
    claims: async (ids) =>
      inOrder(ids, claims(await database.all('SELECT json FROM claims WHERE id IN (:texts)', [ids]))),
    findClaims: async (queries) => findClaims(database, queries, (await shown()) === 1),
    countClaims: async (bounds, most) => countClaims(database, bounds, most, (await shown()) === 1),
    search: async (query) => searchSentences(database, query, await shown()),
    openArticles: async (ids) =>
      (await database.all('SELECT id FROM articles WHERE open = 1 AND id IN (:texts)', [ids])).map(({ id }) =>
        String(id),
      ),
    heads: async (ids) =>
      inOrder(
        ids,
        (await database.all('SELECT json, marks, copy_of FROM articles WHERE id IN (:texts)', [ids])).map(
          asHead,
        ),
      ),
    articles: async (ids) =>
      inOrder(
        ids,
        (
          await database.all('SELECT json, text, marks, copy_of FROM articles WHERE id IN (:texts)', [ids])
        ).map(asArticle),
      ),
    placesNamed: async () =>
      (await readCounts(database, 'place', await shown())).map(({ name, n }) => ({ id: name, claims: n })),
    heldPlaces: async (at) => heldPlaces(database, at),
    touchedSince: async (since, most, afterCapture) =>
      touchedSince(database, since, { most, afterCapture, starter: await shown() }),
    articlesAfter: async (capture) => articlesAfter(database, capture, { starter: await shown() }),
    coverage: async () => database.snapshot(async (sql) => readCoverage(sql, await shownStarter(sql))),
  }
}

function asArticle(row: Row): Article {
  return { ...asHead(row), text: String(row.text) }
}

/** An article without its text, with what became known of it since. */
function asHead(row: Row): ArticleHead {
  const marks = parseMarks(row.marks)
  return {
    ...(JSON.parse(String(row.json)) as ArticleHead),
    ...(marks.length > 0 && { marks }),
    ...(typeof row.copy_of === 'string' && { copyOf: row.copy_of }),
  }
}

/** Highest value of `starter` that is still shown. */
async function shownStarter(sql: Sql): Promise<number> {
  return (await hasEverHeldOwn(sql)) ? 0 : 1
}

function claims(rows: readonly Row[]): readonly Claim[] {
  return rows.map((row) => JSON.parse(String(row.json)) as Claim)
}

/** Engines answer in an order of their own, and answers must be the same on all. */
function inOrder<Thing extends { readonly id: string }>(
  ids: readonly string[],
  things: readonly Thing[],
): readonly Thing[] {
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
}
