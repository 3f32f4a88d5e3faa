import { describe, expect, onTestFinished, test } from 'vitest'
import type { Database, Table } from '../../src/store/sql/port.ts'

/** Opens an empty database, without any table; a second name opens another one. */
export type OpenDatabase = () => Promise<Database>

const things = {
  name: 'things',
  columns: { id: 'text', size: 'integer', bytes: 'bytes' },
  key: ['id'],
} as const satisfies Table

const madeOf = {
  sqlite: 'CREATE TABLE things (id TEXT PRIMARY KEY, size INTEGER, bytes BLOB) STRICT',
  postgres: 'CREATE TABLE things (id TEXT COLLATE "C" PRIMARY KEY, size BIGINT, bytes BYTEA)',
}

/** What every engine does with statements and transactions. */
export function databaseContract(engine: string, open: OpenDatabase): void {
  const openThings: OpenDatabase = async () => {
    const database = await open()
    onTestFinished(() => database.close())
    await database.write((sql) => sql.script(madeOf[sql.engine]), { lock: 'schema' })
    return database
  }
  const idsIn = async (database: Database): Promise<readonly unknown[]> =>
    (await database.all('SELECT id FROM things ORDER BY id')).map(({ id }) => id)

  describe(`statements on ${engine}`, () => {
    test('values come back as they went in', async () => {
      const database = await openThings()
      const row = {
        id: 'é\u{1F54C}’"\\{},',
        size: Number.MAX_SAFE_INTEGER,
        bytes: new Uint8Array([0, 255, 92]),
      }
      expect(await database.insert(things, [row, { id: 'bare' }])).toBe(2)
      const [bare, back] = await database.all('SELECT id, size, bytes FROM things ORDER BY id')
      expect(bare).toEqual({ id: 'bare', size: null, bytes: null })
      expect({ ...back, bytes: new Uint8Array(back!.bytes as Uint8Array) }).toEqual(row)
      expect(await database.get('SELECT count(*) AS n, max(size) AS top FROM things')).toEqual({
        n: 2,
        top: Number.MAX_SAFE_INTEGER,
      })
    })

    test('lists of any length are looked for, none among them', async () => {
      const database = await openThings()
      await database.insert(
        things,
        ['a', 'b', 'c'].map((id, size) => ({ id, size })),
      )
      const found = async (text: string, list: readonly string[] | readonly number[]) =>
        (await database.all(`SELECT id FROM things WHERE ${text} ORDER BY id`, [list])).map(({ id }) => id)
      expect(await found('id IN (:texts)', ['c', 'a', 'c', 'x'])).toEqual(['a', 'c'])
      expect(await found('id NOT IN (:texts)', ['c'])).toEqual(['a', 'b'])
      expect(await found('id IN (:texts)', [])).toEqual([])
      expect(await found('id NOT IN (:texts)', [])).toEqual(['a', 'b', 'c'])
      expect(await found('size IN (:numbers)', [1, 2])).toEqual(['b', 'c'])
    })

    test('texts are in the order of their code points', async () => {
      const database = await openThings()
      const ids = ['b', 'a', 'B', 'é', 'z', '\u{1F54C}', '\uff5e', '_', '1', '']
      await database.insert(
        things,
        ids.map((id) => ({ id })),
      )
      const byBytes = ids.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      expect(await idsIn(database)).toEqual(byBytes)
    })

    test('many rows go in at once, and none at all', async () => {
      const database = await openThings()
      const rows = Array.from({ length: 12_345 }, (_, n) => ({ id: `t${n}`, size: n }))
      expect(await database.insert(things, rows)).toBe(12_345)
      expect(await database.insert(things, [])).toBe(0)
      expect(await database.insert(things, rows.slice(0, 9), 'ON CONFLICT DO NOTHING')).toBe(0)
      expect(await database.run('UPDATE things SET size = size + ? WHERE size >= ?', [1, 12_000])).toBe(345)
    })
  })

  describe(`transactions on ${engine}`, () => {
    test('one that throws leaves nothing, and what comes after it works', async () => {
      const database = await openThings()
      const failing = database.write(async (sql) => {
        await sql.insert(things, [{ id: 'a' }])
        await sql.insert(things, [{ id: 'a' }])
      })
      await expect(failing).rejects.toThrow(/unique/iu)
      await database.insert(things, [{ id: 'b' }])
      expect(await idsIn(database)).toEqual(['b'])
    })

    test('many at once wait for each other: none is lost to another', async () => {
      const database = await openThings()
      await database.insert(things, [{ id: 'count', size: 0 }])
      const countUp = () =>
        database.write(async (sql) => {
          const row = await sql.get('SELECT size FROM things WHERE id = ?', ['count'])
          await sql.run('UPDATE things SET size = ? WHERE id = ?', [Number(row!.size) + 1, 'count'])
        })
      await Promise.all(Array.from({ length: 30 }, countUp))
      expect(await database.get('SELECT size FROM things')).toEqual({ size: 30 })
    })

    test('a snapshot sees one moment, while others write', async () => {
      const database = await openThings()
      await database.insert(things, [{ id: 'a' }])
      // Writing waits on an engine with one connection, so it is not awaited inside.
      let writing: Promise<unknown> = Promise.resolve()
      const seen = await database.snapshot(async (sql) => {
        const before = await sql.all('SELECT id FROM things')
        writing = database.insert(things, [{ id: 'b' }])
        for (let n = 0; n < 20; n += 1) await sql.get('SELECT 1 AS one')
        return [before.length, (await sql.all('SELECT id FROM things')).length]
      })
      await writing
      expect(seen).toEqual([1, 1])
      expect(await idsIn(database)).toEqual(['a', 'b'])
    })

    test('the engine’s own check finds nothing wrong', async () => {
      const database = await openThings()
      await database.insert(things, [{ id: 'a' }])
      await database.run('DELETE FROM things')
      await database.scrub()
      expect(await database.check()).toEqual([])
    })
  })
}
