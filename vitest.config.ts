import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { sweepTimeoutMs } from './tests/sweep.ts'

// Read by every worker at its start: whatever depends on the host's zone fails here, 11 or 12 hours off at Apia.
process.env.TZ = 'Pacific/Apia'

const underUtc = ['format', 'sayings', 'read-back'].map((name) => `tests/core/time/${name}.test.ts`)

const shared = ['core', 'data', 'dispatch', 'golden', 'commands', 'bench', 'cli', 'end-to-end'].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
)

export default defineConfig({
  test: {
    pool: 'forks',
    reporters: ['default', './tests/closing-line.ts'],
    testTimeout: sweepTimeoutMs,
    hookTimeout: sweepTimeoutMs,
    // One more than there are cores: much of the time is waiting for a platform's deadlines.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'apia',
          include: ['tests/**/*.test.ts'],
          exclude: [...underUtc, ...shared],
          env: { TZ: 'Pacific/Apia' },
        },
      },
      // What they change of their process they put back, so they can share what was loaded: a second a file.
      {
        extends: true,
        test: {
          name: 'shared',
          include: shared,
          exclude: underUtc,
          isolate: false,
          env: { TZ: 'Pacific/Apia' },
        },
      },
      // date-fns-tz errs unless the host's zone is UTC, which is what main.ts sets.
      { extends: true, test: { name: 'utc', include: underUtc, env: { TZ: 'UTC' } } },
    ],
  },
})
