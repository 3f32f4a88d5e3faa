import { fileURLToPath } from 'node:url'
import { type Config, ConfigError, readConfig } from '../config.ts'
import type { Messages } from '../core/index.ts'
import { loadMessages } from '../data/load-messages.ts'
import { createLog, type Log } from '../log.ts'
import type { Shell } from './shell.ts'

/** What every subcommand starts from. */
export interface Setup {
  readonly config: Config
  /** By BCP 47 language, the operator's first. */
  readonly catalogues: ReadonlyMap<string, Messages>
  /** The operator's language. */
  readonly messages: Messages
  readonly log: Log
  readonly shell: Shell
}

/** Where the project's own data lies, wherever it is started from. */
export const dataFolder = fileURLToPath(new URL('../../data', import.meta.url))

/** Catalogues alone: enough to say that the configuration is wrong. */
export function readCatalogues(): ReadonlyMap<string, Messages> {
  return loadMessages(dataFolder)
}

/** Reads .env and the environment. What is set already stays. @throws {ConfigError} */
export function prepare(catalogues: ReadonlyMap<string, Messages>, shell: Shell): Setup {
  const config = readConfig(shell.readEnvironment())
  const messages = catalogues.get(config.language)
  if (messages === undefined) {
    throw new ConfigError('choice', 'SITREP_LANGUAGE', config.language, [...catalogues.keys()])
  }
  const secrets = [config.discord?.token, config.telegram?.token, passwordOf(config.databaseUrl)].filter(
    (secret) => secret !== undefined,
  )
  return {
    config,
    catalogues: new Map([[config.language, messages], ...catalogues]),
    messages,
    log: createLog(config.logLevel, secrets, shell.log),
    shell,
  }
}

/** Undefined where it is too short to be one: taking it out of the log would tear words. */
function passwordOf(databaseUrl: string | undefined): string | undefined {
  const password = databaseUrl === undefined ? '' : (URL.parse(databaseUrl)?.password ?? '')
  return password.length < 4 ? undefined : decodeURIComponent(password)
}
