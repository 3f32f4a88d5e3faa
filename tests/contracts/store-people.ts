import { describe, expect, test } from 'vitest'
import { makeAnswer, makeAsker } from '../store/samples.ts'
import { makeSubscription } from './digest-samples.ts'
import type { OpenStore } from './store.ts'

/** Settings of persons and chats. */
export function peopleContract(open: OpenStore): void {
  describe('settings', () => {
    test('nothing is set at first', async () => {
      const { people } = await open()
      expect(await people.get('person', makeAsker())).toEqual({})
    })

    test('are kept by platform, scope and id', async () => {
      const { people } = await open()
      const asker = makeAsker({ person: '7', chat: '7' })
      await people.set('person', asker, { language: 'fr', private: false })
      await people.set('person', asker, { language: 'fr', zone: 'local' })
      expect(await people.get('person', asker)).toEqual({ language: 'fr', zone: 'local' })
      expect(await people.get('person', { ...asker, chat: '8' })).toEqual({ language: 'fr', zone: 'local' })
      expect(await people.get('chat', asker)).toEqual({})
      expect(await people.get('person', { ...asker, platform: 'telegram' })).toEqual({})
    })

    test('ids that hold separators are told apart', async () => {
      const { people } = await open()
      await people.set('person', makeAsker({ person: '1","2' }), { language: 'fr' })
      await people.set('chat', makeAsker({ chat: 'person:1' }), { language: 'en' })
      expect(await people.get('person', makeAsker({ person: '1' }))).toEqual({})
      expect(await people.get('person', makeAsker({ person: '1","2' }))).toEqual({ language: 'fr' })
    })
  })

  describe('forgetting a person', () => {
    test('erases settings and answers of that platform, and nobody else’s', async () => {
      const { people, answers } = await open()
      const asker = makeAsker()
      const other = makeAsker({ person: '8' })
      await people.set('person', asker, { language: 'fr' })
      await people.set('chat', asker, { language: 'fr' })
      await people.set('person', other, { language: 'en' })
      await answers.keep(asker, makeAnswer('a'))
      await answers.keep({ ...asker, chat: '71' }, makeAnswer('b'))
      await answers.keep({ ...asker, platform: 'telegram' }, makeAnswer('c'))
      await answers.keep(other, makeAnswer('d'))
      expect(await people.forget(asker)).toBe(3)
      expect(await people.get('person', asker)).toEqual({})
      expect(await answers.last(asker)).toBeUndefined()
      expect(await answers.byId('b')).toBeUndefined()
      expect(await people.get('chat', asker)).toEqual({ language: 'fr' })
      expect(await people.get('person', other)).toEqual({ language: 'en' })
      expect(await answers.byId('c')).toBeDefined()
      expect(await answers.last(other)).toBeDefined()
      expect(await people.forget(asker)).toBe(0)
    })

    test('leaves the digests of chats as they are, without who set them', async () => {
      const { people, subscriptions } = await open()
      await subscriptions.add(makeSubscription('a', { createdBy: '7' }))
      await subscriptions.add(makeSubscription('b', { createdBy: '8' }))
      expect(await people.forget(makeAsker({ platform: 'telegram', person: '7' }))).toBe(0)
      expect(await people.forget(makeAsker({ platform: 'discord', person: '7' }))).toBe(1)
      expect(await subscriptions.get('a')).toEqual(makeSubscription('a', { createdBy: '' }))
      expect((await subscriptions.get('b'))?.createdBy).toBe('8')
    })
  })
}
