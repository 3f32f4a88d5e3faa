import type { Command, Values } from '../command.ts'
import { fold, type Messages, UserError } from '../core/index.ts'

/** A typed line, taken apart. */
export interface TypedCommand {
  readonly command: Command
  readonly values: Values
}

/**
 * Reads `/situation kidal as-of:2012-06 zone:local`: the name in any of our languages, the lead argument as plain
 * words, the rest as `name:value` (quotes round a value with spaces).
 * @throws {UserError} `unknown-command`, `bad-option`, `unexpected-words`
 */
export function parseText(
  text: string,
  commands: readonly Command[],
  catalogues: readonly Messages[],
): TypedCommand {
  const [, typed = '', rest = ''] = /^\/?(\S*)\s*(.*)$/su.exec(text.trim()) ?? []
  // Telegram writes the bot's name behind the command in groups.
  const name = commandKey(typed.replace(/@\w+$/u, ''))
  const command = commands.find((one) => namesOf(one, catalogues).includes(name))
  if (command === undefined) throw new UserError('unknown-command', { command: typed }, suggest(commands))
  return { command, values: parseValues(command, rest) }
}

/** A command's own name and its names in every language, as keys. */
export function namesOf(command: Command, catalogues: readonly Messages[]): readonly string[] {
  return [command.name, ...catalogues.map((messages) => messages(`command-name.${command.name}`))].map(
    commandKey,
  )
}

/** Underscores and accents do not matter: Telegram allows neither hyphens nor accents. */
function commandKey(name: string): string {
  return fold(name).replaceAll('_', '-')
}

function parseValues(command: Command, rest: string): Values {
  const values: Record<string, string> = {}
  const words: string[] = []
  for (const [whole, name, quoted, plain] of rest.matchAll(/(?:([\p{L}-]+):)(?:"([^"]*)"|(\S*))|\S+/gu)) {
    if (name === undefined) words.push(whole)
    else {
      const argument = command.arguments.find((one) => one.name === fold(name))
      if (argument === undefined) {
        throw new UserError('bad-option', {
          option: name,
          options: command.arguments.map((one) => one.name).join(', '),
        })
      }
      values[argument.name] = quoted ?? plain ?? ''
    }
  }
  const lead = command.arguments.find((argument) => argument.lead === true)
  if (words.length > 0) {
    if (lead === undefined) throw new UserError('unexpected-words', { words: words.join(' ') })
    values[lead.name] = words.join(' ')
  }
  return values
}

function suggest(commands: readonly Command[]): readonly { label: string; command: string }[] {
  return commands.some((one) => one.name === 'help') ? [{ label: '/help', command: '/help' }] : []
}
