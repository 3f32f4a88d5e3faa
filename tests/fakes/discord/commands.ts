import type { Reply } from './interactions.ts'
import { refuseCommands } from './rules.ts'
import { snowflake, type Where } from './world.ts'

type Json = Readonly<Record<string, unknown>>

/** A command as registered. */
export interface Registered extends Json {
  readonly id: string
  readonly name: string
  readonly default_member_permissions: string | null
  readonly contexts: readonly number[]
  readonly integration_types: readonly number[]
  readonly options: readonly RegisteredOption[]
}

interface RegisteredOption {
  readonly name: string
  readonly type: number
  readonly required: boolean
  readonly autocomplete?: boolean
  readonly choices?: readonly { readonly value: string }[]
  /** Of a subcommand. */
  readonly options?: readonly RegisteredOption[]
}

/** GET: texts by locale only when asked for, and everything Discord adds of its own. */
export function listCommands(commands: readonly Registered[], withLocalizations: boolean): Reply {
  if (withLocalizations) return { status: 200, body: commands }
  const bare = JSON.stringify(commands, (key, value) => (key.endsWith('_localizations') ? undefined : value))
  return { status: 200, body: JSON.parse(bare) }
}

/** PUT: replaces them all, or says why not. */
export function replaceCommands(
  wanted: unknown,
  applicationId: string,
): { readonly reply: Reply; readonly commands?: readonly Registered[] } {
  const refusal = refuseCommands(wanted)
  if (refusal !== undefined) {
    return { reply: { status: refusal.status, body: { code: refusal.code, message: refusal.message } } }
  }
  const commands = (wanted as readonly Json[]).map((command) => withDefaults(command, applicationId))
  return { reply: { status: 200, body: commands }, commands }
}

/** Fields in an order of Discord's, with what it fills in. */
function withDefaults(command: Json, applicationId: string): Registered {
  const options = ((command.options ?? []) as readonly Json[]).map((option) => ({
    type: option.type,
    name_localizations: null,
    ...option,
  }))
  return {
    id: snowflake(),
    application_id: applicationId,
    version: snowflake(),
    default_member_permissions: null,
    type: 1,
    nsfw: false,
    dm_permission: true,
    name_localizations: null,
    ...command,
    contexts: [...((command.contexts ?? []) as readonly number[])].reverse(),
    options,
  } as unknown as Registered
}

/**
 * The data of an interaction with a command of one word or two ("digest set").
 * @throws Error naming what Discord's client would not let a person send, or not show them
 */
export function commandData(
  commands: readonly Registered[],
  name: string,
  where: Where,
  options: Readonly<Record<string, string | number>>,
  typing?: string,
): object {
  const [first, second] = name.split(' ')
  const command = commands.find((one) => one.name === first)
  if (command === undefined) throw new Error(`no command ${first} is registered`)
  if (!command.contexts.includes(where.context)) throw new Error(`/${first} is not shown there`)
  if (where.userInstalled === true && !command.integration_types.includes(1))
    throw new Error(`/${first} is not shown to who installed the app alone`)
  const needed = BigInt(command.default_member_permissions ?? 0)
  if (where.permissions !== undefined && (BigInt(where.permissions) & needed) !== needed)
    throw new Error(`/${first} is not shown to those who may not`)
  const data = { id: command.id, name: first, type: 1 }
  if (second === undefined) return { ...data, options: checkOptions(command, options, typing) }
  const subcommand = command.options.find((one) => one.type === 1 && one.name === second)
  if (subcommand === undefined) throw new Error(`/${first} has no ${second}`)
  const given = checkOptions({ name, options: subcommand.options ?? [] }, options, typing)
  return { ...data, options: [{ name: second, type: 1, options: given }] }
}

function checkOptions(
  command: Pick<Registered, 'name' | 'options'> | undefined,
  options: Readonly<Record<string, string | number>>,
  typing?: string,
): readonly Json[] {
  if (command === undefined) throw new Error('no such command is registered')
  const given = Object.entries(options).map(([name, value]) => {
    const declared = command.options.find((option) => option.name === name)
    if (declared === undefined) throw new Error(`/${command.name} has no option ${name}`)
    if (declared.type === 4 && typeof value !== 'number' && typing !== name)
      throw new Error(`${name} takes a whole number`)
    if (declared.choices?.some((choice) => choice.value === value) === false)
      throw new Error(`${name} has no choice ${value}`)
    if (typing === name && declared.autocomplete !== true) throw new Error(`${name} completes nothing`)
    return { name, type: declared.type, value, ...(typing === name ? { focused: true } : {}) }
  })
  const missing = command.options.find((option) => option.required && !(option.name in options))
  if (missing !== undefined && typing === undefined) throw new Error(`${missing.name} is required`)
  return given
}
