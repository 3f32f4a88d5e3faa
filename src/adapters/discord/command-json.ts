import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import type { ArgumentFace, CommandFace, Naming } from '../../dispatch.ts'
import { shorten } from './buttons.ts'

/** A command as Discord takes it. */
export type CommandJson = RESTPostAPIChatInputApplicationCommandsJSONBody

type OptionJson = NonNullable<CommandJson['options']>[number]

type BasicOptionJson = APIApplicationCommandBasicOption

/** Source: https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const commandName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

/** Source: https://discord.com/developers/docs/interactions/application-commands#application-command-object (description 1-100) */
const longestDescription = 100

/** Source: the same page (25 options a command, 25 choices an option, 100 characters a choice) */
const mostOptions = 25
const mostChoices = 25

/**
 * Commands in Discord's JSON, in every language of ours that Discord's clients speak. Those of one group are one
 * command with subcommands, in the place of the first.
 */
export function commandsJson(faces: readonly CommandFace[]): readonly CommandJson[] {
  const named = faces.filter(({ name }) => name.split(' ').every(isCommandName))
  const groups = Map.groupBy(named, ({ name, group }) => group?.name ?? name)
  return [...groups.values()].map(commandJson)
}

function commandJson(faces: readonly CommandFace[]): CommandJson {
  const [first] = faces as readonly [CommandFace, ...CommandFace[]]
  const { group } = first
  const isForAdmins = faces.some((face) => face.admins === true)
  return {
    ...namingJson(group ?? first),
    options: group === undefined ? optionsJson(first) : faces.slice(0, mostOptions).map(subcommandJson),
    ...(isForAdmins ? forAdmins : forAll),
  }
}

/** In servers, in the bot's own chat and in others; installed by a server or by a person. */
const forAll = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
}

/** What holds for a chat is set where the bot itself is; a server may show it to others than those who manage it. */
const forAdmins = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
}

/** `digest set` → `set`. */
function subcommandJson(face: CommandFace): OptionJson {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...namingJson({
      name: lastWord(face.name),
      names: Object.fromEntries(
        Object.entries(face.names).map(([language, name]) => [language, lastWord(name)]),
      ),
      descriptions: face.descriptions,
    }),
    options: optionsJson(face),
  }
}

function lastWord(name: string): string {
  return name.split(' ').at(-1)!
}

function namingJson(naming: Naming) {
  const { name } = naming
  return { name, ...localizedNames(naming), ...describe(naming.descriptions, name) }
}

function optionsJson({ arguments: declared }: CommandFace): BasicOptionJson[] {
  // Discord wants required options first; otherwise the declared order is kept.
  const ordered = [...declared].sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false))
  return ordered.slice(0, mostOptions).map(optionJson)
}

/** Whether Discord takes it as the name of a command or an option. */
function isCommandName(name: string): boolean {
  return commandName.test(name) && name === name.toLowerCase()
}

function optionJson(argument: ArgumentFace): BasicOptionJson {
  const { name, kind, choices = [], required = false, completes } = argument
  const common = { name, required, ...describe(argument.descriptions, name) }
  if (kind === 'integer') return { ...common, type: ApplicationCommandOptionType.Integer }
  if (kind === 'choice' && choices.length > 0 && choices.length <= mostChoices) {
    return {
      ...common,
      type: ApplicationCommandOptionType.String,
      choices: choices.map((choice) => ({ name: choice, value: choice })),
    }
  }
  return {
    ...common,
    type: ApplicationCommandOptionType.String,
    ...(completes ? { autocomplete: true } : {}),
  }
}

type Texts = Readonly<Record<string, string>>

function describe(
  descriptions: Texts,
  name: string,
): { readonly description: string; readonly description_localizations: Texts } {
  const shortened = Object.entries(descriptions)
    .map(([language, words]) => [language, shorten(words.trim(), longestDescription)] as const)
    .filter(([, words]) => words !== '')
  const byLanguage = Object.fromEntries(shortened)
  const description = byLanguage.en ?? shortened[0]?.[1] ?? name
  return { description, description_localizations: byLocale(byLanguage) }
}

/** A name that Discord would refuse is left out there: the command keeps its own. */
function localizedNames({ name, names }: Naming): { name_localizations?: Texts } {
  const lowered = Object.entries(names).map(([language, word]) => [language, word.toLowerCase()] as const)
  const taken = lowered.filter(([, word]) => word !== name && isCommandName(word))
  return taken.length === 0 ? {} : { name_localizations: byLocale(Object.fromEntries(taken)) }
}

/** Our languages spread over Discord's locales: en → en-US and en-GB. */
function byLocale(texts: Texts): Texts {
  const found = Object.values(Locale).map((locale) => {
    const words = texts[locale] ?? texts[new Intl.Locale(locale).language]
    return words === undefined ? [] : ([[locale, words]] as const)
  })
  return Object.fromEntries(found.flat())
}
