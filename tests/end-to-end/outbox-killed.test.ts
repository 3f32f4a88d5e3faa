import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { makeFolder } from '../cli/sitrep.ts'
import { createRandom } from '../random.ts'
import { sweep, sweepTimeoutMs } from '../sweep.ts'
import { countOpen, findWrong } from './outbox-log.ts'
import { openOutboxRun, until } from './outbox-run.ts'

/** Digests that fall due at once on each of the two platforms. */
const each = 250

/** A call that a killed process had begun has surely ended after so long. */
const callsMs = 20_000

describe('a sender of digests that is killed while they are due', () => {
  test('loses none and doubles none', { timeout: Math.max(sweepTimeoutMs, 240_000) }, async () => {
    const { numRuns: rounds, seed = Date.now() } = sweep(1, 50)
    const random = createRandom(seed)
    const folder = makeFolder()
    const run = await openOutboxRun(folder.path, `${folder.path}/home`, each)
    onTestFinished(async () => {
      await run.close()
      folder.remove()
    })
    let killedAtWork = 0
    for (let round = 0; round < rounds; round += 1) {
      if (round > 0 && run.sent() >= 2 * each * run.dates().length - each / 2) {
        await finish(run)
        run.nextDay()
      }
      const before = run.sent()
      const wanted = before + 1 + Math.floor((random() * each) / 2)
      // What the last one had begun is over by then.
      run.skip(callsMs)
      const process = run.start()
      await until(() => run.sent() >= wanted || process.child.exitCode !== null, process.said)
      // Anywhere in what one digest goes through.
      await sleep(random() * 60)
      await process.end('SIGKILL')
      expect(process.child.exitCode, process.said()).toBeNull()
      if (run.sent() > before && run.sent() < 2 * each * run.dates().length) killedAtWork += 1
    }
    await finish(run)
    expect(await findWrong(run, each), `seed ${seed}`).toEqual([])
    // Killed always before or after, it would show nothing.
    expect(killedAtWork).toBeGreaterThan(0)
    expect(run.discord.channels.mostPerSecond).toBeLessThanOrEqual(50)
    expect(run.telegram.mostPerSecond).toBeLessThanOrEqual(30)
  })
})

/** Lets a process go on until everything has ended, and ends it in good order. */
async function finish(run: Awaited<ReturnType<typeof openOutboxRun>>): Promise<void> {
  run.skip(callsMs)
  const process = run.start()
  await until(async () => (await countOpen(run, each)) === 0, process.said)
  await process.end('SIGTERM')
  expect(process.child.exitCode, process.said()).toBe(0)
}
