import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { keepLease } from '../../src/store/keep-lease.ts'

test('a role whose server cannot be told is lost before it ends there', async () => {
  const { promise: lost, resolve } = Promise.withResolvers<string>()
  keepLease({ run: () => Promise.reject(new Error('gone')) }, 'me', 600, () => resolve('lost'))
  // The lease's timers keep no process alive; this one does.
  expect(await Promise.race([lost, sleep(10_000)])).toBe('lost')
})
