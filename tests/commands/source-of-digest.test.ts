import { expect, it } from 'vitest'
import type { CitedSource } from '../../src/core/index.ts'
import { makeDigest, makeSubscription, planAll } from '../contracts/digest-samples.ts'
import { admin, type DigestDesk, openDesk } from './digest-desk.ts'

const dueAt = Date.parse('2027-03-26T05:30:00Z')
const key = { subscription: 'k3f9a2', date: '2027-03-26' }

const cited = (n: number): CitedSource => ({
  ...{ n, claims: [], article: 'gone', sha256: '', start: 0, end: 4, quote: 'Four' },
})

/** A digest of so many sources arrives. */
async function arrive({ store }: DigestDesk, sources: number, settledAt: number): Promise<void> {
  const lane = await planAll(store, makeSubscription('k3f9a2', { next: { date: key.date, at: dueAt } }))
  const digest = makeDigest({ cited: Array.from({ length: sources }, (_, i) => cited(i + 1)) })
  await store.deliveries.begin(key, { digest, at: dueAt }, lane)
  await store.deliveries.settle(key, { state: 'sent', message: 'm', at: settledAt }, lane)
}

it('/source is of what came last here, the own answer or a digest, or of what is named', async () => {
  const desk = await openDesk('2027-03-26T05:00:00Z')
  // A number past the last says which of them it was looked for in.
  const [nothing, answer, digest] = ['no digest here yet', 'cites no sentence', 'its last is [3]']
  expect(await desk.say('/source 9')).toContain(nothing)
  expect(await desk.say('/situation Kidal')).toContain('Kidal')
  expect(await desk.say('/source 9')).toContain(answer)

  await arrive(desk, 3, dueAt + 1_000)
  desk.now = dueAt + 60_000
  expect(await desk.say('/source 9')).toContain(digest)
  const elsewhere = { ...admin, chat: '71' }
  expect(await desk.say('/source 9', elsewhere)).toContain(nothing)
  expect(await desk.say('/source 9 answer:K3F9A2-20270326', elsewhere)).toContain(digest)
  expect(await desk.say('/source 9 answer:k3f9a2-20270327', elsewhere)).toContain(nothing)

  await desk.say('/situation Kidal')
  expect(await desk.say('/source 9')).toContain(answer)
  await desk.store.close()
})
