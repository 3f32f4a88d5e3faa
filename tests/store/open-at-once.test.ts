import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from './samples.ts'
import { startScript } from './start-script.ts'

test('several processes can open a new home at the same moment', async () => {
  const home = join(makeFolder(), 'new', 'home')
  const runs = Array.from({ length: 8 }, () => startScript(new URL('open-home.ts', import.meta.url), home))
  await Promise.all(runs.map(({ ended }) => ended))
  expect(runs.map(({ said, child }) => [said(), child.exitCode])).toEqual(Array(8).fill(['0\n', 0]))
})
