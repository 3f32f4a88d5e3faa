import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { HomeError } from '../../src/store/home-error.ts'
import { openStore } from '../../src/store/open-store.ts'
import { toldAt } from '../contracts/told.ts'
import { makeAnswer, makeAsker, makeFolder, sample } from './samples.ts'

async function problemOf(home: string): Promise<HomeError> {
  try {
    await openAndClose(home)
  } catch (error) {
    if (error instanceof HomeError) return error
    throw error
  }
  throw new Error('the home was opened')
}

async function openAndClose(home: string): Promise<void> {
  await (await openStore(home)).close()
}

describe('a home', () => {
  test('is made where it is missing, and is nobody else’s to read', async () => {
    const home = join(makeFolder(), 'deep', 'var')
    await openAndClose(home)
    if (process.platform !== 'win32') {
      expect(statSync(home).mode & 0o077).toBe(0)
      expect(statSync(join(home, 'sitrep.db')).mode & 0o077).toBe(0)
    }
  })

  test('keeps everything over a restart', async () => {
    const home = makeFolder()
    const first = await openStore(home)
    await first.intake.take(...sample('texte'))
    await first.people.set('person', makeAsker(), { language: 'fr' })
    await first.close()
    await first.close()
    const second = await openStore(home)
    expect(await toldAt(second.corpus, 'ml-kidal')).toHaveLength(1)
    expect(await second.people.get('person', makeAsker())).toEqual({ language: 'fr' })
    await second.close()
  })

  test('is written through to the disk, in a write-ahead log', async () => {
    const home = makeFolder()
    await openAndClose(home)
    const plain = new DatabaseSync(join(home, 'sitrep.db'))
    expect(plain.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    plain.close()
  })

  test('keeps no trace of what was erased', async () => {
    const home = makeFolder()
    const store = await openStore(home)
    await store.people.set('person', makeAsker(), { zone: 'Europe/Zaporozhye' })
    await store.answers.keep(makeAsker(), makeAnswer('zaporozhye'))
    await store.people.forget(makeAsker())
    const files = ['sitrep.db', 'sitrep.db-wal'].map((name) => readFileSync(join(home, name), 'latin1'))
    expect(files.join('').toLowerCase()).not.toContain('zaporozhye')
    await store.close()
  })

  test('that is a file is refused', async () => {
    const file = join(makeFolder(), 'file')
    writeFileSync(file, '')
    expect(await problemOf(file)).toMatchObject({
      code: 'home-not-directory',
      message: expect.stringContaining(file),
    })
    expect((await problemOf(join(file, 'var'))).code).toBe('home-not-directory')
  })

  test.skipIf(process.platform !== 'linux')('that cannot be made is refused with the reason', async () => {
    expect(await problemOf('/proc/sitrep')).toMatchObject({
      code: 'home-not-writable',
      details: { home: '/proc/sitrep' },
    })
  })

  test.skipIf(process.platform === 'win32')(
    'that belongs to somebody else is refused with the reason',
    async () => {
      const home = makeFolder()
      await openAndClose(home)
      // The disk stops nothing for root, so another user tries.
      const isRoot = process.getuid?.() === 0
      chmodSync(home, isRoot ? 0o755 : 0o500)
      chmodSync(join(home, 'sitrep.db'), isRoot ? 0o644 : 0o400)
      const script = `import { openStore } from ${JSON.stringify(new URL('../../src/store/open-store.ts', import.meta.url))}
      try { await openStore(process.argv[1]) } catch (error) { console.log(error.code) }`
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script, home], {
        encoding: 'utf8',
        ...(isRoot && { uid: 65_534, gid: 65_534 }),
      })
      chmodSync(home, 0o700)
      expect(stdout.trim()).toBe('home-not-writable')
    },
  )

  test('whose file is damaged is refused and left as it is', async () => {
    const home = makeFolder()
    const file = join(home, 'sitrep.db')
    writeFileSync(file, 'this is no database, and never was one '.repeat(200))
    expect(await problemOf(home)).toMatchObject({
      code: 'home-corrupt',
      message: expect.stringContaining(file),
    })
    expect(readFileSync(file, 'utf8')).toMatch(/^this is no database/)
  })

  test('whose first page is damaged is refused', async () => {
    const home = makeFolder()
    await openAndClose(home)
    const file = join(home, 'sitrep.db')
    writeFileSync(file, readFileSync(file).fill(0xee, 100, 4096))
    expect((await problemOf(home)).code).toBe('home-corrupt')
  })

  test('with another program’s database is refused', async () => {
    const home = makeFolder()
    const plain = new DatabaseSync(join(home, 'sitrep.db'))
    plain.exec('CREATE TABLE recipes (name TEXT)')
    plain.close()
    expect((await problemOf(home)).code).toBe('home-corrupt')
  })

  test('from a newer version is refused with both versions', async () => {
    const home = makeFolder()
    await openAndClose(home)
    const plain = new DatabaseSync(join(home, 'sitrep.db'))
    plain.exec('INSERT INTO schema_version VALUES (99, 0)')
    plain.close()
    expect(await problemOf(home)).toMatchObject({ code: 'home-newer', details: { found: '99' } })
  })

  test('can be copied while nobody has it open', async () => {
    const [home, copy] = [makeFolder(), join(makeFolder(), 'copy')]
    const store = await openStore(home)
    await store.intake.take(...sample('texte'))
    await store.close()
    mkdirSync(copy)
    copyFileSync(join(home, 'sitrep.db'), join(copy, 'sitrep.db'))
    const other = await openStore(copy)
    expect(await other.corpus.revision()).toBe(1)
    await other.close()
  })
})
