import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/store/open-database.ts'
import { makeFolder } from '../cli/sitrep.ts'
import { makeSchema, testServer } from '../contracts/test-server.ts'
import { createRandom } from '../random.ts'
import { sweep, sweepTimeoutMs } from '../sweep.ts'
import { countOpen, findWrong } from './outbox-log.ts'
import { type OutboxRun, openOutboxRun, type Running, until } from './outbox-run.ts'

/** Digests that fall due at once on each of the two platforms. */
const each = 250
const only = ['start', '--only', 'digests']

describe.skipIf(testServer === undefined)('two senders of digests that share a server', () => {
  test('lose none and double none while whoever sends is killed and started anew', {
    timeout: Math.max(sweepTimeoutMs, 300_000),
  }, async () => {
    const { numRuns: rounds, seed = Date.now() } = sweep(3, 50)
    const random = createRandom(seed)
    const [folder, place] = [makeFolder(), await makeSchema()]
    const run = await openOutboxRun(folder.path, place, each)
    onTestFinished(async () => {
      await run.close()
      folder.remove()
    })
    let processes = [run.start(only), run.start(only)]
    const said = (): string => processes.map((one) => one.said()).join('\n')
    let takenOver = 0
    for (let round = 0; round < rounds; round += 1) {
      if (run.sent() >= 2 * each * run.dates().length - each / 2) {
        await finish(run, processes)
        run.nextDay()
        processes = [run.start(only), run.start(only)]
      }
      const wanted = run.sent() + 1 + Math.floor((random() * each) / 2)
      await until(() => run.sent() >= wanted, said)
      await sleep(random() * 60)
      const sender = await findSender(place, processes)
      await sender.end('SIGKILL')
      takenOver += 1
      processes = [...processes.filter((one) => one !== sender), run.start(only)]
    }
    await finish(run, processes)
    expect(takenOver).toBe(rounds)
    expect(await findWrong(run, each), `seed ${seed}`).toEqual([])
    expect(run.discord.channels.mostPerSecond).toBeLessThanOrEqual(50)
    expect(run.telegram.mostPerSecond).toBeLessThanOrEqual(30)
  })
})

/** The process that sends now on one of the platforms. */
async function findSender(place: string, processes: readonly Running[]): Promise<Running> {
  const database = await openDatabase(place)
  const rows = await database.all(
    "SELECT pid FROM roles WHERE role IN ('discord-digests', 'telegram-digests')",
  )
  await database.close()
  const pids = rows.map(({ pid }) => Number(pid))
  return processes.find(({ child }) => pids.includes(child.pid!)) ?? processes[0]!
}

/** Lets them go on until everything has ended, and ends them in good order. */
async function finish(run: OutboxRun, processes: readonly Running[]): Promise<void> {
  const said = (): string => processes.map((one) => one.said()).join('\n')
  await until(async () => (await countOpen(run, each)) === 0, said)
  for (const one of processes) {
    await one.end('SIGTERM')
    expect(one.child.exitCode, said()).toBe(0)
  }
}
