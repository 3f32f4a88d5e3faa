import type { Asker } from '../../command.ts'
import { fold } from '../../core/index.ts'
import type { ArgumentFace, CommandFace, Dispatcher } from '../../dispatch.ts'

/** What the TAB key offers: the lines' ends, and the piece of the line that they replace. */
export type Offer = [completions: string[], replaced: string]

/**
 * Makes the commands known to the terminal's line editor: TAB completes names, options, and the values that
 * dispatch can complete (places, actors, zones).
 */
export function createCompleter(dispatcher: Dispatcher, asker: Asker): (line: string) => Promise<Offer> {
  return async (line) => {
    for (const face of dispatcher.faces) {
      const name = namesOf(face).find((one) => line.startsWith(`/${one} `))
      if (name !== undefined) {
        return completeArguments(line.slice(name.length + 2).trimStart(), face, dispatcher, asker)
      }
    }
    return completeName(line, dispatcher.faces)
  }
}

function completeName(line: string, faces: readonly CommandFace[]): Offer {
  if (!line.startsWith('/')) return [line === '' ? faces.map((face) => `/${face.name}`) : [], line]
  const names = faces.flatMap(namesOf).map((name) => `/${name} `)
  return [[...new Set(names)].filter((name) => name.startsWith(line)), line]
}

function namesOf({ name, names }: CommandFace): readonly string[] {
  return [name, ...Object.values(names)]
}

async function completeArguments(
  rest: string,
  face: CommandFace,
  dispatcher: Dispatcher,
  asker: Asker,
): Promise<Offer> {
  const words = rest.split(/\s/u)
  const last = words.at(-1)!
  const option = optionOf(last)
  if (option !== undefined) {
    const argument = face.arguments.find((one) => one.name === option)
    const values =
      argument === undefined
        ? []
        : await valuesOf(argument, last.slice(option.length + 1), face, dispatcher, asker)
    return [values.map((value) => `${option}:${/\s/u.test(value) ? `"${value}"` : value} `), last]
  }
  const given = new Set(words.map(optionOf))
  const options = face.arguments
    .filter(
      (argument) => argument.lead !== true && !given.has(argument.name) && argument.name.startsWith(last),
    )
    .map((argument) => `${argument.name}:`)
  const lead = face.arguments.find((argument) => argument.lead === true)
  // Plain words after an option are no longer a place being typed.
  if (lead === undefined || words.some((word) => optionOf(word) !== undefined)) return [options, last]
  const values = continuing(rest, await valuesOf(lead, rest, face, dispatcher, asker))
  if (values.length > 0) return [values.map((value) => `${value} `), rest]
  return [options, last]
}

/**
 * A terminal puts in what all offers share, so one that is known by another spelling ("Kyrgyzstan" for "ki") would
 * take typed letters away: it is offered only where it is the only one.
 */
function continuing(typed: string, values: readonly string[]): readonly string[] {
  const direct = values.filter((value) => fold(value).startsWith(fold(typed)))
  return direct.length > 0 || values.length > 1 ? direct : values
}

function optionOf(word: string): string | undefined {
  return /^([\p{L}-]+):/u.exec(word)?.[1]
}

async function valuesOf(
  argument: ArgumentFace,
  prefix: string,
  face: CommandFace,
  dispatcher: Dispatcher,
  asker: Asker,
): Promise<readonly string[]> {
  if (argument.choices !== undefined) return argument.choices.filter((choice) => choice.startsWith(prefix))
  if (!argument.completes) return []
  const found = await dispatcher.complete({ asker, command: face.name, argument: argument.name, prefix })
  return found.map((completion) => completion.value)
}
