import { describe, expect, test } from 'vitest'
import { gao, makeCapture, makeReading, sample } from '../store/samples.ts'
import type { OpenStore } from './store.ts'
import { toldAt } from './told.ts'

/** Reading again. */
export function readingsContract(open: OpenStore): void {
  describe('reading articles again', () => {
    test('what another version read is stale, and comes back as it came in', async () => {
      const { intake, readings } = await open()
      const given = { published: '2012-03-31', publisher: 'Le Journal', language: 'fr' }
      const reading = makeReading('texte')
      await intake.take(reading, makeCapture('texte', given))
      await intake.takeAll([
        { reading: makeReading('neuf'), capture: makeCapture('neuf'), readingVersion: '2' },
      ])
      expect(await readings.staleArticles('2')).toEqual([reading.article.id])
      expect(await readings.intakesOf([reading.article.id, 'a0'])).toEqual(
        new Map([[reading.article.id, { intake: makeCapture('texte', given).intake, fetchedAt: 1_000 }]]),
      )
    })

    test('an article is read by the version of the home when none is named', async () => {
      const { intake, readings } = await open()
      expect(await readings.version()).toBe('')
      await readings.noteVersion('3')
      await intake.take(...sample('texte'))
      expect(await readings.version()).toBe('3')
      expect(await readings.staleArticles('3')).toEqual([])
    })

    test('a reading takes the place of another, once', async () => {
      const { intake, readings, corpus } = await open()
      const [reading, capture] = sample('texte', {}, [{}, {}])
      await intake.take(reading, capture)
      const { id } = reading.article
      const again = makeReading('texte', { language: 'en' }, [{ place: gao }])
      expect(await readings.replaceReadings([again, makeReading('nowhere')], '2')).toBe(1)
      expect(await readings.replaceReadings([again], '2')).toBe(0)
      expect(await corpus.revision()).toBe(2)
      expect(await corpus.claimsOf([id])).toEqual(again.claims)
      expect(await toldAt(corpus, 'ml-kidal')).toEqual([])
      expect((await corpus.articles([id]))[0]).toMatchObject({ language: 'en', text: 'texte' })
      expect(await intake.articleOfBytes(capture.intake.rawSha256)).toBe(id)
    })

    test('a reading that cannot be kept leaves the former one whole', async () => {
      const { intake, readings, corpus } = await open()
      const [reading, capture] = sample('texte')
      await intake.take(reading, capture)
      const { id } = reading.article
      const twice = { ...reading, claims: [...reading.claims, ...reading.claims] }
      await expect(readings.replaceReadings([twice], '2')).rejects.toThrow()
      expect(await corpus.claimsOf([id])).toEqual(reading.claims)
      expect(await readings.staleArticles('2')).toEqual([id])
      await readings.noteFailure(id, '2')
      expect(await corpus.claimsOf([id])).toEqual(reading.claims)
      expect(await readings.staleArticles('2')).toEqual([])
    })
  })
}
