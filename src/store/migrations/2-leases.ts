import type { Migration } from '../migrate.ts'

/** Roles across machines: who has one, where, and until when unless it is renewed. */
export const leases: Migration = {
  sqlite: `
  UPDATE meta SET value = CAST(value AS TEXT);
  ALTER TABLE roles ADD COLUMN holder TEXT;
  ALTER TABLE roles ADD COLUMN host TEXT;
  ALTER TABLE roles ADD COLUMN machine TEXT;
  ALTER TABLE roles ADD COLUMN expires_at INTEGER;
  `,
  postgres: `
  ALTER TABLE roles ADD COLUMN holder TEXT COLLATE "C";
  ALTER TABLE roles ADD COLUMN host TEXT COLLATE "C";
  ALTER TABLE roles ADD COLUMN machine TEXT COLLATE "C";
  ALTER TABLE roles ADD COLUMN expires_at BIGINT;
  `,
}
