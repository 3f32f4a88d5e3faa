import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { perSecond as onDiscord } from '../../src/adapters/discord/per-second.ts'
import { perSecond as onTelegram } from '../../src/adapters/telegram/per-second.ts'
import { paceShare } from '../../src/digests/pace.ts'
import { makeFolder } from '../cli/sitrep.ts'
import { freePort } from '../free-port.ts'
import { sweep, sweepTimeoutMs } from '../sweep.ts'
import { countOpen, findWrong } from './outbox-log.ts'
import { openOutboxRun, until } from './outbox-run.ts'

const isTorture = process.env.TORTURE === '1'

// Ten thousand channels in torture, at the platforms' real limits; some here, to see that nothing is above them.
test('whoever is due in the same minute is served at the paced rate and never faster, and nobody who asks waits', {
  timeout: Math.max(sweepTimeoutMs, 900_000),
}, async () => {
  const { numRuns: each } = sweep(80, 10_000)
  const folder = makeFolder()
  const run = await openOutboxRun(folder.path, `${folder.path}/home`, each)
  onTestFinished(async () => {
    await run.close()
    folder.remove()
  })
  const metricsPort = String(await freePort())
  const bot = run.start([], { SITREP_METRICS_PORT: metricsPort })
  await run.discord.until(() => run.discord.commands().length > 0, 60_000)
  const done = { value: false }
  const asking = askAllAlong(run, done)
  // Looked at seldom: the platforms live in this process, and stand still while it looks.
  const memory: number[] = []
  while (run.sent() < 2 * each && bot.child.exitCode === null) {
    await sleep(2_000)
    memory.push(await residentMb(metricsPort))
  }
  await until(async () => (await countOpen(run, each)) === 0, bot.said, { everyMs: 250 })
  done.value = true
  const waits = (await asking).toSorted((a, b) => a - b)
  await bot.end('SIGTERM')

  const figures = {
    discord: rateOf(run.discord.channels.log().map(({ storedAt }) => storedAt)),
    telegram: rateOf(run.telegram.log.map(({ storedAt }) => storedAt)),
    waitP99Ms: waits[Math.floor(waits.length * 0.99)]!,
    asked: waits.length,
    peakMb: Math.max(...memory),
    // Calls go out evenly; how unevenly they arrive is seen here.
    mostInASecond: {
      discord: mostStored(run.discord.channels.log().map(({ storedAt }) => storedAt)),
      telegram: mostStored(run.telegram.log.map(({ storedAt }) => storedAt)),
    },
  }
  process.stdout.write(`${JSON.stringify({ each, ...figures })}\n`)
  expect(await findWrong(run, each)).toEqual([])
  // The platforms' own limits, in any second that slides.
  expect(run.discord.channels.mostPerSecond).toBeLessThanOrEqual(50)
  expect(run.telegram.mostPerSecond).toBeLessThanOrEqual(30)
  expect(waits.length).toBeGreaterThan(0)
  if (!isTorture) return
  expect(figures.discord).toBeGreaterThanOrEqual(onDiscord * paceShare * 0.95)
  expect(figures.telegram).toBeGreaterThanOrEqual(onTelegram * paceShare * 0.95)
  expect(figures.waitP99Ms).toBeLessThan(300)
  // What was sent is not held on to: as much is sent in the second half as in the first.
  const half = Math.floor(memory.length / 2)
  expect(Math.max(...memory.slice(half))).toBeLessThan(1.25 * Math.max(...memory.slice(0, half)))
})

/** Somebody asks a question every second. Answers how long each waited, in milliseconds. */
async function askAllAlong(
  { discord }: Awaited<ReturnType<typeof openOutboxRun>>,
  done: { readonly value: boolean },
): Promise<readonly number[]> {
  const channel = discord.addChannel()
  const person = discord.addPerson()
  const waits: number[] = []
  while (!done.value) {
    const askedAt = performance.now()
    const exchange = discord.invoke(person, channel, 'coverage')
    await discord.until(() => exchange.messages.length > 0, 30_000)
    waits.push(performance.now() - askedAt)
    await sleep(1_000)
  }
  return waits
}

/** What the bot itself says of its memory. */
async function residentMb(port: string): Promise<number> {
  const page = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const [, bytes] = /^process_resident_memory_bytes (\d+)/mu.exec(page)!
  return Math.round(Number(bytes) / 1e6)
}

/** Messages a second, between the first and the last. */
function rateOf(moments: readonly number[]): number {
  const sorted = moments.toSorted((a, b) => a - b)
  return ((sorted.length - 1) * 1_000) / (sorted.at(-1)! - sorted[0]!)
}

/** The most messages that were stored within any one second. */
function mostStored(moments: readonly number[]): number {
  const sorted = moments.toSorted((a, b) => a - b)
  let [most, first] = [0, 0]
  for (const [i, moment] of sorted.entries()) {
    while (moment - sorted[first]! >= 1_000) first++
    most = Math.max(most, i - first + 1)
  }
  return most
}
