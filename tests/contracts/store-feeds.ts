import { describe, expect, test } from 'vitest'
import type { OpenStore } from './store.ts'

const url = 'https://news.example/feed.xml'

/** Feeds, what was seen of them, and quarantine. */
export function feedsContract(open: OpenStore): void {
  describe('feeds', () => {
    test('are listed in the order they were added, each once', async () => {
      const { feeds } = await open()
      expect(await feeds.add('https://b.example/', { at: 1_000 })).toBe(true)
      expect(await feeds.add('https://a.example/', { at: 2_000, publisher: 'A' })).toBe(true)
      expect(await feeds.add('https://b.example/', { at: 3_000 })).toBe(false)
      expect(await feeds.list()).toEqual([
        {
          url: 'https://b.example/',
          title: null,
          publisher: null,
          addedAt: 1_000,
          etag: null,
          lastModified: null,
          checkedAt: null,
          okAt: null,
          nextAt: 1_000,
          failures: 0,
          problem: null,
          restamps: false,
        },
        expect.objectContaining({ url: 'https://a.example/', publisher: 'A', addedAt: 2_000 }),
      ])
    })

    test('keep what a check found, and what it did not say as it was', async () => {
      const { feeds } = await open()
      await feeds.add(url, { at: 1 })
      const problem = { code: 'refused.http', details: { status: '503' } }
      await feeds.update(url, {
        title: 'Nouvelles',
        etag: '"a"',
        checkedAt: 5,
        failures: 2,
        problem,
        nextAt: 9,
      })
      await feeds.update(url, { restamps: true })
      expect((await feeds.list())[0]).toMatchObject({
        title: 'Nouvelles',
        etag: '"a"',
        checkedAt: 5,
        failures: 2,
        problem,
        nextAt: 9,
        restamps: true,
      })
    })

    test('items seen are known by feed and key, as they were last', async () => {
      const { feeds } = await open()
      await feeds.add(url, { at: 1 })
      await feeds.add('https://other.example/', { at: 1 })
      const item = { key: 'k"1', fingerprint: 'f', date: '02-05-2024' }
      await feeds.noteSeen(url, [item, { ...item, key: 'é' }], 2)
      await feeds.noteSeen(url, [{ ...item, fingerprint: 'g' }], 3)
      expect(await feeds.seen(url, ['k"1', 'unseen'])).toEqual([{ ...item, fingerprint: 'g' }])
      expect(await feeds.seen('https://other.example/', ['k"1'])).toEqual([])
      expect(await feeds.seen(url, [])).toEqual([])
    })

    test('one that is removed is forgotten, and a check that ends later does not bring it back', async () => {
      const { feeds } = await open()
      await feeds.add(url, { at: 1 })
      await feeds.noteSeen(url, [{ key: 'k', fingerprint: 'f', date: '' }], 2)
      expect(await feeds.remove(url)).toBe(true)
      expect(await feeds.remove(url)).toBe(false)
      await feeds.update(url, { failures: 1 })
      await feeds.noteSeen(url, [{ key: 'k', fingerprint: 'f', date: '' }], 3)
      expect(await feeds.list()).toEqual([])
      await feeds.add(url, { at: 4 })
      expect(await feeds.seen(url, ['k'])).toEqual([])
    })
  })

  describe('quarantine', () => {
    const entry = {
      id: 'q1',
      origin: 'https://news.example/a',
      feed: url,
      code: 'refused.no-article',
      details: { why: 'time' },
      at: 1,
      lastAt: 1,
      tries: 1,
      nextAt: null,
      item: { key: 'k', title: 'T', date: '', text: 'é', isWhole: false },
    }

    test('holds an article until it is taken out; another try is noted', async () => {
      const { quarantine } = await open()
      await quarantine.put({ ...entry, id: 'q2', at: 0, item: null, feed: null })
      await quarantine.put(entry)
      expect(await quarantine.get('q1')).toEqual(entry)
      await quarantine.put({ ...entry, code: 'refused.timeout', lastAt: 7, tries: 2, nextAt: 9 })
      expect(await quarantine.list()).toEqual([
        expect.objectContaining({ id: 'q2', item: null, feed: null }),
        { ...entry, code: 'refused.timeout', lastAt: 7, tries: 2, nextAt: 9 },
      ])
      expect(await quarantine.due(8)).toEqual([])
      expect((await quarantine.due(9)).map(({ id }) => id)).toEqual(['q1'])
      await quarantine.remove('q1')
      await quarantine.remove('q1')
      expect(await quarantine.get('q1')).toBeUndefined()
    })
  })
}
