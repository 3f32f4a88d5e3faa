import type { Argument, ArgumentKind, Command } from '../command.ts'
import type { Messages } from '../core/index.ts'
import { groupOf, nameIn } from './command-names.ts'
import type { ArgumentFace, CommandFace, Naming } from './dispatcher.ts'

const completing: ReadonlySet<ArgumentKind> = new Set([
  'place',
  'place-or-actor',
  'actor',
  'event',
  'zone',
  'clock',
  'days',
  'digest',
])

/** How commands present themselves in every language. */
export function describeCommands(
  commands: readonly Command[],
  catalogues: readonly Messages[],
): readonly CommandFace[] {
  const inAll = (key: string): Readonly<Record<string, string>> =>
    Object.fromEntries(catalogues.map((messages) => [messages.language, messages(key)]))
  const face = (command: Command, argument: Argument): ArgumentFace => {
    const own = `argument.${command.name.replaceAll(' ', '-')}.${argument.name}`
    const shared = `argument.${argument.name}`
    return {
      ...argument,
      descriptions: inAll(catalogues.every((messages) => messages.has(own)) ? own : shared),
      completes: completing.has(argument.kind),
    }
  }
  const naming = (name: string): Naming => ({
    name,
    names: Object.fromEntries(catalogues.map((messages) => [messages.language, nameIn(name, messages)])),
    descriptions: inAll(`command.${name.replaceAll(' ', '-')}`),
  })
  return commands.map((command) => {
    const group = groupOf(command.name)
    return {
      ...naming(command.name),
      arguments: command.arguments.map((argument) => face(command, argument)),
      ...(group !== undefined && { group: naming(group) }),
      ...(command.admins === true && { admins: true }),
    }
  })
}
