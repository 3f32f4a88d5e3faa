import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { createStore } from '../../src/store/open-store.ts'
import type { Database } from '../../src/store/sql/port.ts'
import { openSqlite } from '../../src/store/sql/sqlite.ts'
import { verifyStore } from '../../src/store/verify/verify-store.ts'
import { date, makeSubscription, planAll } from '../contracts/digest-samples.ts'
import { makeFolder, sample } from './samples.ts'

async function openFilled(): Promise<Database> {
  const database = openSqlite(makeFolder())
  onTestFinished(() => database.close())
  await migrate(database)
  // What a home was brought up from is read again before it is complete; this one is.
  await createStore(database).readings.noteVersion('1')
  for (const text of ['Le MNLA a pris Kidal. Un.', 'Le MNLA a pris Kidal. Deux.'])
    await createStore(database).intake.take(...sample(text))
  const subscriptions = ['aaaaaa', 'bbbbbb'].map((id) => makeSubscription(id))
  const lane = await planAll(createStore(database), ...subscriptions)
  const key = { subscription: 'aaaaaa', date }
  await createStore(database).deliveries.settle(key, { state: 'skipped', at: 1 }, lane)
  return database
}

const damages: readonly (readonly [name: string, sql: string, code: string, detail: string])[] = [
  ['a letter of a text', "UPDATE articles SET text = replace(text, 'Un', 'On')", 'hash', ''],
  ['a byte of an original', "UPDATE captures SET raw = x'00' WHERE n = 1", 'hash', ''],
  ['an article’s fields', 'UPDATE articles SET json = substr(json, 1, 40)', 'unreadable', ''],
  ['a claim’s place', "UPDATE claims SET place = 'ml-gao'", 'differs', 'place'],
  ['the words of a quote', `UPDATE claims SET json = replace(json, 'a pris', 'a perdu')`, 'quote', ''],
  ['what claims are found by', 'DELETE FROM found WHERE n = (SELECT max(n) FROM found)', 'index', '/'],
  ['where a claim is found', 'UPDATE found SET day = day + 1', 'index', '/'],
  ['a count', "UPDATE counts SET n = n + 1 WHERE what = 'claims'", 'index', '3/2'],
  ['a sentence to be searched', 'DELETE FROM sentences', 'index', '0 21'],
  ['how many digests ended', 'UPDATE delivery_ends SET n = n + 1', 'index', '2/1'],
  ['whose digest is due', "UPDATE subscriptions SET state = 'paused'", 'index', 'due'],
  ['the originals', 'DELETE FROM captures', 'bare', ''],
  ['the count of changes', "UPDATE meta SET value = '1' WHERE key = 'revision'", 'revision', ''],
]

test.each(damages)('finds that %s changed', async (_, sql, code, detail) => {
  const database = await openFilled()
  expect(await verifyStore(database)).toMatchObject({ articles: 2, captures: 2, claims: 2, problemCount: 0 })
  await database.run(sql)
  const { problems, problemCount } = await verifyStore(database)
  expect(problemCount).toBeGreaterThan(0)
  expect(problems[0]).toMatchObject({ code, detail: expect.stringContaining(detail) })
})

test('finds what belongs to nothing', async () => {
  const database = await openFilled()
  // Only a foreign hand can do this.
  const { DatabaseSync } = await import('node:sqlite')
  const raw = new DatabaseSync(database.place, { enableForeignKeyConstraints: false })
  raw.exec("DELETE FROM articles WHERE text LIKE '%Un.%'")
  raw.close()
  const orphans = (await verifyStore(database)).problems.filter(({ code }) => code === 'orphan')
  expect(orphans.map(({ table, detail }) => `${table} ${detail}`).sort()).toEqual([
    'captures articles',
    'claims articles',
    'sentences articles',
  ])
})

test('names the first hundred, and counts all', async () => {
  const database = await openFilled()
  const takings = Array.from({ length: 150 }, (_, n) => sample(`Le MNLA a pris Kidal. ${n}`))
  await createStore(database).intake.takeAll(takings.map(([reading, capture]) => ({ reading, capture })))
  await database.run("UPDATE captures SET raw = x'00'")
  const { problems, problemCount } = await verifyStore(database)
  expect(problems).toHaveLength(100)
  expect(problemCount).toBe(152)
})
