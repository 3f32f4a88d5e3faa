import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { dataFolder, kidal } from './data-folder.ts'

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

describe('data that an earlier start has checked', () => {
  it('is taken as it was left, and is checked again once an entry is another', () => {
    const cache = mkdtempSync(join(tmpdir(), 'sitrep-cache-'))
    const data = dataFolder()
    const load = (): string =>
      spawnSync(
        process.execPath,
        ['--import', pathOf('../../src/before-main.mjs'), pathOf('load-kept.ts'), data],
        { encoding: 'utf8', env: { ...process.env, NODE_COMPILE_CACHE: cache, NODE_OPTIONS: '' } },
      ).stdout
    expect(load()).toBe('2 1 1')
    expect(
      readdirSync(cache, { recursive: true }).some((name) => /sitrep-\w+.entries$/u.test(String(name))),
    ).toBe(true)
    expect(load()).toBe('2 1 1')
    writeFileSync(join(data, 'places/ml.json'), JSON.stringify([{ ...kidal, parents: ['ml-x', 'ML'] }]))
    for (let start = 0; start < 2; start += 1)
      expect(load()).toBe('data/places/ml.json: ml-kidal: unknown parent ml-x')
  })
})
