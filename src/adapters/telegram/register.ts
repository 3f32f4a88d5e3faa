import type { Api } from 'grammy'
import type { BotCommand, LanguageCode } from 'grammy/types'
import type { Log } from '../../command.ts'
import type { CommandFace, Naming } from '../../dispatch.ts'
import { type ClientOptions, createBot, upstreamError } from './client.ts'

/** Source: https://core.telegram.org/bots/api#botcommand (description, 1-256 characters; command, 1-32) */
const longestDescription = 256
const commandName = /^[a-z0-9_]{1,32}$/u

/** Source: https://core.telegram.org/bots/api#setmycommands (at most 100 commands) */
const mostCommands = 100

/**
 * Tells Telegram the commands that it completes: English for everyone, and each language we have for its readers.
 * Lists that are already there are left alone. @throws grammY's errors
 */
export async function registerCommands(api: Api, faces: readonly CommandFace[], log: Log): Promise<void> {
  const languages = new Set(faces.flatMap((face) => Object.keys(face.descriptions)).map(primarySubtag))
  for (const language of [undefined, ...languages]) {
    const wanted = commandsIn(faces, language ?? 'en')
    // Telegram takes ISO 639-1 codes; its list is a type of grammY's, the packs' languages are ours.
    const scope = language === undefined ? {} : { language_code: language as LanguageCode }
    if (isSame(wanted, await api.getMyCommands(scope))) continue
    await api.setMyCommands(wanted, scope)
    log.info({ language: language ?? 'default', commands: wanted.length }, 'Telegram commands registered')
  }
}

/** `npm run register`: the same without polling. @throws {UpstreamError} when Telegram refuses or is out of reach */
export async function registerTelegram(
  options: ClientOptions & { readonly faces: readonly CommandFace[]; readonly log: Log },
): Promise<void> {
  try {
    await registerCommands(createBot(options).api, options.faces, options.log)
  } catch (error) {
    throw upstreamError('setMyCommands', error)
  }
}

/** A command's name on Telegram, which knows no hyphens: forget-me → forget_me. */
export function telegramName(name: string): string {
  return name.replaceAll('-', '_')
}

function commandsIn(faces: readonly CommandFace[], language: string): BotCommand[] {
  // Telegram's commands are of one word: a group is one of them, in the place of its first.
  const known = new Map(faces.map((face) => group(face)).map((one) => [one.name, one]))
  return [...known.values()]
    .map(({ name, descriptions }) => {
      const description = descriptions[language] ?? descriptions.en ?? ''
      return { command: telegramName(name), description: shorten(description.trim() || name) }
    })
    .filter(({ command }) => commandName.test(command))
    .slice(0, mostCommands)
}

function group(face: CommandFace): Naming {
  return face.group ?? face
}

function shorten(words: string): string {
  const points = [...words]
  return points.length <= longestDescription ? words : `${points.slice(0, longestDescription - 1).join('')}…`
}

function isSame(wanted: readonly BotCommand[], known: readonly BotCommand[]): boolean {
  return (
    wanted.length === known.length &&
    wanted.every(
      ({ command, description }, i) => known[i]!.command === command && known[i]!.description === description,
    )
  )
}

function primarySubtag(language: string): string {
  return new Intl.Locale(language).language
}
