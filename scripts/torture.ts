import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'

/** `npm run torture`: every test file that sweeps an input space, a hundred times as far as `npm test` goes. */
const files = globSync('tests/**/*.test.ts').filter((file) => readFileSync(file, 'utf8').includes('sweep('))
const { status } = spawnSync('vitest', ['run', ...files], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, TORTURE: '1' },
})
process.exitCode = status ?? 1
