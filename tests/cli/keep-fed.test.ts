import { expect, onTestFinished, test, vi } from 'vitest'
import type { CorpusRoom } from '../../src/cli/house.ts'
import { keepFed } from '../../src/cli/keep-fed.ts'
import type { Setup } from '../../src/cli/setup.ts'
import { createLog } from '../../src/log.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { makeFolder } from './sitrep.ts'

/** A home with a feed that is not due for a day, whose role is given out by hand. */
async function openRoom(list: (feeds: Store['feeds']) => Store['feeds']['list']) {
  const folder = makeFolder()
  const store = await openStore(folder.path)
  onTestFinished(async () => {
    await store.close()
    folder.remove()
  })
  await store.feeds.add('https://example.org/feed', { at: Date.now() + 86_400_000 })
  const role: { taken: number; released: number; lose: () => void } = { taken: 0, released: 0, lose: vi.fn() }
  const roles: Store['roles'] = {
    take: async (_role, onLost) => {
      role.taken += 1
      role.lose = onLost!
      const release = async (): Promise<void> => {
        role.released += 1
      }
      return Object.assign(release, { isOurs: () => true })
    },
  }
  const feeds = { ...store.feeds, list: list(store.feeds) }
  const now = () => Date.now()
  const room = { store: { ...store, feeds, roles }, now, knowledge: { packs: new Map() } }
  const setup = { config: { allowHosts: [] }, log: createLog('silent') }
  return { role, room: room as unknown as CorpusRoom, setup: setup as unknown as Setup }
}

test('a store that fails once puts polling off, and ends it no more than a role that was lost does', async () => {
  let asked = 0
  const { role, room, setup } = await openRoom((feeds) => async () => {
    asked += 1
    if (asked === 1) throw new Error('the database is gone for a moment')
    return feeds.list()
  })
  const stop = await keepFed(setup, room, { lookEveryMs: 5 })
  await vi.waitFor(() => expect(role).toMatchObject({ taken: 1, released: 0 }), 10_000)
  role.lose()
  await vi.waitFor(() => expect(role).toMatchObject({ taken: 2, released: 1 }), 10_000)
  await stop()
  expect(role.released).toBe(2)
})
