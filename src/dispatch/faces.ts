import type { Argument, Command } from '../command.ts'
import type { Messages } from '../core/index.ts'
import type { ArgumentFace, CommandFace } from './dispatcher.ts'

/** How commands present themselves in every language. */
export function describeCommands(
  commands: readonly Command[],
  catalogues: readonly Messages[],
): readonly CommandFace[] {
  const inAll = (key: string): Readonly<Record<string, string>> =>
    Object.fromEntries(catalogues.map((messages) => [messages.language, messages(key)]))
  const face = (command: Command, argument: Argument): ArgumentFace => {
    const own = `argument.${command.name}.${argument.name}`
    const shared = `argument.${argument.name}`
    return {
      ...argument,
      descriptions: inAll(catalogues.every((messages) => messages.has(own)) ? own : shared),
      completes: ['place', 'place-or-actor', 'actor', 'event', 'zone'].includes(argument.kind),
    }
  }
  return commands.map((command) => ({
    name: command.name,
    names: inAll(`command-name.${command.name}`),
    descriptions: inAll(`command.${command.name}`),
    arguments: command.arguments.map((argument) => face(command, argument)),
  }))
}
