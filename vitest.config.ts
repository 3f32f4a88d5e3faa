import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { sweepTimeoutMs } from './tests/sweep.ts'

// Read by every worker at its start: whatever depends on the host's zone fails here, 11 or 12 hours off at Apia.
process.env.TZ = 'Pacific/Apia'

const underUtc = ['format', 'sayings', 'read-back'].map((name) => `tests/core/time/${name}.test.ts`)

const pure = ['core', 'data', 'dispatch', 'golden', 'commands', 'bench'].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
)

export default defineConfig({
  test: {
    pool: 'forks',
    reporters: ['default', './tests/closing-line.ts'],
    testTimeout: sweepTimeoutMs,
    // One more than there are cores: much of the time is waiting for a platform's deadlines.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'apia',
          include: ['tests/**/*.test.ts'],
          exclude: [...underUtc, ...pure],
          env: { TZ: 'Pacific/Apia' },
        },
      },
      // Without clock, disk or process of their own, they can share what was loaded: a second a file.
      {
        extends: true,
        test: {
          name: 'pure',
          include: pure,
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
