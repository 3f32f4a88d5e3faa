import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { makeFolder, sitrep, startSitrep } from './sitrep.ts'

// More than are read before other cores are asked.
const articles = 100

test('a large folder is read on several cores, and every article is there with its claims', async () => {
  const [home, folder] = [makeFolder(), makeFolder()]
  try {
    for (let n = 0; n < articles; n += 1)
      writeFileSync(
        join(folder.path, `${n}.txt`),
        `Des combattants ont pris la ville de Kidal le ${1 + (n % 28)} mars 2012, selon des habitants. Fait ${n}.\n`,
      )
    const { out, status } = await sitrep(['ingest', folder.path, '--json'], home.path)
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ refused: [], failed: [] })
    expect(JSON.parse(out).taken).toHaveLength(articles)
    const coverage = await sitrep(['ask', '/coverage'], home.path)
    expect(coverage.out).toContain(`${articles} articles, ${articles} statements`)
  } finally {
    home.remove()
    folder.remove()
  }
})

test('an interrupted run takes in what it has begun, and says how much it has left', async () => {
  const [home, folder] = [makeFolder(), makeFolder()]
  const files = 800
  try {
    for (let n = 0; n < files; n += 1)
      writeFileSync(
        join(folder.path, `${n}.txt`),
        `Des combattants ont pris Kidal le 3 mars 2012. Fait ${n}.\n`,
      )
    const child = startSitrep(['ingest', folder.path, '--json'], home.path)
    const said = text(child.stdout)
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    // The store is opened once signals are heard.
    while (!existsSync(join(home.path, 'home', 'sitrep.db'))) await sleep(5)
    child.kill('SIGINT')
    expect(await ended).toBe(1)
    const { taken, left } = JSON.parse(await said)
    expect(left).toBeGreaterThan(0)
    expect(taken.length + left).toBe(files)
    const coverage = await sitrep(['ask', '/coverage'], home.path)
    if (taken.length > 0) expect(coverage.out).toContain(`${taken.length.toLocaleString('en')} articles`)
  } finally {
    home.remove()
    folder.remove()
  }
})
