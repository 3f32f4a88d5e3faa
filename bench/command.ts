import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One command's cost, npm's process included. */
export interface Cost {
  /** Milliseconds: first run, and the median of the others. */
  readonly firstMs: number
  readonly nextMs: number
  /** Megabytes: the largest single process, and all processes of one run together. */
  readonly peakMb: number
  readonly sumMb: number
}

/** Runs a command in a shell several times and measures it. @throws when it fails. */
export function measureCommand(command: string, env: Readonly<Record<string, string>>, runs: number): Cost {
  const times: number[] = []
  let memory: readonly number[] = []
  for (let i = 0; i < runs; i += 1) {
    const file = join(mkdtempSync(join(tmpdir(), 'sitrep-bench-')), 'rss')
    const hook = `--import=${join(import.meta.dirname, 'report-rss.mjs')}`
    const start = performance.now()
    const done = spawnSync(command, {
      shell: true,
      encoding: 'utf8',
      env: { ...process.env, ...env, BENCH_RSS_FILE: file, NODE_OPTIONS: hook },
    })
    times.push(performance.now() - start)
    if (done.status !== 0) throw new Error(`${command} ended with ${done.status}: ${done.stderr}`)
    memory = readFileSync(file, 'utf8').trim().split('\n').map(Number)
  }
  const [first = 0, ...next] = times
  const sorted = next.sort((a, b) => a - b)
  return {
    firstMs: Math.round(first),
    nextMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? first),
    peakMb: Math.round(Math.max(...memory) / 1e6),
    sumMb: Math.round(memory.reduce((sum, bytes) => sum + bytes, 0) / 1e6),
  }
}
