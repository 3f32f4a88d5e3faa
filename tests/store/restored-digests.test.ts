import { join } from 'node:path'
import { expect, it } from 'vitest'
import { backUp } from '../../src/store/keep/back-up.ts'
import { restore } from '../../src/store/keep/restore.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { openStore } from '../../src/store/open-store.ts'
import { dayMs, dueAt, makeSubscription, planAll, planOne } from '../contracts/digest-samples.ts'
import { makeFolder } from './samples.ts'

it('what was due by the time a backup is put back may have gone out since it was made, and says so', async () => {
  const folder = makeFolder()
  const [from, to, file] = [join(folder, 'from'), join(folder, 'to'), join(folder, 'kept.db')]
  const [planned, unplanned] = [makeSubscription('aaaaaa'), makeSubscription('bbbbbb')]
  const first = await openStore(from)
  await planAll(first, planned)
  await first.subscriptions.add(unplanned)
  await first.close()
  const database = await openDatabase(from)
  await backUp(database, file)
  await database.close()

  const restoredAt = dueAt + 60_000
  await restore(file, to, restoredAt)
  const store = await openStore(to)
  const lane = { platform: 'discord', fence: await store.deliveries.openLane('discord') } as const
  await planOne(store, unplanned, lane)
  const due = await store.deliveries.waiting('discord', restoredAt, 9)
  expect(due.map(({ delivery }) => [delivery.subscription, delivery.repeat]).toSorted()).toEqual([
    ['aaaaaa', true],
    ['bbbbbb', true],
  ])
  for (const { delivery } of due)
    await store.deliveries.settle(delivery, { state: 'sent', message: 'm', at: restoredAt }, lane)

  // The next morning nothing is in doubt.
  const next = await store.subscriptions.get('bbbbbb')
  await planOne(store, next!, lane)
  const [morning] = await store.deliveries.waiting('discord', dueAt + dayMs, 9)
  expect(morning!.delivery).toMatchObject({ subscription: 'bbbbbb', date: '2012-04-04', repeat: false })
  await store.close()
})
