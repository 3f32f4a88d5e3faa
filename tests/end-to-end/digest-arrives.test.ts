import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeFolder, sitrep, startSitrep } from '../cli/sitrep.ts'
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/server.ts'
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram/server.ts'

// The night on which clocks are put forward in Jerusalem, at an hour a second: 07:30 is 05:30 UTC on the day
// before and 04:30 UTC on the day itself. The clock starts at 08:00 there: a busy machine takes its time to take an article in.
const start = '2027-03-25T06:00:00Z'
const speed = 3_600
const folder = makeFolder()
const text = 'Gunmen attacked a convoy near Kidal on 25 March 2027, killing twelve soldiers.'
let discord: FakeDiscord
let telegram: FakeTelegram
let bot: ReturnType<typeof startSitrep>
let log = ''

/** What the bot's clock shows, UTC milliseconds, by when it began. */
let startedAt = 0
const clock = (): number => Date.parse(start) + (Date.now() - startedAt) * speed

beforeAll(async () => {
  writeFileSync(
    join(folder.path, 'page.md'),
    `---\npublisher: Radio\ntitle: Convoy\npublished: 2027-03-25\nurl: https://radio.example.org/1\n---\n${text}\n`,
  )
  discord = await startFakeDiscord()
  telegram = await startFakeTelegram()
  bot = startSitrep([], folder.path, {
    SITREP_NOW: start,
    SITREP_SPEED: String(speed),
    SITREP_STARTER: 'off',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_URL: telegram.url,
  })
  startedAt = Date.now()
  bot.stderr.on('data', (chunk) => {
    log += String(chunk)
  })
  await discord.until(() => discord.commands().length > 0, 30_000)
}, 60_000)

afterAll(async () => {
  bot.kill('SIGKILL')
  await Promise.all([discord.close(), telegram.close()])
  folder.remove()
})

it('a digest is set, arrives over a change of clocks, is edited when its article is withdrawn, and is removed', async () => {
  const channel = discord.addChannel({ admin: true })
  const person = discord.addPerson()
  const ask = async (command: string, options: Record<string, string | number> = {}) => {
    const exchange = discord.invoke(person, channel, command, options)
    await discord.until(() => exchange.messages.some(({ text: words }) => words.includes('SHA-256')), 15_000)
    return exchange.messages.map(({ text: words }) => words).join('\n')
  }
  const posted = () => discord.channels.log(channel.channel)
  expect(await ask('digest set', { place: 'Kidal', at: '07:30', zone: 'jerusalem' })).toContain('07:30')
  const admin = telegram.addUser({ language: 'fr' })
  telegram.write(admin, '/digest set kidal at:07:30 zone:jerusalem')
  const seen = () => telegram.seen(admin, 1, 15_000)
  await seen()
  // What comes in now bears the clock of the bot, so that it belongs to the night.
  const taken = await sitrep(['ingest', 'page.md'], folder.path, {
    env: { SITREP_NOW: new Date(clock()).toISOString() },
  })
  expect(taken.status, taken.err).toBe(0)

  await discord.until(() => posted().length > 0, 60_000)
  const [digest] = posted()
  expect(digest!.seen.text).toContain('Kidal: digest 1')
  expect(digest!.seen.text).toContain('25 March 2027 [1]')
  const arrivedAt = Date.parse(start) + (digest!.storedAt - startedAt) * speed
  const due = Date.parse('2027-03-26T04:30:00Z')
  expect(arrivedAt).toBeGreaterThanOrEqual(due)
  const answer = (await telegram.seen(admin, 2, 30_000)).at(-1)!
  expect(answer.text).toContain('Kidal : bulletin 1')
  // The sentence behind its line, by the id that it ends with and as what came last here.
  const [key] = /[a-z0-9]{6}-20270326/u.exec(digest!.seen.text)!
  expect(await ask('source', { n: 1, answer: key })).toContain(text)
  telegram.write(admin, '/source 1')
  const sourced = (await telegram.seen(admin, 3, 15_000)).at(-1)!
  expect(sourced.text).toContain('Du bulletin')
  expect(sourced.text).toContain(text)

  const withdrawn = await sitrep(
    ['withdraw', 'https://radio.example.org/1', '--reason', 'a hoax'],
    folder.path,
    {
      env: { SITREP_NOW: new Date(clock()).toISOString() },
    },
  )
  expect(withdrawn.status, withdrawn.err).toBe(0)
  await discord.until(() => posted()[0]!.edits.length > 0, 60_000)
  expect(posted()[0]!.seen.text).toContain('a hoax')
  expect(posted()[0]!.seen.text).toContain('[withdrawn]')

  // The next one says what is no longer told.
  await discord.until(() => posted().length > 1, 120_000)
  expect(posted()[1]!.seen.text).toContain('Kidal: digest 2')
  expect(posted()[1]!.seen.text).toContain('No longer told')
  expect(await ask('digest remove')).toContain('it comes no more')
  expect(await ask('digest list')).toContain('None is set here')
  expect(log).not.toContain('"level":50')
}, 400_000)
