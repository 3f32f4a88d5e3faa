import { describe, expect, test } from 'vitest'
import { makeAnswer, makeAsker } from '../store/samples.ts'
import type { OpenStore } from './store.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Answers as given. */
export function answersContract(open: OpenStore): void {
  describe('kept answers', () => {
    test('the last one is a person’s own, in that chat', async () => {
      const { answers } = await open()
      const asker = makeAsker()
      expect(await answers.last(asker)).toBeUndefined()
      await answers.keep(asker, makeAnswer('a'))
      await answers.keep({ ...asker, person: '8' }, makeAnswer('b'))
      await answers.keep({ ...asker, chat: '71' }, makeAnswer('c'))
      expect(await answers.last(asker)).toEqual(makeAnswer('a'))
      expect(await answers.byId('b')).toEqual(makeAnswer('b'))
      expect(await answers.byId('x')).toBeUndefined()
    })

    test('the same answer given again is the last one again, and kept once', async () => {
      const { answers, people } = await open()
      const asker = makeAsker()
      for (const id of ['a', 'b', 'a']) await answers.keep(asker, makeAnswer(id))
      expect((await answers.last(asker))?.id).toBe('a')
      expect(await people.forget(asker)).toBe(2)
    })

    test('an answer that two persons got stays when one is forgotten', async () => {
      const { answers, people } = await open()
      await answers.keep(makeAsker(), makeAnswer('a'))
      await answers.keep(makeAsker({ person: '8' }), makeAnswer('a'))
      await people.forget(makeAsker())
      expect(await answers.byId('a')).toEqual(makeAnswer('a'))
    })

    test('twenty are kept for each person and chat', async () => {
      const { answers, people } = await open()
      for (let n = 0; n < 25; n += 1) await answers.keep(makeAsker(), makeAnswer(`a${n}`))
      expect(await answers.byId('a4')).toBeUndefined()
      expect(await answers.byId('a5')).toBeDefined()
      expect((await answers.last(makeAsker()))?.id).toBe('a24')
      expect(await people.forget(makeAsker())).toBe(20)
    })

    test('none is kept longer than thirty days, whoever asked', async () => {
      let now = 0
      const { answers, people } = await open(() => now)
      await answers.keep(makeAsker(), makeAnswer('a'))
      now = 30 * dayMs
      expect(await answers.last(makeAsker())).toBeDefined()
      now += 1
      expect(await answers.last(makeAsker())).toBeUndefined()
      expect(await answers.byId('a')).toBeUndefined()
      await answers.keep(makeAsker({ person: '8' }), makeAnswer('b'))
      expect(await people.forget(makeAsker())).toBe(0)
    })
  })
}
