import { afterEach, beforeEach, expect, it } from 'vitest'
import { type DigestWatch, watchDigests } from '../../src/cli/digest-watch.ts'
import { serveWatch, type Watching } from '../../src/cli/serve-watch.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { recordingLog } from '../adapters/telegram/harness.ts'
import { dueAt, makeDigest, makeSubscription, planAll } from '../contracts/digest-samples.ts'
import { freePort } from '../free-port.ts'
import { makeFolder } from '../store/samples.ts'

let store: Store
let watch: DigestWatch
let watching: Watching | undefined
let url: string
let now = dueAt + 90_000
let storeFails = false
const log = recordingLog()

beforeEach(async () => {
  now = dueAt + 90_000
  storeFails = false
  store = await openStore(makeFolder())
  watch = watchDigests(['discord'], store.deliveries, () => now)
  const metricsPort = await freePort()
  url = `http://127.0.0.1:${metricsPort}`
  const corpus = {
    revision: async () => {
      if (storeFails) throw new Error('gone')
      return store.corpus.revision()
    },
  }
  watching = await serveWatch(
    { config: { metricsPort }, log } as unknown as Parameters<typeof serveWatch>[0],
    { store: { ...store, corpus: { ...store.corpus, ...corpus } } },
    watch,
  )
})

afterEach(async () => {
  await watching?.stop()
  await store.close()
})

async function read(path: string): Promise<readonly [number, string]> {
  const response = await fetch(`${url}${path}`)
  return [response.status, await response.text()]
}

const value = (page: string, series: string): number =>
  Number(
    page
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length),
  )

it('metrics tell what became of digests, how late they came and how long the oldest waits', async () => {
  const [sent, waiting] = [makeSubscription('aaaaaa'), makeSubscription('bbbbbb')]
  const lane = await planAll(store, sent, waiting)
  const [task] = (await store.deliveries.waiting('discord', now, 9)).filter(
    ({ subscription }) => subscription.id === 'aaaaaa',
  )
  await store.deliveries.begin(task!.delivery, { digest: makeDigest(), at: dueAt + 30_000 }, lane)
  const settlement = { state: 'sent', message: 'm', at: dueAt + 40_000 } as const
  await store.deliveries.settle(task!.delivery, settlement, lane)
  watch.settled(task!, settlement)
  const [status, page] = await read('/metrics')
  expect(status).toBe(200)
  const of = (state: string): number =>
    value(page, `sitrep_digest_deliveries{platform="discord",state="${state}"}`)
  expect(['due', 'sent', 'failed', 'unknown'].map(of)).toEqual([1, 1, 0, 0])
  expect(value(page, 'sitrep_digest_oldest_waiting_seconds{platform="discord"}')).toBe(90)
  expect(value(page, 'sitrep_digests_arrived_total{platform="discord"}')).toBe(1)
  expect(value(page, 'sitrep_digest_lateness_seconds_sum{platform="discord"}')).toBe(40)
  expect(value(page, 'process_resident_memory_bytes')).toBeGreaterThan(1e6)
})

it('is ready while the store answers and every lane looks at what is due; healthy all the same', async () => {
  expect(await read('/readyz')).toEqual([200, 'ready\n'])
  watch.ticked('discord', now)
  expect(await read('/readyz')).toEqual([200, 'ready\n'])
  now += 90_000
  expect(await read('/readyz')).toEqual([503, 'a lane of digests stands still\n'])
  watch.ticked('discord', now)
  storeFails = true
  expect(await read('/readyz')).toEqual([503, 'the store does not answer\n'])
  expect(await read('/healthz')).toEqual([200, 'ok\n'])
  expect((await read('/else'))[0]).toBe(404)
})
