import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'

/**
 * `npm run torture`: every test file that sweeps an input space, a hundred times as far as `npm test` goes, what concerns
 * the store on a PostgreSQL server too (the one that SITREP_TEST_DATABASE_URL names, else one of its own), and the files
 * that are for here alone, `*.torture.ts`. What measures a rate comes last and alone.
 */
const files = [
  ...globSync('tests/**/*.torture.ts'),
  ...globSync('tests/**/*.test.ts').filter((file) => readFileSync(file, 'utf8').includes("sweep.ts'")),
]
const measuring = files.filter((file) => file.endsWith('-crowd.test.ts'))
const needsServer = process.platform !== 'win32' && process.env.SITREP_TEST_DATABASE_URL === undefined

function run(chosen: readonly string[]): boolean {
  const command = [...(needsServer ? ['.ci/with-postgres'] : []), 'vitest', 'run', ...chosen]
  const { status } = spawnSync(command[0]!, command.slice(1), {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, TORTURE: '1' },
  })
  return status === 0
}

const ends = [run(files.filter((file) => !measuring.includes(file))), run(measuring)]
process.exitCode = ends.every(Boolean) ? 0 : 1
