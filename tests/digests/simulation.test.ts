import { asyncProperty, assert as check, integer } from 'fast-check'
import { expect, test } from 'vitest'
import { sweep, sweepTimeoutMs } from '../sweep.ts'
import { simulate } from './simulation/run.ts'
import { findViolations } from './simulation/violations.ts'

test(
  'whatever goes wrong, nothing is lost without a record, sent twice, early or too fast',
  async () => {
    const seen = { crashes: 0, sent: 0, unknown: 0, repeated: 0 }
    await check(
      asyncProperty(integer({ min: 0, max: 2 ** 31 - 1 }), async (seed) => {
        const outcome = await simulate(seed)
        expect(findViolations(outcome), `seed ${seed}`).toEqual([])
        seen.crashes += outcome.crashes
        for (const { state, repeat } of outcome.store.deliveries.values()) {
          if (state === 'sent') seen.sent++
          if (state === 'unknown') seen.unknown++
          if (repeat) seen.repeated++
        }
      }),
      // A nonce thought to be known for too long is found after 66 runs; what takes thousands is for torture.
      { ...sweep(150, 100_000), endOnFailure: true },
    )
    // A simulation in which nothing goes wrong would prove nothing.
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(100)
  },
  sweepTimeoutMs * 3,
)
