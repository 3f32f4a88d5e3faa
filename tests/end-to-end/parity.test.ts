import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, sitrep, startSitrep } from '../cli/sitrep.ts'
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/server.ts'
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram/server.ts'
import { projectFile } from '../house/project-files.ts'

// One home, one process with both platforms, and shells beside it: the real SDKs against servers on loopback.
const folder = makeFolder()
const now = { SITREP_NOW: '2026-05-04T09:30:00Z' }
const twin = projectFile('tests/seed-twin/kidal-twin.txt')
let discord: FakeDiscord
let telegram: FakeTelegram
let bot: ReturnType<typeof startSitrep>
let output = ''

beforeAll(async () => {
  await sitrep(['ingest', twin], folder.path, { env: now })
  discord = await startFakeDiscord()
  telegram = await startFakeTelegram()
  const tokens = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_URL: telegram.url,
  }
  bot = startSitrep([], folder.path, { ...now, ...tokens })
  for (const stream of [bot.stdout, bot.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
    })
  }
  await discord.until(() => discord.commands().length > 0, 15_000)
}, 30_000)

afterAll(async () => {
  bot.kill('SIGKILL')
  await Promise.all([discord.close(), telegram.close()])
  folder.remove()
})

/** Id and the shown digits of the hash, from the words that a person sees. */
function sealOf(words: string): readonly (string | undefined)[] {
  return [/(?:answer|réponse) ([0-9a-f]{12})/u.exec(words)?.[1], /SHA-256 ([0-9a-f]{12})/u.exec(words)?.[1]]
}

async function fromShell(command: string, language = 'en'): Promise<readonly string[]> {
  const { out } = await sitrep(['ask', command, '--json', '--language', language], folder.path, { env: now })
  const { id, hash } = JSON.parse(out)
  return [id, hash.slice(0, 12)]
}

/** Everything that a person was shown for one question. */
async function fromTelegram(text: string, language = 'en'): Promise<string> {
  const person = telegram.addUser({ language, open: true })
  telegram.write(person, text)
  let words = ''
  for (let count = 1; !words.includes('SHA-256'); count += 1) {
    const seen = await telegram.seen(person, count, 10_000)
    words = seen.map((message) => message.text).join('\n')
    expect(seen.every((message) => message.text.length <= 4096 && message.detected.length === 0)).toBe(true)
  }
  return words
}

async function fromDiscord(options: Record<string, string>, locale = 'en-US'): Promise<string> {
  const exchange = discord.invoke(discord.addPerson(locale), discord.addChannel(), 'situation', options)
  await discord.until(() => exchange.messages.some((message) => message.text.includes('SHA-256')), 10_000)
  expect(exchange.messages.every((message) => message.content.length <= 2000)).toBe(true)
  return exchange.messages.map((message) => message.text).join('\n')
}

describe('one question on every platform', () => {
  it('has the same id and hash in the shell, on Discord and on Telegram', async () => {
    const shell = await fromShell('/situation kidal')
    expect(sealOf(await fromDiscord({ place: 'kidal' }))).toEqual(shell)
    expect(sealOf(await fromTelegram('/situation kidal'))).toEqual(shell)
  })

  it('has them in French too, by each platform’s own locale', async () => {
    const shell = await fromShell('/situation kidal zone:local', 'fr')
    expect(sealOf(await fromDiscord({ place: 'kidal', zone: 'local' }, 'fr'))).toEqual(shell)
    expect(sealOf(await fromTelegram('/situation kidal zone:local', 'fr'))).toEqual(shell)
  })

  it('says on every platform who took the town, and heads it as archive', async () => {
    for (const words of [await fromDiscord({ place: 'kidal' }), await fromTelegram('/situation kidal')]) {
      expect(words).toContain('ARCHIVE')
      expect(words).toContain('Ansar Dine')
      expect(words).toContain('30 March 2012')
    }
  })

  it('holds an article that another process has taken in meanwhile', async () => {
    const file = join(folder.path, 'gao.md')
    writeFileSync(
      file,
      '---\npublished: 2013-02-12\nlanguage: en\n---\nThe Malian army retook Kidal on Monday, residents said.\n',
    )
    expect((await sitrep(['ingest', file], folder.path, { env: now })).status).toBe(0)
    expect(await fromTelegram('/situation kidal')).toContain('11 February 2013')
  })

  it('ends at SIGTERM within ten seconds and has printed no token', async () => {
    const started = performance.now()
    bot.kill('SIGTERM')
    const [status] = await once(bot, 'exit')
    expect(status).toBe(0)
    expect(performance.now() - started).toBeLessThan(10_000)
    for (const { token } of [discord, telegram]) expect(output).not.toContain(token)
  })
})
