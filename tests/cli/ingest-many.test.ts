import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, sitrep } from './sitrep.ts'

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
