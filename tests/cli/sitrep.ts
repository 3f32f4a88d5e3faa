import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { run } from '../../src/cli/program.ts'
import { projectFile } from '../house/project-files.ts'
import { loadSharing } from '../knowledge.ts'

/** How one run ended. */
export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

type Environment = Readonly<Record<string, string>>

/** What a run is given beside its arguments. */
export interface Given {
  readonly input?: string
  readonly env?: Environment
}

/**
 * What every run is given. A second of work is spared to each new home by leaving the starter corpus out: whoever tests
 * that sets `starterOn`.
 */
const operators: Environment = { SITREP_HOME: 'home', SITREP_STARTER: 'off' }

/** A new home answers from the starter corpus, as it does where the operator sets nothing. */
export const starterOn: Environment = { SITREP_STARTER: 'auto' }

/** A folder of its own for a home, and for the working directory, where no .env of the checkout is found. */
export function makeFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'sitrep-cli-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Starts the real program, as npm scripts do, with nothing of the operator's environment. */
export function startSitrep(args: readonly string[], folder: string, env: Environment = {}) {
  return spawn(
    process.execPath,
    ['--import', projectFile('src/before-main.mjs'), projectFile('src/main.ts'), ...args],
    { cwd: folder, env: { PATH: process.env.PATH, ...operators, ...env }, stdio: 'pipe' },
  )
}

/** Runs the real program to its end, in a process of its own. */
export async function spawnSitrep(
  args: readonly string[],
  folder: string,
  { input = '', env = {} }: Given = {},
): Promise<Ran> {
  const child = startSitrep(args, folder, env)
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  child.stdin.on('error', () => undefined).end(input)
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { status: await ended, out, err }
}

let last: Promise<unknown> = Promise.resolve()

/**
 * Runs a command line to its end in this process, which spares its start: for whatever is not about processes. One at a
 * time, since working directory and zone are the process's.
 */
export async function sitrep(args: readonly string[], folder: string, given: Given = {}): Promise<Ran> {
  const ran = last.then(() => runHere(args, folder, given))
  last = ran.catch(() => undefined)
  return ran
}

async function runHere(
  args: readonly string[],
  folder: string,
  { input = '', env = {} }: Given,
): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const said = Promise.all([text(stdout), text(stderr)])
  const [cwd, zone] = [process.cwd(), process.env.TZ]
  process.chdir(folder)
  // As main.ts sets it.
  process.env.TZ = 'UTC'
  try {
    const status = await run(args, {
      stdin: Readable.from([Buffer.from(input)]),
      stdout,
      stderr,
      log: stderr,
      readEnvironment: () => ({ ...operators, ...env }),
      loadKnowledge: loadSharing,
      watchFaults: () => undefined,
    })
    stdout.end()
    stderr.end()
    const [out, err] = await said
    return { status, out, err }
  } finally {
    process.chdir(cwd)
    process.env.TZ = zone
  }
}
