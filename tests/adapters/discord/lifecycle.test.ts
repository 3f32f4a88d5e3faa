import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createDiscordAdapter } from '../../../src/adapters/discord/adapter.ts'
import { UpstreamError } from '../../../src/core/index.ts'
import { type FakeDiscord, startFakeDiscord } from '../../fakes/discord/server.ts'
import { answerOf, doc, end, line, recordingLog, startHarness, stubMessages } from './harness.ts'

const fakes: FakeDiscord[] = []
const fake = async (): Promise<FakeDiscord> => {
  const discord = await startFakeDiscord()
  fakes.push(discord)
  return discord
}
afterEach(async () => {
  await Promise.all(fakes.splice(0).map((discord) => discord.close()))
})

const dispatcher = {
  faces: [],
  commands: [],
  complete: async () => [],
  answer: async () => answerOf(doc('x')),
}

describe('start', () => {
  it('says that the token is not accepted, without saying it', async () => {
    const discord = await fake()
    const token = 'not.the.right-token-at-all'
    const log = recordingLog()
    const options = { token, apiUrl: discord.url, dispatcher, messages: stubMessages, log }
    const error = await createDiscordAdapter(options)
      .start()
      .catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(UpstreamError)
    expect(String(error) + log.lines.join()).not.toContain(token)
  })

  it('waits for a Discord that fails at first', { timeout: 30_000 }, async () => {
    const discord = await fake()
    for (let i = 0; i < 4; i++) discord.fail('gateway', { status: 503 })
    const harness = await startHarness(undefined, { discord })
    expect(harness.log.lines.join('\n')).toContain('Discord cannot be reached')
    expect(harness.log.lines.join('\n')).not.toContain(discord.token)
    await harness.adapter.stop()
  })

  it('can be stopped while it waits', async () => {
    const discord = await fake()
    discord.gateway.accepting = false
    const log = recordingLog()
    const options = { token: discord.token, apiUrl: discord.url, dispatcher, messages: stubMessages, log }
    const adapter = createDiscordAdapter(options)
    const starting = adapter.start()
    await sleep(300)
    await adapter.stop()
    await starting
    expect(discord.gateway.identifies).toBe(0)
  })
})

describe('stop', () => {
  it('lets a running answer finish, all its parts', async () => {
    const blocks = Array.from({ length: 3 }, () => line('word '.repeat(350)))
    const slow = async () => sleep(600).then(() => answerOf(doc('', { blocks })))
    const { discord, adapter } = await startHarness(slow, { discord: await fake(), quickMs: 100 })
    const exchange = discord.invoke(discord.addPerson(), discord.addChannel(), 'help')
    await discord.until(() => exchange.messages.length > 0)
    await adapter.stop()
    expect(exchange.messages.map((message) => message.text.slice(-5))).toEqual(['(1/3)', '(2/3)', '(3/3)'])
  })

  it('ends within 10 s though an answer never comes and the gateway is silent', {
    timeout: 15_000,
  }, async () => {
    const { discord, adapter } = await startHarness(() => new Promise(() => undefined), {
      discord: await fake(),
    })
    discord.invoke(discord.addPerson(), discord.addChannel(), 'help')
    await discord.until(() => discord.calls('callback').length > 0)
    discord.gateway.freeze()
    const before = performance.now()
    await adapter.stop()
    expect(performance.now() - before).toBeLessThan(10_000)
  })

  it.each(['speaks', 'is silent'])(
    'leaves nothing that keeps the process when the gateway %s',
    { timeout: 20_000 },
    async (how) => {
      const discord = await fake()
      const script = fileURLToPath(new URL('./process.ts', import.meta.url))
      const child = fork(script, [discord.url, discord.token])
      await once(child, 'message')
      await discord.seen(discord.invoke(discord.addPerson(), discord.addChannel(), 'help'), 1)
      if (how === 'is silent') discord.gateway.freeze()
      const before = performance.now()
      child.send('stop')
      const [status] = await once(child, 'exit')
      expect(status).toBe(0)
      expect(performance.now() - before).toBeLessThan(5_000)
    },
  )

  it('ends waits for a limit', { timeout: 15_000 }, async () => {
    const blocks = Array.from({ length: 3 }, () => line('word '.repeat(350)))
    const harness = await startHarness(() => answerOf(doc('', { blocks })), {
      discord: await fake(),
      drainMs: 200,
    })
    harness.discord.fail('follow-up', { status: 429, retryAfter: 50 })
    harness.discord.invoke(harness.discord.addPerson(), harness.discord.addChannel(), 'help')
    await harness.discord.until(() => harness.discord.calls('follow-up').length > 0)
    const before = performance.now()
    await harness.adapter.stop()
    expect(performance.now() - before).toBeLessThan(2_500)
  })
})

describe('what is written about it', () => {
  it('holds no token and nothing of what was asked or answered', async () => {
    const printed: string[] = []
    const keep = (chunk: unknown): boolean => printed.push(String(chunk)) > 0
    const spies = [
      vi.spyOn(process.stdout, 'write').mockImplementation(keep),
      vi.spyOn(process.stderr, 'write').mockImplementation(keep),
    ]
    const blocks = [line(`secret-answer ${'word '.repeat(350)}`), line('word '.repeat(350))]
    const harness = await startHarness(() => answerOf(doc('', { blocks })))
    const { discord, log } = harness
    discord.fail('callback', { status: 500 })
    discord.fail('callback', { reset: true })
    discord.fail('follow-up', { status: 400, code: 50035 })
    discord.fail('follow-up', { status: 401, code: 50027 })
    const options = { place: 'secret-place' }
    const exchange = discord.invoke(discord.addPerson(), discord.addChannel(), 'situation', options)
    await discord.until(() => log.lines.some((words) => words.includes('50027')))
    await end(harness)
    for (const spy of spies) spy.mockRestore()
    const written = [...log.lines, ...printed].join('\n')
    expect(log.lines.length).toBeGreaterThan(3)
    for (const hidden of [discord.token, exchange.token, 'secret-place', 'secret-answer']) {
      expect(written).not.toContain(hidden)
    }
    // Interactions are answered without the bot's token.
    expect(discord.calls('callback').every((call) => call.authorization === undefined)).toBe(true)
  })
})
