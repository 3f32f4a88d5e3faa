import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { RoleTakenError } from '../../src/store/role-taken-error.ts'
import { findProcessStart, isRunning } from '../../src/store/running-process.ts'
import type { Store } from '../../src/store/store.ts'
import { testPlaces } from '../contracts/test-places.ts'
import { makeFolder } from './samples.ts'
import { startScript } from './start-script.ts'

async function open(home: string): Promise<Store> {
  const store = await openStore(home)
  onTestFinished(() => store.close())
  return store
}

/** Starts a process that wants a role; answers it with its first words. */
async function holder(home: string, role: string): Promise<{ child: ChildProcess; said: string }> {
  const { child } = startScript(new URL('hold-role.ts', import.meta.url), home, role)
  const [data] = await once(child.stdout!, 'data')
  return { child, said: String(data).trim() }
}

describe.each(testPlaces)('on %s', (_, makePlace) => {
  test('a role is one process’s until it gives it back', async () => {
    const home = await makePlace()
    const release = await (await open(home)).roles.take('poller')
    const refused = await (await open(home)).roles.take('poller').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(RoleTakenError)
    expect(refused).toMatchObject({
      role: 'poller',
      pid: process.pid,
      message: expect.stringContaining(String(process.pid)),
    })
    await (await open(home)).roles.take('gateway')
    await release()
    const again = await (await open(home)).roles.take('poller')
    // Given back twice, it is not taken from its next holder.
    await release()
    await expect((await open(home)).roles.take('poller')).rejects.toThrow(RoleTakenError)
    await again()
  })

  test('a second process is refused and told the first one’s pid; a killed one’s role is free', async () => {
    const home = await makePlace()
    const { child, said } = await holder(home, 'discord-digests')
    expect(said).toBe('held')
    await expect((await open(home)).roles.take('discord-digests')).rejects.toMatchObject({ pid: child.pid })
    child.kill('SIGKILL')
    await once(child, 'exit')
    await (await open(home)).roles.take('discord-digests')
  })

  test('of several processes that want a role at once, one has it', async () => {
    const home = await makePlace()
    await open(home)
    const all = await Promise.all(Array.from({ length: 6 }, () => holder(home, 'gateway')))
    const held = all.filter(({ said }) => said === 'held')
    expect(held).toHaveLength(1)
    const others = all.filter(({ said }) => said !== 'held').map(({ said }) => said)
    expect(others).toEqual(Array(5).fill(`refused ${held[0]!.child.pid}`))
  })
})

test.skipIf(process.platform === 'win32')(
  'a pid that another process has got since holds nothing',
  async () => {
    const home = makeFolder()
    const store = await open(home)
    const database = new DatabaseSync(join(home, 'sitrep.db'))
    database
      .prepare('INSERT INTO roles (role, pid, started, taken_at) VALUES (?, ?, ?, 0)')
      .run('poller', process.ppid, 'before the last boot')
    database.close()
    await store.roles.take('poller')
  },
)

test('a running process is told by its pid and its start', () => {
  expect(isRunning(process.pid, findProcessStart(process.pid) ?? null)).toBe(true)
  expect(isRunning(process.pid, null)).toBe(true)
  // Beyond the largest pid that Linux gives.
  expect(isRunning(4_194_305, null)).toBe(false)
  expect(findProcessStart(4_194_305)).toBeUndefined()
})
