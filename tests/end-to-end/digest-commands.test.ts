import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, sitrep, startSitrep } from '../cli/sitrep.ts'
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/server.ts'
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram/server.ts'
import { projectFile } from '../house/project-files.ts'

// One process with both platforms: the real SDKs against servers on loopback.
const folder = makeFolder()
const now = { SITREP_NOW: '2026-05-04T09:30:00Z' }
let discord: FakeDiscord
let telegram: FakeTelegram
let bot: ReturnType<typeof startSitrep>

beforeAll(async () => {
  await sitrep(['ingest', projectFile('tests/seed-twin/kidal-twin.txt')], folder.path, { env: now })
  discord = await startFakeDiscord()
  telegram = await startFakeTelegram()
  bot = startSitrep([], folder.path, {
    ...now,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_URL: telegram.url,
  })
  await discord.until(() => discord.commands().length > 0, 60_000)
  // What the first answer loads may take longer on a busy machine than Discord waits.
  const first = telegram.addUser()
  telegram.write(first, '/digest now kidal')
  await telegram.seen(first, 1, 60_000)
}, 150_000)

afterAll(async () => {
  bot.kill('SIGKILL')
  await Promise.all([discord.close(), telegram.close()])
  folder.remove()
})

describe('digests are set on Discord', () => {
  const where = (): ReturnType<FakeDiscord['addChannel']> => discord.addChannel({ admin: true })
  const ask = async (
    channel: ReturnType<typeof where>,
    command: string,
    options: Record<string, string> = {},
  ) => {
    const exchange = discord.invoke(discord.addPerson('fr'), channel, command, options)
    await discord.until(() => exchange.messages.some(({ text }) => text.includes('SHA-256')), 15_000)
    return exchange.messages
  }

  it('by a subcommand with completion; it is listed, and removed by a button, which asks who presses it', async () => {
    const channel = where()
    const person = discord.addPerson()
    const choices = await discord.type(person, channel, 'digest set', 'days', 'week')
    expect(choices.map(({ value }) => value)).toEqual(['weekdays', 'weekend', 'weekly'])
    expect(await discord.type(person, channel, 'digest set', 'at', '7')).toContainEqual({
      name: '07:30',
      value: '07:30',
    })
    const set = await ask(channel, 'digest set', { place: 'Kidal', at: '7h30', days: 'weekdays' })
    expect(set[0]!.text).toContain('Kidal : en semaine, du lundi au vendredi à 07:30 (Asia/Jerusalem)')
    expect(set[0]!.content).toContain('<t:1777955400:f>')
    const [mine] = await discord.type(person, channel, 'digest why', 'digest', 'kid')
    expect(mine).toMatchObject({ name: expect.stringMatching(/^[a-z0-9]{6} – Kidal, 07:30$/u) })
    expect(await discord.type(person, channel, 'digest why', 'digest', mine!.value.slice(0, 3))).toEqual([
      mine,
    ])
    expect(await discord.type(person, channel, 'digest why', 'digest', 'gao')).toEqual([])
    expect(await discord.type(person, where(), 'digest why', 'digest', '')).toEqual([])
    const [list] = (await ask(channel, 'digest list')).slice(-1)
    const label = 'Supprimer : Kidal 07:30'
    const member = { ...channel, permissions: '0' }
    const [refused] = await discord.seen(discord.press(person, member, list!, label), 1)
    expect(refused!.text).toContain('Only an admin')
    const [removed] = await discord.seen(discord.press(person, channel, list!, label), 1)
    expect(removed!.text).toContain('it comes no more')
    expect((await ask(channel, 'digest list'))[0]!.text).toContain('Aucun n’est programmé ici')
  })

  it('is refused where the bot may not write', async () => {
    const channel = where()
    discord.channels.rights(channel.channel).send = false
    const [answer] = await ask(channel, 'digest set', { place: 'Kidal', at: '07:30' })
    expect(answer!.text).toContain('aucun bulletin ne pourrait être publié')
  })
})

describe('digests are set on Telegram', () => {
  it('by what is typed in a topic; it is listed, and removed', async () => {
    const admin = telegram.addUser({ language: 'en' })
    const chat = telegram.addGroup({ admins: [admin] })
    const topic = { in: chat, message_thread_id: 7, is_topic_message: true } as const
    const last = async (count: number) => (await telegram.seen(chat, count, 15_000)).at(-1)!
    telegram.write(admin, '/digest@sitrep_bot set kidal at:07:30 zone:local', topic)
    const set = await last(1)
    expect(set.text).toContain('Kidal: every day at 07:30 (Africa/Bamako), in English.')
    expect(set.thread).toBe(7)
    expect(set.entities).toContainEqual(expect.objectContaining({ type: 'date_time', unix_time: 1777966200 }))
    telegram.write(admin, '/digest list', topic)
    expect((await last(2)).text).toContain('Kidal: every day at 07:30')
    telegram.write(admin, '/digest list', { in: chat })
    expect((await last(3)).text).toContain('None is set here.')
    telegram.write(telegram.addUser(), '/digest remove', topic)
    expect((await last(4)).text).toContain('Only an admin')
    telegram.write(admin, '/digest remove', topic)
    expect((await last(5)).text).toContain('it comes no more')
    telegram.write(admin, '/digest', topic)
    expect((await last(6)).buttons.map(({ text }) => text)).toContain('/digest list')
  })

  it('in a channel, by a post of its own', async () => {
    const channel = telegram.addChannel()
    telegram.post(channel, '/digest set gao at:06:15 zone:jerusalem')
    const [set] = await telegram.seen(channel, 1, 15_000)
    expect(set!.text).toContain('Gao: every day at 06:15 (Asia/Jerusalem)')
    telegram.post(channel, '/digest list')
    const list = (await telegram.seen(channel, 2, 15_000)).at(-1)!
    const label = list.buttons.map(({ text }) => text).find((text) => text.includes('06:15'))!
    const reader = telegram.addUser({ open: true, language: 'en' })
    telegram.press(reader, list, label, { in: channel })
    const [refused] = await telegram.seen(reader, 1, 15_000)
    expect(refused!.text).toContain('Only an admin')
    expect(telegram.shown(channel)).toHaveLength(2)
  })

  it('is refused where the bot may not write, and set in a private chat by its person', async () => {
    const person = telegram.addUser({ language: 'en' })
    telegram.write(person, '/digest set MNLA at:19:30 empty:silent')
    const [answer] = await telegram.seen(person, 1, 15_000)
    expect(answer!.text).toContain('A day without news gets nothing.')
    const admin = telegram.addUser()
    const chat = telegram.addGroup({ admins: [admin] })
    telegram.quieten(chat)
    const before = telegram.calls('sendMessage').length
    telegram.write(admin, '/digest set kidal at:07:30', { in: chat })
    await discord.until(() => telegram.calls('sendMessage').length > before, 15_000)
    // Nobody will see it: the chat takes nothing of the bot's.
    expect(JSON.stringify(telegram.calls('sendMessage')[before]!.payload)).toContain('may not write')
  })
})

describe('in a terminal', () => {
  it('shows what one would hold, and says where digests go', async () => {
    const env = { env: now }
    const { status, out } = await sitrep(['ask', '/digest now kidal'], folder.path, env)
    expect(status).toBe(0)
    expect(out).toContain('Kidal')
    const refused = await sitrep(['ask', '/digest set kidal at:07:30'], folder.path, env)
    expect(refused.status).toBe(2)
    expect(refused.out + refused.err).toContain('a Discord channel or a Telegram chat')
  })
})
