import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder, sitrep, spawnSitrep } from './sitrep.ts'

const { path: folder, remove } = makeFolder()
afterAll(remove)
const at = (name: string): string => join(folder, name)
const inHome = (home: string, more = {}) => ({ env: { SITREP_HOME: home, ...more } })

describe('keeping a store', () => {
  beforeAll(async () => {
    writeFileSync(at('a.txt'), 'Le 3 mai 2012, le MNLA a pris Kidal. Dix soldats ont été tués.')
    expect((await sitrep(['ingest', 'a.txt'], folder)).status).toBe(0)
  })

  test('sitrep verify says that nothing is wrong, or what is', async () => {
    const clean = await spawnSitrep(['verify'], folder)
    expect(clean).toMatchObject({ status: 0, err: '' })
    expect(clean.out).toMatch(/1 article, 1 original, .*\nNothing is wrong/u)
    copyFileSync(at('home/sitrep.db'), at('damaged.db'))
    expect((await sitrep(['migrate-store', '--to', 'damaged'], folder)).status).toBe(0)
    const raw = new DatabaseSync(at('damaged/sitrep.db'))
    raw.exec("UPDATE articles SET text = replace(text, 'Dix', 'Six')")
    raw.close()
    const wrong = await spawnSitrep(['verify', '--json'], folder, inHome('damaged'))
    expect(wrong.status).toBe(1)
    expect(JSON.parse(wrong.out)).toMatchObject({
      engine: 'sqlite',
      articles: 1,
      problems: expect.arrayContaining([expect.objectContaining({ code: 'hash', table: 'articles' })]),
    })
    const said = await sitrep(['verify'], folder, inHome('damaged', { SITREP_LANGUAGE: 'fr' }))
    expect(said.out).toContain('son SHA-256 est autre')
  })

  test('a backup is one file that another home is made from again', async () => {
    const made = await sitrep(['backup', 'kept.db', '--json'], folder)
    expect(made.status).toBe(0)
    expect(JSON.parse(made.out)).toMatchObject({ file: 'kept.db', articles: 1, problems: [] })
    const bytes = readFileSync(at('kept.db'))
    const again = await sitrep(['restore', 'kept.db'], folder, inHome('second'))
    expect(again).toMatchObject({ status: 0, err: '' })
    // The backup itself is left as it is, and nothing beside it.
    expect(readFileSync(at('kept.db')).equals(bytes)).toBe(true)
    expect(existsSync(at('kept.db-wal'))).toBe(false)
    const ask = ['ask', '/situation kidal', '--json', '--now', '2013-01-01']
    expect(await sitrep(ask, folder, inHome('second'))).toEqual(await sitrep(ask, folder))
  })

  test.each([
    [['backup', 'a.txt'], 'home', 'is there already'],
    [['backup', 'nowhere/kept.db'], 'home', 'cannot be written (ENOENT)'],
    [['restore', 'a.txt'], 'third', 'no backup of sitrep'],
    [['restore', 'missing.db'], 'third', 'no file missing.db'],
    [['restore', 'kept.db'], 'home', 'of its own already'],
    [['migrate-store', '--to', 'home'], 'home', 'where the store is already'],
    [['migrate-store'], 'home', '--to'],
    [['migrate-store', '--to', 'second'], 'home', 'of its own already'],
    [['migrate-store', '--to', 'postgres://u:secret@127.0.0.1:1/x'], 'home', 'PostgreSQL'],
    [['verify'], 'mistyped', 'no store in mistyped'],
  ])('%s in %s is refused', async (args, home, words) => {
    const { status, out, err } = await sitrep(args, folder, inHome(home, { LOG_LEVEL: 'silent' }))
    expect(err).toContain(words)
    expect(err).not.toContain('secret')
    expect(out).toBe('')
    expect(status).toBe(words === 'PostgreSQL' ? 1 : 2)
  })

  test('a backup that is damaged is not restored', async () => {
    const bytes = readFileSync(at('kept.db'))
    const spot = bytes.lastIndexOf(Buffer.from('Dix soldats'))
    bytes.write('Six', spot)
    writeFileSync(at('bent.db'), bytes)
    const { status, err } = await sitrep(['restore', 'bent.db'], folder, inHome('fourth'))
    expect(status).toBe(2)
    expect(err).toContain('bent.db is damaged')
    expect(existsSync(at('fourth'))).toBe(false)
  })

  test('a home that a copy into it was broken off in is not answered from', async () => {
    await sitrep(['restore', 'kept.db'], folder, inHome('fifth'))
    const raw = new DatabaseSync(at('fifth/sitrep.db'))
    raw.exec(`INSERT INTO copying VALUES ('{"table":"articles","last":null}')`)
    raw.close()
    const refused = await sitrep(['ask', '/coverage'], folder, inHome('fifth'))
    expect(refused).toMatchObject({ status: 2, out: '' })
    expect(refused.err).toContain('not whole')
    const resumed = await sitrep(['restore', 'kept.db'], folder, inHome('fifth'))
    expect(resumed.out).toContain('gone on with')
    expect((await sitrep(['verify'], folder, inHome('fifth'))).status).toBe(0)
  })
})
