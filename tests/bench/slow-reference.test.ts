import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, openDispatcher } from '../../bench/corpus/asking.ts'
import { fillStore } from '../../bench/corpus/fill-store.ts'
import { makeArticles } from '../../bench/corpus/make-articles.ts'
import { createRandom } from '../../bench/corpus/random.ts'
import { createSlowCorpus } from '../../bench/corpus/slow-corpus.ts'
import { createPlacePicker, layOutWorld } from '../../bench/corpus/world.ts'
import { parseSearch, type Reading, searchMark } from '../../src/core/index.ts'
import type { Dispatcher } from '../../src/dispatch.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { projectFile } from '../house/project-files.ts'
import { knowledge } from '../knowledge.ts'

// Enough that the windows of the most told of places and countries are full.
const claims = 4_500

const home = mkdtempSync(join(tmpdir(), 'sitrep-reference-'))
const world = layOutWorld(knowledge)
const readings: Reading[] = []
let store: Store
let quick: Dispatcher
let slow: Dispatcher
let slowCorpus: ReturnType<typeof createSlowCorpus>

beforeAll(async () => {
  store = await openStore(home)
  await fillStore(store, keeping(makeArticles(knowledge, 'reference')), claims)
  slowCorpus = createSlowCorpus(readings)
  quick = await openDispatcher(store, knowledge, projectFile('data'))
  slow = await openDispatcher(store, knowledge, projectFile('data'), { ...store.corpus, ...slowCorpus })
}, 120_000)
afterAll(async () => {
  await store.close()
  rmSync(home, { recursive: true, force: true })
})

function* keeping(articles: Iterator<Reading>): Generator<Reading> {
  for (;;) {
    const reading = articles.next().value as Reading
    readings.push(reading)
    yield reading
  }
}

const hottest = world.places[0]!
const places = [hottest, world.countries[0]!, ...sampled(12)]

function sampled(count: number) {
  const picker = createPlacePicker(world, createRandom('asked'))
  return Array.from({ length: count }, () => picker.asked())
}

test('the corpus is large enough to fill the windows of some, and not of others', async () => {
  const told = readings.flatMap((reading) => reading.claims.map(({ place }) => place?.id))
  expect(told.filter((id) => id === hottest.id).length).toBeGreaterThan(300)
})

test.each([{}, { 'as-of': '2016-05' }, { 'as-of': '2012-03-02' }])(
  '/situation is what the slow reference answers, %o',
  async (values) => {
    for (const { id } of places) {
      const asked = { place: id, ...values }
      expect(await ask(quick, 'situation', asked)).toEqual(await ask(slow, 'situation', asked))
    }
  },
)

test.each([{}, { from: '2014', to: '2014' }, { to: '2013-06' }, { from: '2019-02-03', to: '2019-03' }])(
  '/timeline is what the slow reference answers, %o',
  async (values) => {
    for (const { id } of places.slice(0, 6)) {
      const asked = { place: id, ...values }
      expect(await ask(quick, 'timeline', asked)).toEqual(await ask(slow, 'timeline', asked))
    }
    expect(await ask(quick, 'timeline', values)).toEqual(await ask(slow, 'timeline', values))
  },
)

test('/search finds what the slow reference finds', async () => {
  const words = ['armed', 'attacked', '"armed men"', 'obus', 'fighting region', 'la ville', 'zoukati']
  for (const typed of words) {
    for (const marks of [[], [searchMark('place', hottest.id)], [searchMark('event', 'attack')]]) {
      const query = { terms: parseSearch(typed), marks, limit: 100_000 }
      const [a, b] = [await store.corpus.search(query), await slowCorpus.search(query)]
      expect(a.map(({ day }) => day)).toEqual(b.map(({ day }) => day))
      const key = (found: object): string => JSON.stringify(found)
      expect(a.map(key).sort()).toEqual(b.map(key).sort())
    }
  }
})

test('pages of a timeline join without a gap', async () => {
  const pages = []
  let command: string | undefined = `/timeline ${hottest.id}`
  while (command !== undefined) {
    const answer = await quick.answer({
      asker: { platform: 'console', person: 'p', chat: 'p', admin: true },
      text: command,
    })
    expect(answer.status).toBe('answered')
    pages.push(answer)
    command = answer.doc.actions.find(({ command: next }) => next.startsWith('/timeline'))?.command
  }
  const cited = new Set(pages.flatMap(({ sources }) => sources.flatMap((source) => source.claims)))
  const dated = readings
    .flatMap((reading) => reading.claims)
    .filter(({ place, time }) => place?.id === hottest.id && time?.earliest === time?.latest && time !== null)
  expect(pages.length).toBeGreaterThan(1)
  expect(dated.filter(({ id }) => !cited.has(id))).toEqual([])
})
