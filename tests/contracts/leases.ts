import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { createRoles } from '../../src/store/roles.ts'
import type { Database } from '../../src/store/sql/port.ts'

/** Long enough for a busy machine to renew it in time. */
const shortMs = 900

/** Roles of machines that share a server. @param open each call opens the same new database twice */
export function leasesContract(engine: string, open: () => Promise<readonly [Database, Database]>): void {
  const opening: typeof open = async () => {
    const both = await open()
    for (const database of both) onTestFinished(() => database.close())
    await migrate(both[0])
    return both
  }
  /** From now on it looks as if the holder were on another machine, where its pid says nothing. */
  const moveAway = (database: Database) =>
    database.run("UPDATE roles SET machine = 'elsewhere', host = 'far', pid = 4194305")

  describe(`roles of machines that share ${engine}`, () => {
    test('a role is held while it is renewed, and refused with the machine’s name', async () => {
      const [here, there] = await opening()
      const release = await createRoles(there, Date.now, shortMs).take('poller')
      await moveAway(there)
      await sleep(2 * shortMs)
      await expect(createRoles(here, Date.now).take('poller')).rejects.toMatchObject({ host: 'far' })
      await release()
      await (await createRoles(here, Date.now).take('poller'))()
    })

    test('the role of a machine that died is free when its lease has run out', async () => {
      const [here, there] = await opening()
      await createRoles(there, Date.now, 60_000).take('gateway')
      await moveAway(there)
      await expect(createRoles(here, Date.now).take('gateway')).rejects.toMatchObject({ pid: 4_194_305 })
      await there.run('UPDATE roles SET expires_at = 0')
      const onLost = vi.fn()
      await (await createRoles(here, Date.now).take('gateway', onLost))()
      expect(onLost).not.toHaveBeenCalled()
    })

    test('the role of a dead process of this machine is free at once', async () => {
      const [here, there] = await opening()
      await createRoles(there, Date.now).take('gateway')
      await there.run('UPDATE roles SET pid = 4194305')
      await (await createRoles(here, Date.now).take('gateway'))()
    })

    test('whoever has lost a role is told, once', async () => {
      const [here, there] = await opening()
      const { promise: lost, resolve: onLost } = Promise.withResolvers<void>()
      const told = vi.fn(onLost)
      const release = await createRoles(here, Date.now, shortMs).take('ingester', told)
      await there.run('UPDATE roles SET expires_at = 0')
      await moveAway(there)
      await createRoles(there, Date.now).take('ingester')
      await lost
      await release()
      await expect(createRoles(here, Date.now).take('ingester')).rejects.toThrow('ingester')
      expect(told).toHaveBeenCalledTimes(1)
    })

    test('of several that want one at once, one has it', async () => {
      const both = await opening()
      const wanting = [0, 1, 0, 1, 0].map((n) => createRoles(both[n]!, Date.now).take('discord-digests'))
      const ends = await Promise.allSettled(wanting)
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    })
  })
}
