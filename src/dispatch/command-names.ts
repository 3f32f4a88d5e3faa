import type { Command } from '../command.ts'
import { fold, type Messages } from '../core/index.ts'

/** The group of a command of two words; undefined of one. */
export function groupOf(name: string): string | undefined {
  const [group, ...rest] = name.split(' ')
  return rest.length > 0 ? group : undefined
}

/** What a command or a group is called in a language: the message `command-name.<name>`, words apart by hyphens. */
export function nameIn(name: string, messages: Messages): string {
  const group = groupOf(name)
  const own = messages(`command-name.${name.replaceAll(' ', '-')}`)
  return group === undefined ? own : `${nameIn(group, messages)} ${own}`
}

/** Every way to call a command, as keys: each of its words in any of our languages. */
export function namesOf({ name }: Pick<Command, 'name'>, catalogues: readonly Messages[]): readonly string[] {
  const group = groupOf(name)
  const own = name.split(' ').at(-1)!
  const owns = [own, ...catalogues.map((messages) => nameIn(name, messages).split(' ').at(-1)!)]
  if (group === undefined) return owns.map(commandKey)
  return namesOf({ name: group }, catalogues).flatMap((first) =>
    owns.map((one) => commandKey(`${first} ${one}`)),
  )
}

/**
 * Underscores and accents do not matter: Telegram allows neither hyphens nor accents. Nor does it matter whether the
 * two words of a name are apart: Telegram takes only the first one for the command.
 */
export function commandKey(name: string): string {
  return fold(name).replaceAll(/[_ ]/gu, '-')
}
