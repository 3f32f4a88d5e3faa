/**
 * The schema, as the steps that lead to it: the nth step leads from schema n - 1 to n. A step that was
 * released is never edited; whatever changes comes as a further step.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT;
  INSERT INTO meta VALUES ('revision', 0), ('ever-own', 0), ('reading-version', '');

  CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    starter INTEGER NOT NULL,
    publisher TEXT,
    language TEXT NOT NULL,
    unread TEXT,
    failed INTEGER NOT NULL,
    fetched_at INTEGER NOT NULL,
    reading_version TEXT NOT NULL,
    json TEXT NOT NULL,
    text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX articles_for_coverage ON articles (starter, publisher, language, unread, failed, fetched_at);
  CREATE INDEX articles_by_version ON articles (reading_version);

  CREATE TABLE captures (
    n INTEGER PRIMARY KEY,
    raw_sha256 TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
    origin TEXT NOT NULL,
    captured_at INTEGER NOT NULL,
    starter INTEGER NOT NULL,
    intake TEXT NOT NULL,
    raw BLOB NOT NULL
  ) STRICT;
  CREATE INDEX captures_by_article ON captures (article);

  CREATE TABLE claims (
    id TEXT PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
    starter INTEGER NOT NULL,
    place TEXT,
    event TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    dated INTEGER NOT NULL,
    json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX claims_by_place ON claims (place, starter);
  CREATE INDEX claims_by_article ON claims (article);
  CREATE INDEX claims_by_earliest ON claims (starter, dated, earliest);
  CREATE INDEX claims_by_latest ON claims (starter, dated, latest);

  CREATE TABLE claim_actors (
    actor TEXT NOT NULL,
    claim TEXT NOT NULL REFERENCES claims ON DELETE CASCADE,
    role TEXT NOT NULL,
    PRIMARY KEY (actor, claim, role)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX claim_actors_by_claim ON claim_actors (claim);

  CREATE TABLE refusals (
    origin TEXT NOT NULL,
    reason TEXT NOT NULL,
    details TEXT NOT NULL,
    at INTEGER NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (origin, reason)
  ) STRICT;

  CREATE TABLE people (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

  CREATE TABLE answers (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    platform TEXT NOT NULL,
    person TEXT NOT NULL,
    chat TEXT NOT NULL,
    at INTEGER NOT NULL,
    json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX answers_by_asker ON answers (platform, person, chat, n);
  CREATE INDEX answers_by_id ON answers (id, n);
  CREATE INDEX answers_by_age ON answers (at);

  CREATE TABLE roles (
    role TEXT PRIMARY KEY,
    pid INTEGER NOT NULL,
    started TEXT,
    taken_at INTEGER NOT NULL
  ) STRICT;
  `,
]
