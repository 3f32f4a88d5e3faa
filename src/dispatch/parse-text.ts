import type { Command, Values } from '../command.ts'
import { fold, type Messages, UserError } from '../core/index.ts'
import { commandKey, groupOf, namesOf } from './command-names.ts'

/** A typed line, taken apart. */
export interface TypedCommand {
  readonly command: Command
  readonly values: Values
}

/**
 * Reads `/situation kidal as-of:2012-06 zone:local`: the name, of one word or two, in any of our languages, the lead
 * argument as plain words, the rest as `name:value` (quotes round a value with spaces).
 * @throws {UserError} `unknown-command`, `which-of-group`, `bad-option`, `unexpected-words`
 */
export function parseText(
  text: string,
  commands: readonly Command[],
  catalogues: readonly Messages[],
): TypedCommand {
  const [, first = '', rest = ''] = /^\/?(\S*)\s*(.*)$/su.exec(text.trim()) ?? []
  const [, second = '', further = ''] = /^(\S*)\s*(.*)$/su.exec(rest) ?? []
  // Telegram writes the bot's name behind the command in groups.
  const typed = first.replace(/@\w+$/u, '')
  const find = (name: string): Command | undefined =>
    commands.find((one) => namesOf(one, catalogues).includes(commandKey(name)))
  const ofTwo = second === '' ? undefined : find(`${typed} ${second}`)
  if (ofTwo !== undefined) return { command: ofTwo, values: parseValues(ofTwo, further) }
  const command = find(typed)
  if (command !== undefined) return { command, values: parseValues(command, rest) }
  const group = findGroup(typed, commands, catalogues)
  if (group.length > 0) throw whichOf(group)
  throw new UserError('unknown-command', { command: typed }, suggest(commands))
}

/** The commands of a group that is called so. */
function findGroup(
  typed: string,
  commands: readonly Command[],
  catalogues: readonly Messages[],
): readonly Command[] {
  return commands.filter(({ name }) => {
    const group = groupOf(name)
    return group !== undefined && namesOf({ name: group }, catalogues).includes(commandKey(typed))
  })
}

function whichOf(group: readonly Command[]): UserError {
  const suggestions = group.map(({ name }) => ({ label: `/${name}`, command: `/${name}` }))
  return new UserError('which-of-group', { group: groupOf(group[0]!.name)! }, suggestions)
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
