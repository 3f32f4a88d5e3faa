import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFile } from '../house/project-files.ts'

/** How one run ended. */
export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** A folder of its own for a home, and for the working directory, where no .env of the checkout is found. */
export function makeFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'sitrep-cli-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Starts the real program, as npm scripts do, with nothing of the operator's environment. */
export function startSitrep(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
) {
  return spawn(
    process.execPath,
    ['--import', projectFile('src/before-main.mjs'), projectFile('src/main.ts'), ...args],
    { cwd: folder, env: { PATH: process.env.PATH, SITREP_HOME: 'home', ...env }, stdio: 'pipe' },
  )
}

/** Runs the real program to its end. */
export async function sitrep(
  args: readonly string[],
  folder: string,
  { input = '', env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> {
  const child = startSitrep(args, folder, env)
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk
  })
  child.stdin.on('error', () => undefined).end(input)
  return { status: await ended, out, err }
}
