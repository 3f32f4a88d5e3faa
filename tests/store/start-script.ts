import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { projectFile } from '../house/project-files.ts'

/** A script in a process of its own. */
export interface Started {
  readonly child: ChildProcess
  /** What it has written to standard output so far. */
  said(): string
  readonly ended: Promise<unknown>
}

/** Starts a script beside the tests; at the latest it is killed when the test has ended. */
export function startScript(script: URL, ...args: readonly string[]): Started {
  // As main.ts is started: what was compiled is kept for the next process.
  const child = spawn(
    process.execPath,
    ['--import', projectFile('src/before-main.mjs'), fileURLToPath(script), ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stdout.on('data', (data) => {
    output += data
  })
  return { child, said: () => output, ended: once(child, 'close') }
}
