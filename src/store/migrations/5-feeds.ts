import type { Migration } from '../migration.ts'

/** Feeds, the items of each that were seen, and articles in quarantine. */
export const feeds: Migration = {
  sqlite: `
  CREATE TABLE feeds (
    url TEXT PRIMARY KEY,
    n INTEGER NOT NULL,
    title TEXT,
    publisher TEXT,
    added_at INTEGER NOT NULL,
    etag TEXT,
    last_modified TEXT,
    checked_at INTEGER,
    ok_at INTEGER,
    next_at INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    problem TEXT,
    restamps INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE feed_items (
    feed TEXT NOT NULL REFERENCES feeds (url) ON DELETE CASCADE,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    date TEXT NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (feed, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE quarantine (
    id TEXT PRIMARY KEY,
    origin TEXT NOT NULL,
    feed TEXT,
    code TEXT NOT NULL,
    details TEXT NOT NULL,
    at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    next_at INTEGER,
    item TEXT
  ) STRICT;
  `,
  postgres: `
  CREATE TABLE feeds (
    url TEXT COLLATE "C" PRIMARY KEY,
    n BIGINT NOT NULL,
    title TEXT COLLATE "C",
    publisher TEXT COLLATE "C",
    added_at BIGINT NOT NULL,
    etag TEXT COLLATE "C",
    last_modified TEXT COLLATE "C",
    checked_at BIGINT,
    ok_at BIGINT,
    next_at BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    problem TEXT COLLATE "C",
    restamps BIGINT NOT NULL
  );
  CREATE TABLE feed_items (
    feed TEXT COLLATE "C" NOT NULL REFERENCES feeds (url) ON DELETE CASCADE,
    key TEXT COLLATE "C" NOT NULL,
    fingerprint TEXT COLLATE "C" NOT NULL,
    date TEXT COLLATE "C" NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (feed, key)
  );
  CREATE TABLE quarantine (
    id TEXT COLLATE "C" PRIMARY KEY,
    origin TEXT COLLATE "C" NOT NULL,
    feed TEXT COLLATE "C",
    code TEXT COLLATE "C" NOT NULL,
    details TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    next_at BIGINT,
    item TEXT COLLATE "C"
  );
  `,
}
