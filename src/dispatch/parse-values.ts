import type { Argument, ArgumentValues, Command, PlaceFinder, Values } from '../command.ts'
import {
  canonicalZone,
  eventCodes,
  type Knowledge,
  type Messages,
  parseClock,
  parseDay,
  UserError,
} from '../core/index.ts'
import { actorNamed } from './actor-names.ts'
import { parseDays } from './parse-days.ts'

/** Turns raw values into what the command takes. @throws {UserError} naming the argument that is wrong. */
export async function parseArguments(
  command: Command,
  values: Values,
  knowledge: Knowledge,
  places: PlaceFinder,
  catalogues: readonly Messages[],
): Promise<Readonly<Record<string, unknown>>> {
  const parsed: Record<string, unknown> = {}
  for (const name of Object.keys(values)) {
    if (!command.arguments.some((argument) => argument.name === name)) {
      throw new UserError('bad-option', {
        option: name,
        options: command.arguments.map((one) => one.name).join(', '),
      })
    }
  }
  for (const argument of command.arguments) {
    const raw = values[argument.name]?.trim() ?? ''
    if (raw !== '') parsed[argument.name] = await parseValue(argument, raw, knowledge, places, catalogues)
    else if (argument.required === true) {
      throw new UserError('missing-argument', { command: command.name, argument: argument.name })
    }
  }
  return parsed
}

async function parseValue(
  argument: Argument,
  raw: string,
  knowledge: Knowledge,
  places: PlaceFinder,
  catalogues: readonly Messages[],
): Promise<ArgumentValues[keyof ArgumentValues]> {
  switch (argument.kind) {
    case 'place':
      return places.find(raw)
    case 'place-or-actor': {
      const actor = actorNamed(raw, knowledge)
      return actor === undefined ? { place: await places.find(raw) } : { actor }
    }
    case 'day':
      return parseDay(raw) ?? fail('bad-day', { value: raw, argument: argument.name })
    case 'zone':
      return parseZone(raw) ?? fail('unknown-zone', { zone: raw })
    case 'integer':
      return /^\d{1,9}$/u.test(raw)
        ? Number(raw)
        : fail('bad-number', { value: raw, argument: argument.name })
    case 'choice': {
      const choice = argument.choices?.find((one) => one === raw.toLowerCase())
      return (
        choice ??
        fail('bad-choice', {
          value: raw,
          argument: argument.name,
          choices: argument.choices?.join(', ') ?? '',
        })
      )
    }
    case 'actor':
      return actorNamed(raw, knowledge) ?? fail('unknown-actor', { name: raw })
    case 'event':
      return (
        eventCodes.find((code) => code === raw.toLowerCase()) ??
        fail('unknown-event', { value: raw, events: eventCodes.join(', ') })
      )
    case 'words':
    case 'digest':
      return raw
    case 'clock':
      return parseClock(raw) ?? fail('bad-clock', { value: raw, argument: argument.name })
    case 'days':
      return parseDays(raw, catalogues) ?? fail('bad-days', { value: raw, argument: argument.name })
  }
}

function fail(code: string, details: Readonly<Record<string, string>>): never {
  throw new UserError(code, details)
}

/** `local` stays, as it depends on the place; everything else becomes an IANA name. */
export function parseZone(raw: string): string | undefined {
  return raw.toLowerCase() === 'local' ? 'local' : canonicalZone(raw)
}
