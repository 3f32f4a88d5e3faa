import { describe, expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import type { Migration } from '../../src/store/migration.ts'
import { migrations } from '../../src/store/migrations.ts'
import type { Database } from '../../src/store/sql/port.ts'
import type { OpenDatabase } from './database.ts'

const same = (text: string): Migration => ({ sqlite: text, postgres: text })
const steps = ['one', 'two', 'three'].map((name) => same(`CREATE TABLE ${name} (a TEXT)`))

/** How every engine is brought from schema to schema. */
export function migrateContract(engine: string, open: OpenDatabase): void {
  const opening: OpenDatabase = async () => {
    const database = await open()
    onTestFinished(() => database.close())
    return database
  }
  const versions = async (database: Database): Promise<readonly unknown[]> =>
    (await database.all('SELECT version FROM schema_version ORDER BY version')).map(({ version }) => version)

  describe(`migrations on ${engine}`, () => {
    test('lead from any schema to the present one, each step once', async () => {
      const database = await opening()
      expect(await migrate(database, steps.slice(0, 1))).toBe(0)
      expect(await migrate(database, steps)).toBe(1)
      expect(await migrate(database, steps)).toBe(3)
      expect(await versions(database)).toEqual([1, 2, 3])
    })

    test('that fail leave the former schema whole', async () => {
      const database = await opening()
      await migrate(database, steps.slice(0, 1))
      await expect(migrate(database, [steps[0]!, steps[1]!, steps[1]!])).rejects.toThrow('two')
      await expect(database.all('SELECT a FROM two')).rejects.toThrow('two')
      expect(await versions(database)).toEqual([1])
    })

    test('fill in what statements alone cannot', async () => {
      const database = await opening()
      const fill: Migration['fill'] = async (sql) => {
        await sql.run('INSERT INTO one (a) VALUES (?)', ['filled'])
      }
      await migrate(database, [{ ...steps[0]!, fill }])
      expect(await database.all('SELECT a FROM one')).toEqual([{ a: 'filled' }])
    })

    test('asked for several times at once are done once', async () => {
      const database = await opening()
      await Promise.all(Array.from({ length: 4 }, () => migrate(database)))
      expect(await versions(database)).toEqual(migrations.map((_, n) => n + 1))
    })

    test('of a newer version, or a stranger’s tables, are refused', async () => {
      const newer = await opening()
      await migrate(newer, steps)
      await expect(migrate(newer, steps.slice(0, 2))).rejects.toMatchObject({
        code: 'home-newer',
        details: { found: '3', known: '2' },
      })
      const strange = await opening()
      await strange.write((sql) => sql.script('CREATE TABLE articles (recipe TEXT)'))
      await expect(migrate(strange)).rejects.toMatchObject({ code: 'home-corrupt' })
    })

    test.each(migrations.keys().toArray())('lead on from schema %i', async (from) => {
      const database = await opening()
      await migrate(database, migrations.slice(0, from))
      await migrate(database)
      expect(await versions(database)).toHaveLength(migrations.length)
    })
  })
}
