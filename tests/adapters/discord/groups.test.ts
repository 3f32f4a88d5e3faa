import { afterEach, describe, expect, it } from 'vitest'
import { createDiscordAdapter } from '../../../src/adapters/discord/adapter.ts'
import type { MayPost } from '../../../src/command.ts'
import type { CommandFace, Completion, Request } from '../../../src/dispatch.ts'
import { type FakeDiscord, startFakeDiscord } from '../../fakes/discord/server.ts'
import { answerOf, doc, recordingLog, stubMessages } from './harness.ts'

const texts = (en: string, fr: string) => ({ en, fr })
const group = { name: 'watch', names: texts('watch', 'veille'), descriptions: texts('Watch', 'Veiller') }
const faces: readonly CommandFace[] = [
  {
    name: 'watch set',
    names: texts('watch set', 'veille régler'),
    descriptions: texts('Set one', 'En régler une'),
    group,
    admins: true,
    arguments: [
      { name: 'days', kind: 'days', completes: true, descriptions: texts('Days', 'Jours') },
      { name: 'place', kind: 'place', required: true, completes: true, descriptions: texts('Place', 'Lieu') },
    ],
  },
  {
    name: 'watch list',
    names: texts('watch list', 'veille liste'),
    descriptions: texts('All of them', 'Toutes'),
    group,
    admins: true,
    arguments: [],
  },
]

let discord: FakeDiscord
let stop: () => Promise<void>
const asked: Request[] = []
const completed: object[] = []

async function start(): Promise<void> {
  asked.length = 0
  discord = await startFakeDiscord()
  const adapter = createDiscordAdapter({
    token: discord.token,
    apiUrl: discord.url,
    dispatcher: {
      faces,
      commands: [],
      complete: async (request): Promise<readonly Completion[]> => {
        completed.push(request)
        return [{ label: 'daily', value: 'daily' }]
      },
      answer: async (request) => {
        asked.push(request)
        return answerOf(doc('done', { actions: [{ label: 'List', command: '/watch list' }] }))
      },
    },
    messages: stubMessages,
    log: recordingLog(),
  })
  await adapter.start()
  stop = async () => {
    await adapter.stop()
    await discord.close()
  }
}

afterEach(() => stop())

describe('a command of two words on Discord', () => {
  it('is a subcommand, shown to those who manage the server, with options in Discord’s order', async () => {
    await start()
    const [watch, ...others] = discord.commands()
    expect(others).toEqual([])
    expect(watch).toMatchObject({
      name: 'watch',
      name_localizations: { fr: 'veille' },
      default_member_permissions: '32',
      integration_types: [0],
      options: [
        { type: 1, name: 'set', name_localizations: { fr: 'régler' } },
        { type: 1, name: 'list', name_localizations: { fr: 'liste' }, description: 'All of them' },
      ],
    })
    expect(watch!.options[0]!.options!.map((option) => option.name)).toEqual(['place', 'days'])
    expect(() => discord.invoke(discord.addPerson(), discord.addChannel(), 'watch list')).toThrow('not shown')
  })

  it('arrives with its options, completes them, and is asked again by a button', async () => {
    await start()
    const [person, where] = [discord.addPerson(), discord.addChannel({ admin: true })]
    const exchange = discord.invoke(person, where, 'watch set', { place: 'Kidal', days: 'daily' })
    const [message] = await discord.seen(exchange, 1)
    expect(asked[0]).toMatchObject({
      command: 'watch set',
      values: { place: 'Kidal', days: 'daily' },
      asker: { admin: true, chat: where.channel },
    })
    expect(await discord.type(person, where, 'watch set', 'days', 'da')).toEqual([
      { name: 'daily', value: 'daily' },
    ])
    expect(completed[0]).toMatchObject({ command: 'watch set', argument: 'days', prefix: 'da' })
    await discord.seen(discord.press(person, { ...where, permissions: '0' }, message!, 'List'), 1)
    expect(asked[1]).toMatchObject({ text: '/watch list', asker: { admin: false } })
  })

  it('knows whether the bot may write there', async () => {
    await start()
    const may = async (change: (interaction: Record<string, unknown>) => void): Promise<MayPost> => {
      discord.disfigure = change
      const exchange = discord.invoke(discord.addPerson(), discord.addChannel({ admin: true }), 'watch list')
      await discord.seen(exchange, 1)
      return asked.at(-1)!.mayPost!()
    }
    const bits = (...flags: number[]) => String(flags.reduce((sum, bit) => sum | (1n << BigInt(bit)), 0n))
    expect(await may(() => undefined)).toBe('yes')
    expect(await may((one) => Object.assign(one, { app_permissions: bits(11) }))).toBe('no-view')
    expect(await may((one) => Object.assign(one, { app_permissions: bits(10) }))).toBe('no-send')
    expect(await may((one) => Object.assign(one, { app_permissions: bits(3) }))).toBe('yes')
    const thread = { app_permissions: bits(10, 11), channel: { id: '1', type: 11 } }
    expect(await may((one) => Object.assign(one, thread))).toBe('no-send-in-threads')
    expect(await may((one) => Object.assign(one, { ...thread, app_permissions: bits(10, 16, 38) }))).toBe(
      'yes',
    )
    const unread = { app_permissions: bits(10, 11) }
    expect(await may((one) => Object.assign(one, unread))).toBe('unseen')
    expect(await may((one) => Object.assign(one, { context: 2 }))).toBe('not-here')
    const alone = { authorizing_integration_owners: { 1: '5' } }
    expect(await may((one) => Object.assign(one, alone))).toBe('not-here')
    expect(await may((one) => Object.assign(one, { context: 1 }))).toBe('yes')
  })
})
