import { existsSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { type Environment, readEnvironment } from '../config.ts'
import type { Messages } from '../core/index.ts'
import type { loadKnowledge } from '../data/load-knowledge.ts'
import type { Log } from '../log.ts'
import { watchFaults } from './faults.ts'

/** What a command line is run from: the process itself, or what stands in for it where several run in one. */
export interface Shell {
  readonly stdin: Readable
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  /** Where lines of the log go; undefined: to the standard error of the process, at once. */
  readonly log?: NodeJS.WritableStream
  /** The environment, with what .env adds to it. @throws what reading .env does */
  readEnvironment(): Environment
  /** Loads data/: another where several run in one process and share what is made of it. */
  readonly loadKnowledge?: typeof loadKnowledge
  /** From now on what nobody catches is said and logged. */
  watchFaults(messages: Messages, log: Log): void
}

/** The process that this is. Its input is not so much as opened by commands that read none. */
export const ownShell: Shell = {
  get stdin() {
    return process.stdin
  },
  get stdout() {
    return process.stdout
  },
  get stderr() {
    return process.stderr
  },
  readEnvironment: () => {
    if (existsSync('.env')) process.loadEnvFile('.env')
    return readEnvironment()
  },
  watchFaults,
}
