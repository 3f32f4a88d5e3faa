import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import type { ArgumentFace, CommandFace } from '../../dispatch.ts'
import { shorten } from './buttons.ts'

/** A command as Discord takes it. */
export type CommandJson = RESTPostAPIChatInputApplicationCommandsJSONBody

type OptionJson = NonNullable<CommandJson['options']>[number]

/** Source: https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const commandName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

/** Source: https://discord.com/developers/docs/interactions/application-commands#application-command-object (description 1-100) */
const longestDescription = 100

/** Source: the same page (25 options a command, 25 choices an option, 100 characters a choice) */
const mostOptions = 25
const mostChoices = 25

/** A command in Discord's JSON, in every language of ours that Discord's clients speak. */
export function commandJson(face: CommandFace): CommandJson {
  // Discord wants required options first; otherwise the declared order is kept.
  const ordered = [...face.arguments].sort(
    (a, b) => Number(b.required ?? false) - Number(a.required ?? false),
  )
  return {
    name: face.name,
    ...localizedNames(face),
    ...describe(face.descriptions, face.name),
    options: ordered.slice(0, mostOptions).map(optionJson),
    // In servers, in the bot's own chat and in others; installed by a server or by a person.
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  }
}

/** Whether Discord takes it as the name of a command or an option. */
export function isCommandName(name: string): boolean {
  return commandName.test(name) && name === name.toLowerCase()
}

function optionJson(argument: ArgumentFace): OptionJson {
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
function localizedNames({ name, names }: CommandFace): { name_localizations?: Texts } {
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
