import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations.ts'
import { openStore } from '../../src/store/open-store.ts'
import { hash, makeFolder } from './samples.ts'

function open(home: string): Database {
  const database = openDatabase(home)
  onTestFinished(() => database.close())
  return database
}

describe('migrations', () => {
  test('lead from any schema to the present one, each step once', () => {
    const database = open(makeFolder())
    const steps = ['CREATE TABLE one (a)', 'CREATE TABLE two (a)', 'CREATE TABLE three (a)']
    migrate(database, '', steps.slice(0, 1))
    migrate(database, '', steps)
    migrate(database, '', steps)
    expect(database.sql('SELECT version FROM schema_version').all()).toEqual(
      [1, 2, 3].map((version) => ({ version })),
    )
  })

  test('that fail leave the former schema whole', () => {
    const database = open(makeFolder())
    migrate(database, '', ['CREATE TABLE one (a)'])
    const steps = ['CREATE TABLE one (a)', 'CREATE TABLE two (a)', 'CREATE TABLE two (a)']
    expect(() => migrate(database, '', steps)).toThrow('two')
    expect(database.sql("SELECT name FROM sqlite_schema WHERE name = 'two'").all()).toEqual([])
    expect(database.sql('SELECT max(version) AS version FROM schema_version').get()).toEqual({ version: 1 })
  })

  test('do not wait for a writer when there is nothing to do', () => {
    const home = makeFolder()
    openStore(home).close()
    const database = open(home)
    database.write(() => openStore(home).close())
  })

  test('that were released are as they were', () => {
    const released = JSON.parse(
      readFileSync(new URL('released-schemas.json', import.meta.url), 'utf8'),
    ) as string[]
    expect(migrations.map(hash).slice(0, released.length)).toEqual(released)
  })

  test.each(migrations.keys().toArray())('lead on from schema %i', (from) => {
    const home = makeFolder()
    const plain = new DatabaseSync(join(home, 'sitrep.db'))
    plain.exec('CREATE TABLE schema_version (version INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT')
    for (const [n, step] of migrations.slice(0, from).entries()) {
      plain.exec(step)
      plain.prepare('INSERT INTO schema_version VALUES (?, 0)').run(n + 1)
    }
    plain.close()
    const database = open(home)
    migrate(database, home)
    expect(database.sql('SELECT max(version) AS version FROM schema_version').get()).toEqual({
      version: migrations.length,
    })
  })
})
