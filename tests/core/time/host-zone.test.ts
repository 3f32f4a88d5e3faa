import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { projectFile } from '../../house/project-files.ts'

const run = promisify(execFile)
const hosts = ['Pacific/Apia', 'America/St_Johns']

test('what is said does not depend on the zone of the machine', async () => {
  const answers = await Promise.all(
    hosts.map(async (TZ) => {
      const { stdout } = await run(
        process.execPath,
        ['--import', projectFile('src/before-main.mjs'), projectFile('tests/core/time/say-many.ts')],
        { env: { ...process.env, TZ } },
      )
      return JSON.parse(stdout) as { readonly host: number; readonly count: number; readonly hash: string }
    }),
  )
  // The machines did stand in different zones.
  expect(answers.map(({ host }) => host)).toEqual([14, 20])
  expect(answers[0]!.count).toBeGreaterThan(5_000)
  expect(new Set(answers.map(({ hash }) => hash)).size).toBe(1)
})
