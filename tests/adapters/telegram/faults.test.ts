import { afterEach, describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/command.ts'
import { answerOf, doc, end, type Harness, line, startHarness } from './harness.ts'

const running: Harness[] = []

async function start(...args: Parameters<typeof startHarness>): Promise<Harness> {
  const harness = await startHarness(...args)
  running.push(harness)
  return harness
}

afterEach(async () => {
  await Promise.all(running.splice(0).map(end))
})

const inThree = (): Answer =>
  answerOf(
    doc('', { blocks: Array.from({ length: 100 }, (_, i) => line(`sentence ${i} ${'x'.repeat(90)}`)) }),
  )

/** The numbering at the end of what a reader sees, a mark of repetition included. */
const ends = (seen: readonly { text: string }[]): readonly string[] =>
  seen.map(({ text }) => text.slice(text.lastIndexOf('(')))

describe('sending', () => {
  it('waits as long as a 429 says, then sends once', async () => {
    const { telegram } = await start(inThree)
    const awa = telegram.addUser()
    telegram.fail('sendMessage', {
      status: 429,
      retryAfter: 1,
      description: 'Too Many Requests: retry after 1',
    })
    telegram.write(awa, '/situation kidal')
    expect(ends(await telegram.seen(awa, 3))).toEqual(['(1/3)', '(2/3)', '(3/3)'])
    const [first, second] = telegram.calls('sendMessage')
    expect(second!.at - first!.at).toBeGreaterThan(990)
  })

  it('follows a group that becomes a supergroup, with the rest of the answer', async () => {
    const { telegram } = await start(inThree)
    const group = telegram.addGroup({ type: 'group' })
    const next = telegram.migrate(group)
    telegram.write(telegram.addUser(), '/situation kidal', { in: group })
    expect(ends(await telegram.seen(next, 3))).toEqual(['(1/3)', '(2/3)', '(3/3)'])
    expect(telegram.calls('sendMessage').length).toBe(4)
  })

  it('stops quietly at a 403, and is told in the log', async () => {
    const { telegram, log, asked } = await start(inThree)
    const awa = telegram.addUser()
    const group = telegram.addGroup()
    telegram.kick(group)
    telegram.write(awa, '/situation kidal', { in: group })
    telegram.write(awa, '/situation gao')
    await telegram.seen(awa, 3)
    expect(asked.length).toBe(2)
    expect(telegram.calls('sendMessage').length).toBe(4)
    expect(log.lines.filter((one) => one.includes('did not arrive')).length).toBe(1)
  })

  it.each([
    ['a 500', { status: 500 }],
    ['a reset', { reset: true }],
  ] as const)('sends a part again after %s, marked as a possible repeat', async (_, fault) => {
    const { telegram } = await start(inThree)
    const awa = telegram.addUser()
    telegram.fail('sendMessage', { ...fault, stored: true })
    telegram.write(awa, '/situation kidal')
    const seen = await telegram.seen(awa, 4)
    expect(ends(seen)).toEqual(['(1/3)', '(1/3)\ntelegram.possible-repeat', '(2/3)', '(3/3)'])
  })

  it('says which parts did not arrive', async () => {
    const { telegram, log } = await start(inThree)
    const awa = telegram.addUser()
    telegram.write(awa, '/situation kidal')
    await telegram.seen(awa, 3)
    telegram.fail('sendMessage', { status: 500 })
    telegram.fail('sendMessage', { status: 500 })
    telegram.write(awa, '/situation gao')
    const seen = await telegram.seen(awa, 4)
    expect(seen[3]!.text).toBe('telegram.parts-lost 1, 2, 3 3 3')
    expect(log.lines.join()).toContain('parts of a Telegram answer did not arrive')
  })

  it('goes on past a part that Telegram refuses, and says which', async () => {
    const { telegram } = await start(inThree)
    const awa = telegram.addUser()
    telegram.fail('sendMessage', { status: 400, description: 'Bad Request: odd' })
    telegram.write(awa, '/situation kidal')
    const seen = await telegram.seen(awa, 3)
    expect(ends(seen.slice(0, 2))).toEqual(['(2/3)', '(3/3)'])
    expect(seen[2]!.text).toBe('telegram.parts-lost 1 1 3')
  })

  it('does without date_time on a server that does not know it', async () => {
    const { telegram } = await start(() =>
      answerOf(
        doc('', {
          blocks: [{ kind: 'line', spans: [{ kind: 'time', text: '13:24', atMs: 1_714_645_440_000 }] }],
        }),
      ),
    )
    const awa = telegram.addUser()
    telegram.fail('sendMessage', { status: 400, description: 'Bad Request: unsupported entity' })
    telegram.write(awa, '/situation kidal')
    const [seen] = await telegram.seen(awa, 1)
    expect(seen).toMatchObject({ text: '13:24', entities: [] })
  })
})

describe('polling', () => {
  it('goes on after resets and 500s, and says once that it was down', async () => {
    const { telegram, log } = await start()
    const awa = telegram.addUser()
    telegram.write(awa, '/situation kidal')
    await telegram.seen(awa, 1)
    for (const fault of [{ status: 500 }, { reset: true }, { status: 502 }] as const)
      telegram.fail('getUpdates', fault)
    telegram.write(awa, '/situation gao')
    telegram.write(awa, '/situation gao')
    await telegram.seen(awa, 3, 8_000)
    await expect
      .poll(() => log.lines.filter((one) => /trying on|polled again/u.test(one)).length, { timeout: 6_000 })
      .toBe(2)
  })

  it('says clearly that another process polls, and takes over when that ends', async () => {
    const { telegram, log } = await start()
    const awa = telegram.addUser()
    telegram.fail('getUpdates', {
      status: 409,
      description: 'Conflict: terminated by other getUpdates request',
    })
    telegram.write(awa, '/situation kidal')
    await telegram.seen(awa, 1)
    telegram.write(awa, '/situation gao')
    await telegram.seen(awa, 2)
    expect(log.lines.join()).toContain('another process polls Telegram with this token')
  })

  it('ends, and says so, when the token is withdrawn', async () => {
    let fatal = 0
    const { telegram, log } = await start(undefined, { onFatal: () => void fatal++ })
    telegram.fail('getUpdates', { status: 401, description: 'Unauthorized' })
    telegram.write(telegram.addUser(), '/situation kidal')
    await expect.poll(() => fatal, { timeout: 5_000 }).toBe(1)
    expect(log.lines.join()).toContain('no longer accepts the token')
  })
})
