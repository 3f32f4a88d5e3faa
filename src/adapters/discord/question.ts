import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentButtonInteraction,
  ApplicationCommandOptionType,
} from 'discord.js'
import type { Asker, Values } from '../../command.ts'
import type { Request } from '../../dispatch.ts'
import { findCommand } from './buttons.ts'
import { withoutJoiners } from './escape.ts'
import { readMayPost } from './may-post.ts'

/** A kind of interaction we answer. */
export type Asking =
  | APIChatInputApplicationCommandInteraction
  | APIMessageComponentButtonInteraction
  | APIApplicationCommandAutocompleteInteraction

/** Source: https://discord.com/developers/docs/resources/message#message-object-message-flags (EPHEMERAL) */
export const ephemeralFlag = 1 << 6

/** Source: https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags */
const administrator = 1n << 3n
const manageGuild = 1n << 5n

/** Source: https://discord.com/developers/docs/interactions/application-commands#interaction-contexts (BOT_DM) */
const botDm = 1

/** Who asks. In their own chat with the bot, a person decides what holds there. */
export function readAsker(interaction: APIInteraction): Asker {
  const permissions = BigInt(interaction.member?.permissions ?? '0')
  const channel = 'channel' in interaction ? interaction.channel?.id : undefined
  return {
    platform: 'discord',
    person: interaction.member?.user.id ?? interaction.user?.id ?? '',
    chat: channel ?? ('channel_id' in interaction ? (interaction.channel_id ?? '') : ''),
    admin: (permissions & (administrator | manageGuild)) !== 0n || interaction.context === botDm,
  }
}

/** The question of a slash command or a pressed button; undefined for a button that is not ours. */
export function findQuestion(
  interaction: APIChatInputApplicationCommandInteraction | APIMessageComponentButtonInteraction,
): Request | undefined {
  const asked = {
    asker: readAsker(interaction),
    platformLanguage: languageOf(interaction),
    mayPost: async () => readMayPost(interaction),
  }
  if (interaction.type === 2) {
    const { name, options } = readCommand(interaction.data)
    return { ...asked, command: name, values: readValues(options) }
  }
  const text = findCommand(interaction.data.custom_id)
  return text === undefined ? undefined : { ...asked, text }
}

/** The command with the subcommand behind it (`digest set`), and what was given to it. */
export function readCommand({ name, options = [] }: CommandData): {
  readonly name: string
  readonly options: readonly GivenOption[]
} {
  const [first] = options
  return first?.type === ApplicationCommandOptionType.Subcommand
    ? { name: `${name} ${first.name}`, options: first.options ?? [] }
    : { name, options }
}

interface CommandData {
  readonly name: string
  readonly options?: readonly GivenOption[]
}

interface GivenOption {
  readonly name: string
  readonly type: ApplicationCommandOptionType
  readonly options?: readonly GivenOption[]
  readonly value?: unknown
  readonly focused?: boolean
}

/** Whether the button stands under an answer that only the asker sees: then what it leads to is as private. */
export function isUnderPrivate(interaction: Asking): boolean {
  return interaction.type === 3 && ((interaction.message.flags ?? 0) & ephemeralFlag) !== 0
}

/** BCP 47 locale of the person's Discord. */
export function languageOf(interaction: Asking): string {
  return interaction.locale
}

/** Option values by name, as text. */
export function readValues(options: readonly GivenOption[]): Values {
  const values: Record<string, string> = {}
  for (const option of options) {
    if (option.value !== undefined) values[option.name] = withoutJoiners(String(option.value))
  }
  return values
}

/**
 * Whether the app is here through the person alone, not through the server: then Discord takes few follow-ups.
 * Source: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
 */
export function isUserInstalled(interaction: APIInteraction): boolean {
  const owners = interaction.authorizing_integration_owners
  return owners !== undefined && !('0' in owners) && '1' in owners
}
