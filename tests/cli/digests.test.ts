import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { date, dueAt, makeDigest, makeSubscription, planAll } from '../contracts/digest-samples.ts'
import { makeFolder, sitrep } from './sitrep.ts'

const now = dueAt + 5 * 60 * 60 * 1000
const env = { SITREP_NOW: new Date(now).toISOString() }
const key = { subscription: 'aaaaaa', date }
const ends = {
  failed: { state: 'failed', reason: 'unreachable', detail: 'ECONNREFUSED', at: dueAt + 3 },
  unknown: { state: 'unknown', reason: 'no-answer', at: dueAt + 3 },
  sent: { state: 'sent', message: '991', at: dueAt + 60_000 },
} as const

let home: ReturnType<typeof makeFolder>
beforeEach(() => {
  home = makeFolder()
})
afterEach(() => home.remove())

async function inStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(join(home.path, 'home'))
  return work(store).finally(() => store.close())
}

/** A digest whose call was begun and ended somehow. */
const endAs = (end: keyof typeof ends): Promise<unknown> =>
  inStore(async (store) => {
    const lane = await planAll(store, makeSubscription('aaaaaa'))
    await store.deliveries.begin(key, { digest: makeDigest(), at: dueAt + 1 }, lane)
    return store.deliveries.settle(key, ends[end], lane)
  })

const run = (...args: readonly string[]) => sitrep(['digests', ...args], home.path, { env })
const french = (...args: readonly string[]) =>
  sitrep(['digests', ...args], home.path, { env: { ...env, SITREP_LANGUAGE: 'fr' } })

describe('sitrep digests list', () => {
  it('says that none is set', async () => {
    expect(await run('list')).toMatchObject({ status: 0, out: expect.stringContaining('/digest set') })
  })

  it('tells each with its chat and when it comes, and how many ended how', async () => {
    await endAs('failed')
    const thread = { platform: 'telegram', chat: '-9', thread: '4' } as const
    const paused = { state: 'paused', paused: { reason: 'kicked', at: 1 } } as const
    await inStore((store) => store.subscriptions.add(makeSubscription('bbbbbb', { to: thread, ...paused })))
    const { out } = await run('list')
    expect(out).toMatch(
      /^aaaaaa discord 70: ml-kidal, every day at 07:30 \(Asia\/Jerusalem\), in fr\. Next: .*07:30/mu,
    )
    expect(out).toMatch(/^bbbbbb telegram -9\/4: .*Paused: the bot was removed/mu)
    expect(out).toMatch(/^discord: 0 due, 0 under way; 0 sent, 0 left out, 1 not sent, 0 unknown\.$/mu)
    expect((await french('list')).out).toContain('Prochain : ')
    const data = JSON.parse((await run('list', '--json')).out)
    expect(data.subscriptions).toHaveLength(2)
    expect(data.counts[0]).toMatchObject({ platform: 'discord', states: { failed: 1 } })
  })
})

describe('sitrep digests why', () => {
  it('tells what became of each date, and why', async () => {
    await endAs('failed')
    const { out } = await run('why', 'aaaaaa')
    expect(out).toContain('2012-04-03: not sent – the platform could not be reached (ECONNREFUSED)')
    expect((await french('why', 'aaaaaa')).out).toContain('2012-04-03')
  })

  it('tells the number and the message of what arrived', async () => {
    await endAs('sent')
    expect((await run('why', 'aaaaaa')).out).toMatch(/2012-04-03: sent as number 1, .*07:31.*, message 991/u)
    const { deliveries } = JSON.parse((await run('why', 'aaaaaa', '--json')).out)
    expect(deliveries).toMatchObject([{ date, state: 'sent', number: 1, message: '991' }])
  })

  it('ends with status 2 where there is no such digest', async () => {
    const { status, err } = await run('why', 'zzzzzz')
    expect([status, err]).toEqual([2, expect.stringContaining('zzzzzz')])
  })
})

describe('sitrep digests retry', () => {
  it('makes one that was not sent due again, from now on', async () => {
    await endAs('failed')
    expect(await run('retry', 'aaaaaa')).toMatchObject({
      status: 0,
      out: expect.stringContaining('Due again'),
    })
    await inStore(async (store) => {
      const [task] = await store.deliveries.waiting('discord', now + 60_000, 9)
      expect(task?.delivery).toMatchObject({ ...key, state: 'due', repeat: false, tries: 1 })
      expect(task?.delivery.dueAt).toBeGreaterThanOrEqual(now)
      expect(task?.delivery).not.toHaveProperty('firstBegunAt')
      expect((await store.deliveries.counts('discord')).states).toMatchObject({ due: 1, failed: 0 })
    })
    expect(await run('retry', 'aaaaaa')).toMatchObject({
      status: 2,
      err: expect.stringContaining('not ended'),
    })
  })

  it('marks what may have arrived as a possible repeat, and lets it be looked for', async () => {
    await endAs('unknown')
    const { out } = await run('retry', 'aaaaaa', '--date', date)
    expect(out).toContain('possible repeat')
    await inStore(async (store) => {
      const [task] = await store.deliveries.waiting('discord', now + 60_000, 9)
      expect(task?.delivery).toMatchObject({ repeat: true, firstBegunAt: dueAt + 1, digest: makeDigest() })
    })
  })

  it.each([
    ['arrived', ['aaaaaa'], 'has arrived'],
    ['was never due', ['aaaaaa', '--date', '2012-05-01'], 'was not due on 2012-05-01'],
    ['is not there', ['zzzzzz'], 'no digest zzzzzz'],
  ])('refuses what %s', async (_, args, words) => {
    await endAs('sent')
    const { status, err } = await run('retry', ...args)
    expect([status, err]).toEqual([2, expect.stringContaining(words)])
  })

  it('refuses what rests', async () => {
    await endAs('failed')
    await inStore((store) =>
      store.subscriptions.change(
        makeSubscription('aaaaaa', { state: 'paused', paused: { reason: 'asked', at: 1 }, version: 2 }),
        1,
      ),
    )
    expect(await french('retry', 'aaaaaa')).toMatchObject({
      status: 2,
      err: expect.stringContaining('en pause'),
    })
  })
})
