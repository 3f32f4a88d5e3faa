import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { makeFolder } from './samples.ts'

test('several processes can open a new home at the same moment', async () => {
  const home = join(makeFolder(), 'new', 'home')
  const source = new URL('../../src/store/open-store.ts', import.meta.url)
  const script = `import { openStore } from ${JSON.stringify(source)}
    console.log(await (await openStore(process.argv[1])).corpus.revision())`
  const runs = Array.from({ length: 8 }, () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, home]),
  )
  expect((await Promise.all(runs)).map(({ stdout }) => stdout.trim())).toEqual(Array(8).fill('0'))
})
