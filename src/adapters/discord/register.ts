import { DiscordAPIError, type REST, Routes } from 'discord.js'
import type { Log } from '../../command.ts'
import { UpstreamError } from '../../core/index.ts'
import type { CommandFace } from '../../dispatch.ts'
import { canonicalCommands } from './canonical.ts'
import { commandsJson } from './command-json.ts'
import { describeError } from './describe-error.ts'
import { type CallOptions, call, createRest, type RestOptions } from './rest.ts'

/** What registering needs. */
export interface RegisterOptions {
  readonly rest: REST
  readonly applicationId: string
  readonly faces: readonly CommandFace[]
  readonly log: Log
  readonly signal: AbortSignal
  /** When to give up, in milliseconds of `performance.now()`. */
  readonly deadlineAt: number
}

/** Source: https://discord.com/developers/docs/interactions/application-commands#registering-a-command (100 global) */
const mostCommands = 100

/** Longest that `npm run register` tries. */
const tryMs = 60_000

/**
 * Tells Discord the commands, for all servers and chats. Those already there are left alone: only 200 may be created
 * in a day. @throws errors of discord.js
 */
export async function registerCommands(options: RegisterOptions): Promise<void> {
  const { rest, applicationId, faces, log, signal, deadlineAt } = options
  const route = Routes.applicationCommands(applicationId)
  const wanted = commandsJson(faces).slice(0, mostCommands)
  const common: Omit<CallOptions, 'method'> = { ...patience, rest, route, signal, deadlineAt }
  const query = new URLSearchParams({ with_localizations: 'true' })
  const known = await readRegistered({ ...common, method: 'get', data: { query } })
  if (known !== undefined && canonicalCommands(known) === canonicalCommands(wanted)) return
  await call({ ...common, method: 'put', data: { body: wanted } })
  log.info({ commands: wanted.length }, 'Discord commands registered')
}

/** `npm run register`: the same without connecting. @throws {UpstreamError} when Discord refuses or is out of reach */
export async function registerDiscord(
  options: RestOptions & { readonly faces: readonly CommandFace[]; readonly log: Log },
): Promise<void> {
  const rest = createRest(options)
  const { signal } = new AbortController()
  const deadlineAt = performance.now() + tryMs
  try {
    const route = Routes.currentApplication()
    const application = await call({ ...patience, rest, method: 'get', route, signal, deadlineAt })
    const { id } = application as { id: string }
    await registerCommands({ ...options, rest, applicationId: id, signal, deadlineAt })
  } catch (error) {
    const { code, status, description } = describeError(error, [options.token])
    const said = [status ?? code, description].filter((one) => one !== undefined && one !== '').join(': ')
    throw new UpstreamError('Discord', `registering commands (${said})`)
  }
}

const patience = { attemptMs: 10_000, pausesMs: [500, 2_000, 5_000] } as const

/** Undefined when Discord does not tell: writing the same once more does no harm. */
async function readRegistered(options: CallOptions): Promise<readonly unknown[] | undefined> {
  try {
    const known = await call(options)
    return Array.isArray(known) ? known : undefined
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 404) return undefined
    throw error
  }
}
