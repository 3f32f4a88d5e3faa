import { migrate } from '../../src/store/migrate.ts'
import type { Database } from '../../src/store/sql/port.ts'

/**
 * Databases at the present schema, as one that is new: one that was closed is emptied and given to the next, since
 * emptying takes a tenth of the time of making one.
 * @param make opens a database of PostgreSQL without any table, in a schema of its own
 */
export function createEmptiedDatabases(make: () => Promise<Database>): () => Promise<Database> {
  const closed: Database[] = []
  return async () => {
    const database = closed.pop() ?? (await makeWhole(make))
    return {
      ...database,
      close: async () => {
        await database.write((sql) => sql.script(emptyTables))
        closed.push(database)
      },
    }
  }
}

async function makeWhole(make: () => Promise<Database>): Promise<Database> {
  const database = await make()
  await migrate(database)
  await database.write((sql) => sql.script(keepFirstRows))
  return database
}

/** What migrations filled in, in a schema beside it. */
const keepFirstRows = `
  DO $$ DECLARE name text; first text = current_schema() || '_first'; holds boolean; BEGIN
    EXECUTE format('CREATE SCHEMA %I', first);
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
      EXECUTE format('SELECT EXISTS (TABLE %I)', name) INTO holds;
      IF holds THEN EXECUTE format('CREATE TABLE %I.%I AS TABLE %I', first, name, name); END IF;
    END LOOP;
  END $$`

/** Back to those rows; what numbers rows of its own counts from the first again. */
const emptyTables = `
  DO $$ DECLARE name text; first text = current_schema() || '_first'; used text; holds boolean; BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
      EXECUTE format('SELECT EXISTS (TABLE %I)', name) INTO holds;
      IF holds THEN used := concat_ws(', ', used, format('%I', name)); END IF;
    END LOOP;
    EXECUTE 'TRUNCATE ' || used || ' RESTART IDENTITY CASCADE';
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = first LOOP
      EXECUTE format('INSERT INTO %I TABLE %I.%I', name, first, name);
    END LOOP;
  END $$`
