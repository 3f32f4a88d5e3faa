import type { Claim } from '../../core/index.ts'
import { indexClaims } from '../finding-rows.ts'
import type { Migration } from '../migration.ts'
import type { SchemaSql } from '../sql/port.ts'

/**
 * Finding in a large corpus: a row for each claim and each thing it is found by, newest last, and counts of what is
 * held, so that no answer counts a million rows.
 */
export const finding: Migration = {
  sqlite: `
  ALTER TABLE claims ADD COLUMN n INTEGER;
  ALTER TABLE claims ADD COLUMN found_by TEXT;
  ALTER TABLE articles ADD COLUMN open INTEGER NOT NULL DEFAULT 1;
  CREATE INDEX claims_by_number ON claims (n);
  CREATE INDEX articles_by_taking ON articles (starter, fetched_at);

  CREATE TABLE found (
    key TEXT NOT NULL,
    vague INTEGER NOT NULL,
    day INTEGER NOT NULL,
    n INTEGER NOT NULL,
    first INTEGER,
    last INTEGER,
    published_from INTEGER,
    published_to INTEGER,
    PRIMARY KEY (key, vague, day, n)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE counts (
    starter INTEGER NOT NULL,
    what TEXT NOT NULL,
    name TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (starter, what, name)
  ) STRICT, WITHOUT ROWID;
  `,
  postgres: `
  ALTER TABLE claims ADD COLUMN n BIGINT;
  ALTER TABLE claims ADD COLUMN found_by TEXT COLLATE "C";
  ALTER TABLE articles ADD COLUMN open BIGINT NOT NULL DEFAULT 1;
  CREATE INDEX claims_by_number ON claims (n);
  CREATE INDEX articles_by_taking ON articles (starter, fetched_at);

  CREATE TABLE found (
    key TEXT COLLATE "C" NOT NULL,
    vague BIGINT NOT NULL,
    day BIGINT NOT NULL,
    n BIGINT NOT NULL,
    first BIGINT,
    last BIGINT,
    published_from BIGINT,
    published_to BIGINT,
    PRIMARY KEY (key, vague, day, n) INCLUDE (first, last, published_from, published_to)
  );

  CREATE TABLE counts (
    starter BIGINT NOT NULL,
    what TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (starter, what, name)
  );
  `,
  fill: async (sql) => {
    await indexHeld(sql)
    // What places lie in is known to whoever reads an article; until it is read again, their country must do.
    await sql.run("UPDATE articles SET reading_version = ''")
  },
}

const claimsAtOnce = 1_000

async function indexHeld(sql: SchemaSql): Promise<void> {
  for (let last = ''; ; ) {
    const rows = await sql.all(
      `SELECT claims.id, claims.json, articles.json AS article FROM claims
       JOIN articles ON articles.id = claims.article WHERE claims.id > ? ORDER BY claims.id LIMIT ?`,
      [last, claimsAtOnce],
    )
    if (rows.length === 0) return
    const found = rows.map((row) => ({
      claim: JSON.parse(String(row.json)) as Claim,
      article: JSON.parse(String(row.article)),
    }))
    const columns = await indexClaims(sql, found)
    for (const [i, { claim }] of found.entries())
      await sql.run('UPDATE claims SET n = ?, found_by = ? WHERE id = ?', [
        columns[i]!.n,
        columns[i]!.found_by,
        claim.id,
      ])
    last = String(rows.at(-1)!.id)
  }
}
