import { afterEach, describe, expect, it } from 'vitest'
import type { Harness } from './harness.ts'
import { answerOf, doc, end, line, startHarness } from './harness.ts'

const open: Harness[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(end))
})

const start: typeof startHarness = async (...args) => {
  const harness = await startHarness(...args)
  open.push(harness)
  return harness
}

const parts = (count: number) =>
  doc('', { blocks: Array.from({ length: count }, (_, i) => line(`part${i} ${'word '.repeat(350)}`)) })

const ask = ({ discord }: Harness) => discord.invoke(discord.addPerson(), discord.addChannel(), 'help')

describe('a first answer', () => {
  it.each([
    ['429', { status: 429, retryAfter: 0.3 }],
    ['500', { status: 500 }],
    ['502 after it was stored', { status: 502, stored: true }],
    ['a reset', { reset: true }],
    ['a reset after it was stored', { reset: true, stored: true }],
    ['silence', { hang: true }],
    ['silence after it was stored', { hang: true, stored: true }],
  ] as const)('arrives once in spite of %s', async (_, fault) => {
    const harness = await start()
    harness.discord.fail('callback', fault)
    const exchange = ask(harness)
    await harness.discord.until(() => harness.discord.calls('callback').length === 2)
    await harness.adapter.stop()
    expect(exchange.messages.map((message) => message.text)).toEqual(['answer to help'])
    expect(harness.log.lines.filter((words) => words.startsWith('error'))).toEqual([])
  })

  it('is given up when Discord asks for a longer wait than it takes answers', async () => {
    const harness = await start()
    harness.discord.fail('callback', { status: 429, retryAfter: 60 })
    harness.discord.fail('callback', { status: 429, retryAfter: 60 })
    const exchange = ask(harness)
    await harness.discord.until(() => harness.log.lines.some((words) => words.includes('nor could Discord')))
    expect(exchange.messages).toEqual([])
    expect((await harness.discord.seen(ask(harness), 1)).length).toBe(1)
  })

  it.each([
    [10062, 404],
    [40060, 400],
  ])('that Discord no longer takes (%i) is logged, and the next question answered', async (code, status) => {
    const harness = await start()
    harness.discord.fail('callback', { status, code })
    ask(harness)
    await harness.discord.until(() => harness.log.lines.some((words) => words.includes(`"code":${code}`)))
    expect((await harness.discord.seen(ask(harness), 1))[0]!.text).toBe('answer to help')
    expect(harness.discord.calls('callback').length).toBe(2)
  })
})

describe('later parts', () => {
  it.each([
    ['429', { status: 429, retryAfter: 0.3 }],
    ['500', { status: 500 }],
    ['a reset', { reset: true }],
  ] as const)('arrive in spite of %s', async (_, fault) => {
    const harness = await start(() => answerOf(parts(3)))
    harness.discord.fail('follow-up', fault)
    const messages = await harness.discord.seen(ask(harness), 3)
    expect(messages.map((message) => message.text.slice(0, 5))).toEqual(['part0', 'part1', 'part2'])
  })

  it('that are refused are named to the asker', async () => {
    const harness = await start(() => answerOf(parts(3)))
    harness.discord.fail('follow-up', { status: 400, code: 50035 })
    const messages = await harness.discord.seen(ask(harness), 3)
    expect(messages[1]!.text.slice(0, 5)).toBe('part2')
    expect(messages[2]!.text).toBe('en discord.parts-lost {"parts":"2","count":1,"total":3}')
    expect(harness.log.lines.join('\n')).toContain('"part":2')
  })

  it('that are lost, the word about it included, leave the first as it is', async () => {
    const slow = async () =>
      new Promise<void>((done) => void setTimeout(done, 200)).then(() => answerOf(parts(2)))
    const harness = await start(slow, { quickMs: 50 })
    harness.discord.fail('follow-up', { status: 400, code: 50035 })
    harness.discord.fail('follow-up', { status: 400, code: 50035 })
    const exchange = ask(harness)
    await harness.discord.until(() => harness.log.lines.some((words) => words.includes('"lost":[2]')))
    await harness.adapter.stop()
    expect(exchange.messages.map((message) => message.text.slice(0, 5))).toEqual(['part0'])
  })

  it('stop when the token has run out', async () => {
    const harness = await start(() => answerOf(parts(4)))
    harness.discord.fail('follow-up', { status: 401, code: 50027 })
    ask(harness)
    await harness.discord.until(() => harness.log.lines.some((words) => words.includes('50027')))
    expect(harness.discord.calls('follow-up').length).toBe(1)
    // That 401 is about the interaction; the bot's own token still holds.
    expect((await harness.discord.seen(ask(harness), 4)).length).toBe(4)
  })
})

describe('a fault of ours', () => {
  it('is told to the asker alone, and ends nothing', async () => {
    let first = true
    const harness = await start(() => {
      if (!first) return answerOf(doc('fine'))
      first = false
      throw new Error('boom')
    })
    const [message] = await harness.discord.seen(ask(harness), 1)
    expect(message).toMatchObject({ text: 'en-US discord.failed {}', ephemeral: true })
    expect((await harness.discord.seen(ask(harness), 1))[0]!.text).toBe('fine')
  })

  it('or an interaction of an odd shape leaves the process running', async () => {
    const harness = await start()
    const { discord } = harness
    const odd: readonly ((interaction: Record<string, unknown>) => void)[] = [
      (interaction) => delete interaction.data,
      (interaction) => delete interaction.channel,
      (interaction) => delete interaction.entitlements,
      (interaction) => Object.assign(interaction, { member: undefined, user: undefined }),
      (interaction) => Object.assign(interaction, { type: 99 }),
      (interaction) => Object.assign(interaction, { authorizing_integration_owners: undefined }),
    ]
    for (const disfigure of odd) {
      discord.disfigure = disfigure
      ask(harness)
    }
    discord.disfigure = undefined
    expect((await discord.seen(ask(harness), 1))[0]!.text).toBe('answer to help')
  })
})

describe('the connection', () => {
  it('is resumed when it breaks, and what was asked meanwhile is answered', async () => {
    const harness = await start()
    harness.discord.gateway.kick(4000)
    await harness.discord.until(() => harness.discord.gateway.connected() === 0)
    const exchange = ask(harness)
    expect((await harness.discord.seen(exchange, 1))[0]!.text).toBe('answer to help')
    expect(harness.discord.gateway.resumes).toBe(1)
    expect(harness.discord.gateway.identifies).toBe(1)
  })

  it('comes back after a time in which nothing could be reached', async () => {
    const harness = await start()
    harness.discord.gateway.accepting = false
    harness.discord.gateway.kick(4000)
    await new Promise((resolve) => void setTimeout(resolve, 1_200))
    harness.discord.gateway.accepting = true
    await harness.discord.until(() => harness.discord.gateway.connected() === 1, 10_000)
    expect((await harness.discord.seen(ask(harness), 1))[0]!.text).toBe('answer to help')
  })

  it('closed for good is reported', async () => {
    let fatal = 0
    const harness = await start(undefined, { onFatal: () => fatal++ })
    harness.discord.gateway.kick(4004)
    await harness.discord.until(() => fatal > 0)
    expect(fatal).toBe(1)
  })
})
