import { describe, expect, onTestFinished, test } from 'vitest'
import { parseSearch } from '../../src/core/index.ts'
import { copyStore } from '../../src/store/keep/copy-store.ts'
import { migrate } from '../../src/store/migrate.ts'
import { createStore } from '../../src/store/open-store.ts'
import type { Database } from '../../src/store/sql/port.ts'
import { openSqlite } from '../../src/store/sql/sqlite.ts'
import { verifyStore } from '../../src/store/verify/verify-store.ts'
import { makeAnswer, makeAsker, makeFolder, sample } from '../store/samples.ts'
import type { OpenDatabase } from './database.ts'
import { date, dueAt, makeDigest, makeSubscription, planAll } from './digest-samples.ts'

/** More than one handful of rows in each of the larger tables. */
const articles = 80

/** Copying a whole store from SQLite to an engine and back. */
export function copyContract(engine: string, open: OpenDatabase): void {
  const opening = async (given: OpenDatabase): Promise<Database> => {
    const database = await given()
    onTestFinished(() => database.close())
    await migrate(database)
    return database
  }
  const openHere: OpenDatabase = async () => openSqlite(makeFolder())
  const fill = async (database: Database, from = 0): Promise<void> => {
    const { intake, people, answers } = createStore(database)
    const takings = Array.from({ length: articles }, (_, n) => {
      const [reading, capture] = sample(`Le MNLA a pris Kidal. ${from + n} é\u{1F54C}`, {}, [
        {},
        { place: null },
      ])
      const sentences = [{ start: 0, end: reading.article.text.length }]
      return { reading: { ...reading, sentences }, capture }
    })
    await intake.takeAll(takings)
    await intake.refuse('a.png', 'image', { at: 5 })
    await people.set('person', makeAsker(), { language: 'fr' })
    await answers.keep(makeAsker(), makeAnswer(`a${from}`))
    const id = `s${String(from).padStart(5, '0')}`
    const lane = await planAll(createStore(database), makeSubscription(id), makeSubscription(`${id}x`))
    const digest = makeDigest({ articles: [takings[0]!.reading.article.id] })
    await createStore(database).deliveries.begin({ subscription: id, date }, { digest, at: dueAt }, lane)
  }

  describe(`copying a store to ${engine}`, () => {
    test('and back gives the same store, which goes on counting where the first one was', async () => {
      const [first, there, back] = [await opening(openHere), await opening(open), await opening(openHere)]
      await fill(first)
      const out = await copyStore(first, there)
      const home = await copyStore(there, back)
      expect(home.tables).toEqual(out.tables)
      expect(out.tables.find(({ table }) => table === 'claims')?.rows).toBe(2 * articles)
      for (const database of [there, back]) {
        expect(await verifyStore(database)).toMatchObject({ articles, captures: articles, problems: [] })
        await fill(database, articles)
        expect((await createStore(database).answers.last(makeAsker()))?.id).toBe(`a${articles}`)
        expect(await verifyStore(database)).toMatchObject({ articles: 2 * articles, problems: [] })
        const { corpus } = createStore(database)
        for (const word of ['7', `${articles + 7}`])
          expect(
            await corpus.search({ terms: parseSearch(`kidal ${word}`), marks: [], limit: 9 }),
          ).toHaveLength(1)
      }
    })

    test('takes digests along, and not the lane of those who send from the first', async () => {
      const [first, there] = [await opening(openHere), await opening(open)]
      await fill(first)
      for (let n = 0; n < 4; n += 1) await createStore(first).deliveries.openLane('telegram')
      await copyStore(first, there)
      const { deliveries, subscriptions } = createStore(there)
      expect(await subscriptions.all()).toEqual(await createStore(first).subscriptions.all())
      expect(await deliveries.openLane('telegram')).toBe(1)
      // Newer than whoever began what is under way, so that it is looked after.
      const lane = { platform: 'discord', fence: await deliveries.openLane('discord') } as const
      expect(await deliveries.interrupted(lane, 9)).toEqual(
        await createStore(first).deliveries.interrupted({ ...lane, fence: 99 }, 9),
      )
      expect(await deliveries.interrupted(lane, 9)).toMatchObject([{ delivery: { fence: lane.fence - 1 } }])
      expect((await deliveries.counts('discord')).states).toMatchObject({ due: 1, sending: 1 })
    })

    test('broken off anywhere goes on, also when the first has changed since', async () => {
      const [first, there] = [await opening(openHere), await opening(open)]
      await fill(first)
      const breakAfter = (steps: number) => () => {
        steps -= 1
        if (steps < 0) throw new Error('broken off')
      }
      for (const steps of [0, 1, 2, 4, 9]) {
        await expect(copyStore(first, there, breakAfter(steps))).rejects.toThrow('broken off')
        expect((await verifyStore(there)).problems).toContainEqual(
          expect.objectContaining({ code: 'unfinished' }),
        )
        await first.run('UPDATE refusals SET at = at + 1')
        await createStore(first).intake.take(...sample(`Le MNLA a pris Kidal. Venu après ${steps} pas.`))
      }
      expect(await copyStore(first, there)).toMatchObject({ resumed: true })
      expect(await verifyStore(there)).toMatchObject({ articles: articles + 5, problems: [] })
    })

    test('that has articles or settings of its own is refused', async () => {
      const [first, there] = [await opening(openHere), await opening(open)]
      await fill(first)
      await createStore(there).people.set('person', makeAsker(), { language: 'en' })
      await expect(copyStore(first, there)).rejects.toMatchObject({ code: 'keep-not-empty' })
      await createStore(there).people.forget(makeAsker())
      await createStore(there).intake.take(...sample('départ', { starter: true }))
      await copyStore(first, there)
      await expect(copyStore(first, there)).rejects.toMatchObject({ code: 'keep-not-empty' })
      expect(await createStore(there).corpus.coverage()).toMatchObject({ articles, starter: false })
    })
  })
}
