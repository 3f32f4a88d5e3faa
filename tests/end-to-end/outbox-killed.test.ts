import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { makeFolder } from '../cli/sitrep.ts'
import { createRandom } from '../random.ts'
import { sweep, sweepTimeoutMs } from '../sweep.ts'
import { countOpen, findWrong } from './outbox-log.ts'
import { type OutboxRun, openOutboxRun, type Running, until } from './outbox-run.ts'

/** Digests that fall due at once on each of the two platforms. */
const { numRuns: each } = sweep(80, 250)

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
      if (round > 0 && (await countOpen(run, each)) <= each / 2) {
        await finish(run)
        run.nextDay()
      }
      const before = run.sent()
      const wanted = before + 1 + Math.floor((random() * each) / 2)
      // What the last one had begun is over by then.
      run.skip(callsMs)
      const process = run.start()
      await until(reaching(run, wanted, process), process.said)
      // Anywhere in what one digest goes through.
      await sleep(random() * 60)
      await process.end('SIGKILL')
      expect(process.child.exitCode, process.said()).toBeNull()
      if (run.sent() > before && (await countOpen(run, each)) > 0) killedAtWork += 1
    }
    await finish(run)
    expect(await findWrong(run, each), `seed ${seed}`).toEqual([])
    // Killed always before or after, it would show nothing.
    expect(killedAtWork).toBeGreaterThan(0)
    expect(run.discord.channels.mostPerSecond).toBeLessThanOrEqual(50)
    expect(run.telegram.mostPerSecond).toBeLessThanOrEqual(30)
  })
})

/**
 * Whether so many messages have come, or no more can: on Telegram, what was killed twice on its way ends as unknown, perhaps
 * without any. Asked of the store only now and then.
 */
function reaching(run: OutboxRun, wanted: number, { child }: Running): () => boolean | Promise<boolean> {
  let looks = 0
  return () => {
    if (run.sent() >= wanted || child.exitCode !== null) return true
    looks += 1
    return looks % 100 === 0 && countOpen(run, each).then((open) => open === 0)
  }
}

/** Lets a process go on until everything has ended, and ends it in good order. */
async function finish(run: OutboxRun): Promise<void> {
  run.skip(callsMs)
  const process = run.start()
  await until(
    async () => process.child.exitCode !== null || (await countOpen(run, each)) === 0,
    process.said,
    { everyMs: 250 },
  )
  await process.end('SIGTERM')
  expect(process.child.exitCode, process.said()).toBe(0)
}
