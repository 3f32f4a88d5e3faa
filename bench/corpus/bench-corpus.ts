import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureCommand } from '../command.ts'
import { makeSchema } from './make-schema.ts'
import type { Measured, Times } from './measure.ts'

/** How many claims a corpus has, and how many questions it is asked. */
const sizes = [
  [10_000, 600],
  [100_000, 600],
  [1_000_000, 600],
] as const

/** MiniSearch needs a gigabyte and more of memory for the largest corpus. */
const mostInMemory = 100_000

/**
 * Asks corpora of three sizes on SQLite, and on PostgreSQL where SITREP_TEST_DATABASE_URL names a server
 * (`.ci/with-postgres npm run bench`); each in a process of its own. Prints tables.
 */
export async function benchCorpus(): Promise<void> {
  const idleMb = Math.round(Number(runNode(['-p', 'process.memoryUsage.rss() / 1e6'])))
  const server = process.env.SITREP_TEST_DATABASE_URL
  for (const [claims, questions] of sizes) {
    const home = mkdtempSync(join(tmpdir(), 'sitrep-bench-corpus-'))
    try {
      const table: Record<string, Record<string, number | string>> = {}
      const sqlite = measure(home, claims, questions)
      add(table, 'SQLite', sqlite, idleMb)
      if (server !== undefined) {
        const schema = await makeSchema(server, `bench_${claims}`)
        add(table, 'PostgreSQL', measure(schema, claims, questions), idleMb)
      }
      const search = sqlite.times['finding sentences']!
      addPeer(table, 'peer: FTS5 as it comes', peer(claims, questions, 'fts5'), search)
      if (claims <= mostInMemory)
        addPeer(table, 'peer: MiniSearch', peer(claims, questions, 'minisearch'), search)
      process.stdout.write(`${claims.toLocaleString('en')} claims, milliseconds\n`)
      console.table(table)
      const asking = 'npm run --silent sitrep -- ask "/situation kidal"'
      console.table({ 'a cold process, from the shell': measureCommand(asking, { SITREP_HOME: home }, 4) })
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  }
}

function measure(place: string, claims: number, questions: number): Measured {
  process.stderr.write(
    `filling ${place.startsWith('postgres') ? 'PostgreSQL' : place} with ${claims} claims\n`,
  )
  runNode(['bench/corpus/fill.ts', place, String(claims)])
  return JSON.parse(runNode([...asStarted, 'bench/corpus/measure.ts', place, String(questions)])) as Measured
}

function peer(claims: number, questions: number, name: string): Peer {
  process.stderr.write(`the same searches in ${name}\n`)
  return JSON.parse(runNode(['bench/corpus/peers.ts', String(claims), String(questions), name])) as Peer
}

interface Peer extends Omit<Times, 'n'> {
  readonly rssMb: number
}

/**
 * How `npm start` runs Node: what one answer leaves behind is cleared away sooner, which saves 50 MB and 30 MB, and types
 * that were stripped once are not again, which saves 30 MB.
 */
const asStarted = [
  '--max-semi-space-size=8',
  '--heap-growing-percent=60',
  '--no-regexp-tier-up',
  '--import',
  './src/before-main.mjs',
] as const

type Table = Record<string, Record<string, number | string>>

function add(table: Table, engine: string, { times, rssMb }: Measured, idleMb: number): void {
  for (const [what, own] of Object.entries(times)) table[`${engine}: ${what}`] = { ...own }
  table[`${engine}: memory above an idle node, MB`] = { p50: rssMb - idleMb }
}

function addPeer(table: Table, name: string, { p50, p99, cpu50, cpu99, rssMb }: Peer, ours: Times): void {
  const ratio = (mine: number, other: number): string => (mine / other).toFixed(2)
  table[name] = {
    p50,
    p99,
    cpu50,
    cpu99,
    // By time on a core, which what else the machine does changes least.
    'ours / peer': `${ratio(ours.cpu50, cpu50)}, ${ratio(ours.cpu99, cpu99)}`,
    MB: rssMb,
  }
}

function runNode(args: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: join(import.meta.dirname, '..', '..'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
  return stdout
}
