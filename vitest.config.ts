import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { sweepTimeoutMs } from './tests/sweep.ts'
import { WaitingFirst } from './tests/waiting-first.ts'

// Read by every worker at its start: whatever depends on the host's zone fails here, 11 or 12 hours off at Apia.
process.env.TZ = 'Pacific/Apia'
// Tests work out data/ themselves: what an earlier run kept of it would leave the checks to that run.
delete process.env.NODE_COMPILE_CACHE

const underUtc = ['format', 'sayings', 'read-back'].map((name) => `tests/core/time/${name}.test.ts`)

// Their packages answer what is broken by throwing where nobody catches it, when the test that broke it may be over: the
// run fails by it, and no file that starts no client may be near.
const clients = ['discord', 'telegram'].map(
  (name) => `tests/adapters/${name}/!(cards|encode|inert|keyboard|progress).test.ts`,
)
// It watches expressions being made, which happens once where modules are shared, and has a module stand in for another,
// which Vite's way of loading can do.
const alone = ['tests/house/data-regexes.test.ts']

export default defineConfig({
  test: {
    pool: 'forks',
    reporters: ['default', './tests/closing-line.ts'],
    testTimeout: sweepTimeoutMs,
    hookTimeout: sweepTimeoutMs,
    // One more than there are cores: much of the time is waiting for a platform's deadlines.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: WaitingFirst },
    // What files change of their process they put back, so they can share what was loaded: half a second a file.
    isolate: false,
    // Most of what is tested is run a few times: to make the fastest code of it, or of an expression two kinds of code,
    // takes more than it spares; and what is made and dropped at once is collected in larger heaps. A tenth of all.
    execArgv: ['--max-opt=2', '--no-regexp-tier-up', '--max-semi-space-size=32'],
    // As the program is loaded, by Node itself: to Vite's runner every use of an imported name is a look-up.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    projects: [
      {
        extends: true,
        test: {
          name: 'apia',
          include: ['tests/**/*.test.ts', ...(process.env.TORTURE === '1' ? ['tests/**/*.torture.ts'] : [])],
          exclude: [...underUtc, ...clients, ...alone],
          env: { TZ: 'Pacific/Apia' },
        },
      },
      { extends: true, test: { name: 'clients', include: clients, env: { TZ: 'Pacific/Apia' } } },
      {
        extends: true,
        test: {
          name: 'alone',
          include: alone,
          isolate: true,
          experimental: { viteModuleRunner: true },
          env: { TZ: 'Pacific/Apia' },
        },
      },
      // date-fns-tz errs unless the host's zone is UTC, which is what main.ts sets.
      { extends: true, test: { name: 'utc', include: underUtc, env: { TZ: 'UTC' } } },
    ],
  },
})
