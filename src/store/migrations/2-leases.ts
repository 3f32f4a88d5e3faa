import type { Migration } from '../migration.ts'

/**
 * Roles across machines: who has one, where, and until when unless it is renewed. Copies of a whole store: how far one
 * into this database has come.
 */
export const leases: Migration = {
  sqlite: `
  UPDATE meta SET value = CAST(value AS TEXT);
  ALTER TABLE roles ADD COLUMN holder TEXT;
  ALTER TABLE roles ADD COLUMN host TEXT;
  ALTER TABLE roles ADD COLUMN machine TEXT;
  ALTER TABLE roles ADD COLUMN expires_at INTEGER;

  CREATE TABLE copying (mark TEXT NOT NULL) STRICT;
  `,
  postgres: `
  ALTER TABLE roles ADD COLUMN holder TEXT COLLATE "C";
  ALTER TABLE roles ADD COLUMN host TEXT COLLATE "C";
  ALTER TABLE roles ADD COLUMN machine TEXT COLLATE "C";
  ALTER TABLE roles ADD COLUMN expires_at BIGINT;

  CREATE TABLE copying (mark TEXT COLLATE "C" NOT NULL);
  `,
}
