import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { makeFolder } from '../store/samples.ts'
import { startScript } from '../store/start-script.ts'

const script = new URL('ingest-process.ts', import.meta.url)
const start = (home: string, folder: string) => startScript(script, home, folder)

function writeArticles(folder: string, name: string, count: number): void {
  mkdirSync(folder, { recursive: true })
  for (let n = 0; n < count; n += 1) writeFileSync(join(folder, `${name}${n}.txt`), `${name} ${n}: Kidal.`)
}

test('two processes ingest into one home while a third reads', async () => {
  const [home, one, two] = [makeFolder(), makeFolder(), makeFolder()]
  writeArticles(one, 'first', 200)
  writeArticles(two, 'second', 200)
  // Both bring these.
  for (const folder of [one, two]) writeArticles(folder, 'shared', 100)
  const store = await openStore(home)
  const runs = [start(home, one), start(home, two)]
  let running = true
  const ended = Promise.all(runs.map((run) => run.ended)).then(() => {
    running = false
  })
  let [reads, revision] = [0, 0]
  while (running) {
    const { articles, claims } = await store.corpus.coverage()
    expect(claims).toBe(articles * 2)
    const now = await store.corpus.revision()
    expect(now).toBeGreaterThanOrEqual(revision)
    revision = now
    reads += 1
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await ended
  expect(reads).toBeGreaterThan(10)
  expect(await store.corpus.coverage()).toMatchObject({ articles: 500, claims: 1000, refused: [] })
  expect(await store.corpus.revision()).toBe(500)
  const taken = runs.map((run) => Number(/taken (\d+)/u.exec(run.said())?.[1]))
  expect(taken[0]! + taken[1]!).toBe(500)
  await store.close()
})

test('a process killed while ingesting leaves nothing half taken, and a second run takes the rest', async () => {
  const [home, folder] = [makeFolder(), makeFolder()]
  writeArticles(folder, 'article', 400)
  // Killed at different points: within a batch, at its end, in a later one.
  for (const line of ['done 1\n', 'done 64\n', 'done 290\n']) {
    const { child, said, ended } = start(home, folder)
    while (!said().includes(line)) await once(child.stdout!, 'data')
    child.kill('SIGKILL')
    await ended
    const plain = new DatabaseSync(join(home, 'sitrep.db'))
    expect(plain.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    const count = (table: string): number =>
      Number(plain.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n)
    expect(count('captures')).toBe(count('articles'))
    expect(count('claims')).toBe(count('articles') * 2)
    expect(plain.prepare("SELECT value FROM meta WHERE key = 'revision'").get()).toEqual({
      value: String(count('articles')),
    })
    plain.close()
  }
  const last = start(home, folder)
  await last.ended
  const [, taken, known] = /taken (\d+) known (\d+) refused 0/u.exec(last.said())!
  expect(Number(known)).toBeGreaterThanOrEqual(288)
  expect(Number(taken) + Number(known)).toBe(400)
})
