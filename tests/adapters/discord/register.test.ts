import { afterEach, describe, expect, it } from 'vitest'
import { canonicalCommands } from '../../../src/adapters/discord/canonical.ts'
import { commandsJson } from '../../../src/adapters/discord/command-json.ts'
import { registerDiscord } from '../../../src/adapters/discord/register.ts'
import type { CommandFace } from '../../../src/dispatch.ts'
import { type FakeDiscord, startFakeDiscord } from '../../fakes/discord/server.ts'
import { faces, recordingLog } from './harness.ts'

let discord: FakeDiscord
afterEach(() => discord.close())

const puts = (): number => discord.calls('commands').filter((call) => call.method === 'PUT').length

async function register(some: readonly CommandFace[] = faces): Promise<void> {
  const log = recordingLog()
  await registerDiscord({ token: discord.token, apiUrl: discord.url, faces: some, log })
}

describe('registering', () => {
  it('writes the commands once, and again only when they differ', async () => {
    discord = await startFakeDiscord()
    await register()
    await register()
    expect(puts()).toBe(1)
    const [first, ...others] = faces
    await register([{ ...first!, descriptions: { ...first!.descriptions, fr: 'Autre chose' } }, ...others])
    expect(puts()).toBe(2)
    await register(others)
    expect(puts()).toBe(3)
    expect(discord.commands().map((command) => command.name)).toEqual(['source', 'help'])
  })

  it('localises names and descriptions, orders options, and shortens what is too long', async () => {
    discord = await startFakeDiscord()
    await register()
    const [situation, source, help] = discord.commands()
    expect(situation).toMatchObject({
      description: 'What is the situation',
      description_localizations: {
        'en-US': 'What is the situation',
        'en-GB': 'What is the situation',
        fr: 'Quelle est la situation',
      },
      integration_types: [0, 1],
    })
    expect(situation!.options.map((option) => option.name)).toEqual(['place', 'zone', 'as-of', 'private'])
    expect(situation!.options[0]).toMatchObject({ type: 3, required: true, autocomplete: true })
    expect(situation!.options[3]!.choices).toEqual([
      { name: 'yes', value: 'yes' },
      { name: 'no', value: 'no' },
    ])
    expect(source!.options[0]).toMatchObject({ name: 'n', type: 4 })
    expect(source).toMatchObject({ name_localizations: { fr: 'origine' } })
    const { fr } = source!.description_localizations as { fr: string }
    expect([fr.length, fr.endsWith('…')]).toEqual([100, true])
    // "no name" has a space in it, which Discord refuses.
    expect(help!.name_localizations ?? {}).toEqual({})
  })

  it('goes on after 429 and 500, and says what Discord refuses', async () => {
    discord = await startFakeDiscord()
    discord.fail('commands', { status: 429, retryAfter: 0.2 })
    discord.fail('commands', { status: 500 })
    await register()
    expect(puts()).toBe(1)
    discord.fail('commands', { status: 403, code: 50001 })
    await expect(register()).rejects.toThrow('Discord: registering commands (403: 403) failed')
  })
})

describe('canonicalCommands', () => {
  it('does not mind order, ids, versions and defaults', async () => {
    discord = await startFakeDiscord()
    await register()
    const wanted = commandsJson(faces)
    expect(canonicalCommands([...discord.commands()].reverse())).toBe(canonicalCommands(wanted))
    expect(canonicalCommands([{ name: 'a', options: [{ name: 'b' }] }])).not.toBe(
      canonicalCommands([{ name: 'a' }]),
    )
  })
})
