import { describe, expect, test } from 'vitest'
import type { TimeSpan } from '../../src/core/index.ts'
import { gao, makeReading, sample } from '../store/samples.ts'
import type { OpenStore } from './store.ts'
import { everythingTold, toldAt, toldOf } from './told.ts'

const day = (date: string, basis: TimeSpan['basis'] = 'stated'): TimeSpan => ({
  earliest: date,
  latest: date,
  precision: 'day',
  basis,
  value: date,
  text: date,
  why: [],
})

/** Reading the corpus. */
export function corpusContract(open: OpenStore): void {
  describe('reading the corpus', () => {
    test('an empty corpus holds nothing, and says so', async () => {
      const { corpus } = await open()
      expect(await corpus.coverage()).toEqual({
        articles: 0,
        claims: 0,
        rows: [],
        publishers: [],
        languages: [],
        unread: [],
        earliest: null,
        latest: null,
        lastIngestAt: null,
        starter: false,
        feeds: { count: 0, failing: [] },
        quarantined: 0,
        refused: [],
      })
      expect(await toldAt(corpus, 'ml-kidal')).toEqual([])
      expect(await corpus.placesNamed()).toEqual([])
      expect(await corpus.revision()).toBe(0)
    })

    test('claims are found by place, by actor and by id', async () => {
      const { intake, corpus } = await open()
      const text: [string, object, object[]] = [
        'texte',
        {},
        [{}, { place: gao, actors: [] }, { place: null }],
      ]
      const [reading, capture] = sample(...text)
      await intake.take(reading, capture)
      const [kidalClaim, gaoClaim, nowhere] = reading.claims
      expect(await toldAt(corpus, 'ml-gao')).toEqual([gaoClaim])
      expect(await toldOf(corpus, 'mnla')).toEqual([kidalClaim, nowhere])
      expect(await corpus.claims([nowhere!.id, 'xx'])).toEqual([nowhere])
      expect(await everythingTold(corpus)).toHaveLength(3)
    })

    test('what is asked for by id comes in the order asked, each once', async () => {
      const { intake, corpus } = await open()
      const ids: string[] = []
      for (const text of ['un', 'deux', 'trois', 'quatre']) {
        const [reading, capture] = sample(text)
        await intake.take(reading, capture)
        ids.unshift(reading.article.id)
      }
      const asked = [ids[2]!, 'a0', ids[0]!, ids[2]!, ids[3]!]
      const expected = [ids[2], ids[0], ids[3]]
      expect((await corpus.articles(asked)).map(({ id }) => id)).toEqual(expected)
      const claimIds = asked.map((id) => `${id}:0:armed-clash:0`)
      expect((await corpus.claims(claimIds)).map(({ article }) => article)).toEqual(expected)
    })

    test('an actor named twice in one sentence is one claim', async () => {
      const { intake, corpus } = await open()
      const mnla = { id: 'mnla', name: 'MNLA', text: 'MNLA', kind: 'armed-group' } as const
      const actors = [
        { ...mnla, role: 'agent' },
        { ...mnla, role: 'holder' },
        { ...mnla, role: 'agent' },
      ] as const
      await intake.take(...sample('double', {}, [{ actors }]))
      expect(await toldOf(corpus, 'mnla')).toHaveLength(1)
    })

    test('places come with their claims, most first', async () => {
      const { intake, corpus } = await open()
      await intake.take(...sample('texte', {}, [{ place: gao }, {}, {}, { place: null }]))
      expect(await corpus.placesNamed()).toEqual([
        { id: 'ml-kidal', claims: 2 },
        { id: 'ml-gao', claims: 1 },
      ])
    })

    test('coverage counts outlets, languages and what was not read', async () => {
      const { intake, corpus } = await open()
      await intake.take(...sample('1', { publisher: 'Le Journal' }))
      await intake.take(...sample('2', { publisher: 'Le Journal', unread: 'no-claim' }, []))
      await intake.take(...sample('3', { language: 'ar', unread: 'language', fetchedAt: 9_000 }, []))
      expect(await corpus.coverage()).toMatchObject({
        articles: 3,
        claims: 1,
        publishers: [
          { publisher: 'Le Journal', articles: 2 },
          { publisher: undefined, articles: 1 },
        ],
        languages: [
          { language: 'fr', articles: 2 },
          { language: 'ar', articles: 1 },
        ],
        unread: [
          { reason: 'language', language: 'ar', articles: 1 },
          { reason: 'no-claim', language: 'fr', articles: 1 },
        ],
        lastIngestAt: 9_000,
      })
    })

    test('an article that failed to be read counts as failed, not as empty of claims', async () => {
      const { intake, corpus } = await open()
      const [, capture] = sample('raté')
      await intake.takeAll([
        { reading: makeReading('raté', { unread: 'no-claim' }, []), capture, failed: true },
      ])
      expect((await corpus.coverage()).unread).toEqual([{ reason: 'failed', language: 'fr', articles: 1 }])
    })

    test('the span of events is of what happened: no plan, and no date that only a stamp gave', async () => {
      const { intake, corpus } = await open()
      await intake.take(
        ...sample('dates', {}, [
          { time: day('2012-01-17') },
          { time: { ...day('2012-03-30'), latest: '2012-04-01T22:00:00Z' } },
          { time: day('2013-07-28'), stance: 'planned' },
          { time: { ...day('2024-05-02', 'document'), earliest: null } },
          { time: null },
        ]),
      )
      expect(await corpus.coverage()).toMatchObject({ earliest: '2012-01-17', latest: '2012-04-01' })
    })
  })
}
