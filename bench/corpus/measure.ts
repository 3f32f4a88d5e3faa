import { join } from 'node:path'
import { type Place, parseSearch } from '../../src/core/index.ts'
import { loadKnowledge } from '../../src/data/load-knowledge.ts'
import { openStore } from '../../src/store/open-store.ts'
import { ask, asker, openDispatcher } from './asking.ts'
import { createRandom } from './random.ts'
import { createWordPicker } from './search-terms.ts'
import { createPlacePicker, layOutWorld } from './world.ts'

/** Milliseconds that half of the questions stay below, 99 of a hundred, and how many were asked. */
export interface Times {
  readonly p50: number
  readonly p99: number
  /** The same of this process's own time on a core: what it takes where nothing else runs. */
  readonly cpu50: number
  readonly cpu99: number
  readonly n: number
}

interface Spent {
  readonly took: number
  readonly cpu: number
}

/** What one process measures over one store. */
export interface Measured {
  readonly times: Readonly<Record<string, Times>>
  /** Resident memory of the process when all was asked, in megabytes. */
  readonly rssMb: number
}

/**
 * Asks one store in this process and prints what it took as JSON: `node bench/corpus/measure.ts PLACE [QUESTIONS]`.
 * Questions are as uneven as what is told: places by the same law, one in ten for a country.
 */
const [place = '', count = '600'] = process.argv.slice(2)
const questions = Number(count)
const dataFolder = join(import.meta.dirname, '..', '..', 'data')
const knowledge = loadKnowledge(dataFolder)
const store = await openStore(place)
const dispatcher = await openDispatcher(store, knowledge, dataFolder)
const world = layOutWorld(knowledge)
const picker = createPlacePicker(world, createRandom('questions'))
const words = createWordPicker(createRandom('words'))
const spent = new Map<string, Spent[]>()

async function time(what: string, work: () => Promise<unknown>): Promise<void> {
  const [start, used] = [performance.now(), process.cpuUsage()]
  await work()
  const took = performance.now() - start
  const { user, system } = process.cpuUsage(used)
  spent.set(what, [...(spent.get(what) ?? []), { took, cpu: (user + system) / 1000 }])
}

/** Countries and the hottest place are reported apart. */
function kindOf(asked: Place): string {
  if (asked.kind === 'country') return ' (a country)'
  return asked === world.places[0] ? ' (the hottest place)' : ''
}

// Compiled code is measured, not compiling.
for (let i = 0; i < 60; i += 1) await ask(dispatcher, 'situation', { place: picker.asked().id })
for (let i = 0; i < questions; i += 1) {
  const asked = picker.asked()
  await time(`/situation${kindOf(asked)}`, () => ask(dispatcher, 'situation', { place: asked.id }))
  if (i % 2 === 0)
    await time(`/timeline${kindOf(asked)}`, () => ask(dispatcher, 'timeline', { place: asked.id }))
  const filter: Record<string, string> = i % 5 === 0 ? { place: asked.id } : {}
  const typed = words()
  // What peers are compared with: the sentences alone, before an answer is made of them.
  await time('finding sentences', () =>
    store.corpus.search({ terms: parseSearch(typed), marks: [], limit: 20 }),
  )
  await time('/search', () => ask(dispatcher, 'search', { words: typed, ...filter }))
  const name = asked.names.en!
  const prefix = name.slice(0, 1 + (i % Math.min(name.length, 6)))
  await time('completion', () =>
    dispatcher.complete({ asker, command: 'timeline', argument: 'place', prefix }),
  )
}
await store.close()
const measured: Measured = {
  times: Object.fromEntries([...spent].sort().map(([what, times]) => [what, summed(times)])),
  rssMb: Math.round(process.memoryUsage.rss() / 1e6),
}
process.stdout.write(`${JSON.stringify(measured)}\n`)

function summed(times: readonly Spent[]): Times {
  const at = (what: keyof Spent, share: number): number => {
    const sorted = times.map((one) => one[what]).sort((a, b) => a - b)
    return Math.round(100 * sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!) / 100
  }
  return {
    p50: at('took', 0.5),
    p99: at('took', 0.99),
    cpu50: at('cpu', 0.5),
    cpu99: at('cpu', 0.99),
    n: times.length,
  }
}
