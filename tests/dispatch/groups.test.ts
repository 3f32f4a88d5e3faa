import { describe, expect, it } from 'vitest'
import { type Command, defineCommand } from '../../src/command.ts'
import { createMessages, UserError } from '../../src/core/index.ts'
import { describeCommands } from '../../src/dispatch/faces.ts'
import { parseText } from '../../src/dispatch/parse-text.ts'

const words = {
  'command.watch': 'Watches',
  'command.watch-set': 'Sets one',
  'command.watch-list': 'Tells all',
  'command.help': 'Help',
  'argument.watch-set.place': 'What to watch',
  'argument.private': 'Alone',
}
const catalogues = [
  createMessages('en', {
    ...words,
    'command-name.watch': 'watch',
    'command-name.watch-set': 'set',
    'command-name.watch-list': 'list',
    'command-name.help': 'help',
  }),
  createMessages('fr', {
    ...words,
    'command-name.watch': 'veille',
    'command-name.watch-set': 'régler',
    'command-name.watch-list': 'liste',
    'command-name.help': 'aide',
  }),
]
const run = async () => ({ zone: 'UTC', label: [], blocks: [], actions: [] })
const commands: readonly Command[] = [
  defineCommand({
    name: 'watch set',
    admins: true,
    arguments: [{ name: 'place', kind: 'words', lead: true }],
    run,
  }),
  defineCommand({ name: 'watch list', arguments: [], run }),
  defineCommand({ name: 'help', arguments: [], run }),
]

const parse = (typed: string) => {
  const { command, values } = parseText(typed, commands, catalogues)
  return [command.name, values]
}

describe('a command of two words', () => {
  it.each([
    ['/watch set Gourma Rharous', 'watch set', { place: 'Gourma Rharous' }],
    ['/watch@sitrep_bot   set place:"Gourma  Rharous"', 'watch set', { place: 'Gourma  Rharous' }],
    ['/veille regler gao', 'watch set', { place: 'gao' }],
    ['/watch liste', 'watch list', {}],
    ['/watch_set gao', 'watch set', { place: 'gao' }],
    ['/help', 'help', {}],
  ])('is read: %s', (typed, name, values) => {
    const [found, given] = parse(typed)
    // In one language throughout or in two: whoever copies half of it from elsewhere is understood too.
    expect(found).toBe(name)
    expect(given).toEqual(values)
  })

  it.each(['/watch', '/watch gao', '/veille'])('is asked for after its group alone: %s', (typed) => {
    let caught: unknown
    try {
      parse(typed)
    } catch (cause) {
      caught = cause
    }
    expect(caught).toBeInstanceOf(UserError)
    expect(caught).toMatchObject({
      code: 'which-of-group',
      details: { group: 'watch' },
      suggestions: [{ command: '/watch set' }, { command: '/watch list' }],
    })
  })

  it('presents itself with its group in every language', () => {
    const [set, list, help] = describeCommands(commands, catalogues)
    expect(set).toMatchObject({
      name: 'watch set',
      names: { en: 'watch set', fr: 'veille régler' },
      descriptions: { en: 'Sets one' },
      group: { name: 'watch', names: { fr: 'veille' }, descriptions: { en: 'Watches' } },
      admins: true,
      arguments: [{ name: 'place', descriptions: { en: 'What to watch' } }, { name: 'private' }],
    })
    expect(list!.admins).toBeUndefined()
    expect(help!.group).toBeUndefined()
  })
})
