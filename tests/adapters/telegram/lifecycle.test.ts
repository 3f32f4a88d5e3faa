import { afterEach, describe, expect, it, vi } from 'vitest'
import { createTelegramAdapter } from '../../../src/adapters/telegram/adapter.ts'
import { describeError } from '../../../src/adapters/telegram/describe-error.ts'
import { registerTelegram } from '../../../src/adapters/telegram/register.ts'
import { type FakeTelegram, startFakeTelegram } from '../../fakes/telegram/server.ts'
import { answerOf, doc, end, faces, recordingLog, startHarness, stubMessages } from './harness.ts'

const servers: FakeTelegram[] = []

async function serve(): Promise<FakeTelegram> {
  const telegram = await startFakeTelegram()
  servers.push(telegram)
  return telegram
}

afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

describe('registering commands', () => {
  it('sets the default and each language once, and nothing when nothing changed', async () => {
    const telegram = await serve()
    const log = recordingLog()
    const options = { token: telegram.token, apiUrl: telegram.url, faces, log }
    await registerTelegram(options)
    expect([...telegram.commands.keys()]).toEqual(['', 'en', 'fr'])
    expect(telegram.commands.get('')).toEqual(telegram.commands.get('en'))
    expect(telegram.commands.get('fr')![2]).toEqual({
      command: 'forget_me',
      description: 'Effacer ce qui est gardé de moi',
    })
    await registerTelegram(options)
    expect(telegram.calls('setMyCommands').length).toBe(3)
    await registerTelegram({ ...options, faces: faces.slice(0, 2) })
    expect(telegram.calls('setMyCommands').length).toBe(6)
  })

  it('shortens long descriptions and never leaves one empty', async () => {
    const telegram = await serve()
    const odd = [
      { ...faces[0]!, descriptions: { en: 'é'.repeat(400) } },
      { ...faces[1]!, descriptions: { en: ' ' } },
    ]
    await registerTelegram({ token: telegram.token, apiUrl: telegram.url, faces: odd, log: recordingLog() })
    expect(telegram.commands.get('')!.map(({ description }) => description.length)).toEqual([256, 8])
  })

  it('happens at start, and a failure of it does not keep the bot from answering', async () => {
    const telegram = await serve()
    telegram.fail('setMyCommands', { status: 400, description: 'Bad Request: BOT_COMMAND_INVALID' })
    const harness = await startHarness(undefined, { telegram })
    const awa = telegram.addUser()
    telegram.write(awa, '/situation kidal')
    await telegram.seen(awa, 1)
    expect(harness.log.lines.join()).toContain('registering commands failed')
    await harness.adapter.stop()
  })
})

/** Shorter than the default of 7 s; the two calls around it may take 1 s each. */
describe('stopping', () => {
  it('finishes the answer under way and confirms it', async () => {
    const slow = Promise.withResolvers<void>()
    const harness = await startHarness(async () => {
      await slow.promise
      return answerOf(doc('late'))
    })
    const { telegram, adapter, asked } = harness
    const awa = telegram.addUser()
    telegram.write(awa, '/situation kidal')
    await expect.poll(() => asked.length).toBe(1)
    setTimeout(slow.resolve, 200)
    await adapter.stop()
    expect(telegram.shown(awa).map(({ text }) => text)).toEqual(['late'])
    expect(telegram.pending()).toEqual([])
    await telegram.close()
  })

  it('ends in time although an answer never does, and leaves what came last unconfirmed', async () => {
    const harness = await startHarness(() => new Promise(() => undefined), { drainMs: 1_500 })
    const { telegram, adapter, asked } = harness
    const update = telegram.write(telegram.addUser(), '/situation kidal')
    await expect.poll(() => asked.length).toBe(1)
    const began = performance.now()
    // The next poll has confirmed it already; it comes back as it would after a crash.
    telegram.push(update)
    await adapter.stop()
    expect(performance.now() - began).toBeLessThan(4_500)
    expect(telegram.pending()).toEqual([update.update_id])
    await telegram.close()
  }, 15_000)

  it('ends in time while Telegram hangs', async () => {
    const harness = await startHarness(undefined, { drainMs: 1_500 })
    const { telegram, adapter } = harness
    const awa = telegram.addUser()
    telegram.fail('sendMessage', { hang: true })
    telegram.fail('getUpdates', { hang: true })
    telegram.fail('getUpdates', { hang: true })
    telegram.write(awa, '/situation kidal')
    await expect.poll(() => telegram.calls('sendMessage').length).toBe(1)
    const began = performance.now()
    await adapter.stop()
    expect(performance.now() - began).toBeLessThan(4_500)
    await telegram.close()
  }, 15_000)

  it('answers after a restart what came in between, and nothing twice', async () => {
    const first = await startHarness()
    const { telegram } = first
    const awa = telegram.addUser()
    telegram.write(awa, '/situation kidal')
    await telegram.seen(awa, 1)
    await first.adapter.stop()
    telegram.write(awa, '/situation gao')
    const second = await startHarness(undefined, { telegram })
    await telegram.seen(awa, 2)
    await end(second)
    expect(second.asked.map(({ text }) => text)).toEqual(['/situation gao'])
  })
})

describe('starting', () => {
  it('refuses a token that Telegram does not know, in one error without the token', async () => {
    const telegram = await serve()
    const token = '7100000002:AAWrongWrongWrongWrongWrongWrongWr-02'
    const wrong = startHarness(undefined, { telegram, token })
    await expect(wrong).rejects.toMatchObject({
      name: 'UpstreamError',
      message: expect.stringContaining('401'),
    })
    await expect(wrong).rejects.not.toMatchObject({ message: expect.stringContaining(token) })
  })

  it('waits for a Telegram that is out of reach, and can be stopped meanwhile', async () => {
    const telegram = await serve()
    const log = recordingLog()
    const adapter = createTelegramAdapter({
      token: telegram.token,
      apiUrl: 'http://127.0.0.1:9',
      dispatcher: { faces, commands: [], complete: async () => [], answer: async () => answerOf(doc('x')) },
      messages: stubMessages,
      log,
    })
    const starting = adapter.start()
    await expect.poll(() => log.lines.length).toBe(1)
    await adapter.stop()
    await starting
    expect(log.lines[0]).toContain('ECONNREFUSED')
  })
})

describe('the token', () => {
  it('is in no output, whatever fails', async () => {
    const written: string[] = []
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((chunk) => void written.push(String(chunk)) === undefined)
    }
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, method).mockImplementation(
        (...words) => void written.push(words.map(String).join(' ')),
      )
    }
    const telegram = await serve()
    telegram.fail('getMyCommands', { reset: true })
    telegram.fail('deleteWebhook', { status: 500 })
    const harness = await startHarness(
      ({ text }) => {
        if (text === '/situation throw')
          throw new TypeError(`cannot reach ${telegram.url}/bot${telegram.token}/x`)
        return answerOf(doc('fine'))
      },
      { telegram },
    )
    const awa = telegram.addUser()
    for (const fault of [{ reset: true }, { status: 500 }, { status: 400 }] as const)
      telegram.fail('sendMessage', fault)
    for (const fault of [{ reset: true }, { status: 502 }] as const) telegram.fail('getUpdates', fault)
    telegram.write(awa, '/situation kidal')
    telegram.write(awa, '/situation throw')
    telegram.write(awa, '/situation last')
    await expect.poll(() => harness.asked.length, { timeout: 10_000 }).toBe(3)
    await expect.poll(() => telegram.shown(awa).at(-1)?.text, { timeout: 5_000 }).toBe('fine')
    await harness.adapter.stop()
    const all = [...written, ...harness.log.lines].join('\n')
    expect(harness.log.lines.length).toBeGreaterThan(5)
    expect(all).not.toContain(telegram.token)
    expect(all).not.toContain(telegram.token.split(':')[1])
    // Nor what was asked.
    expect(all).not.toContain('kidal')
  }, 20_000)

  it('is not in what describeError says of anything', () => {
    const token = '7100000001:AAFakeFakeFakeFakeFakeFakeFakeFake-01'
    const error = new Error(`request to https://api.telegram.org/bot${token}/getMe failed`)
    expect(JSON.stringify(describeError(error))).not.toContain(token)
    expect(describeError('odd')).toEqual({ error: 'string' })
  })
})
