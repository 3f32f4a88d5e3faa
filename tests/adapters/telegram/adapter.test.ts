import { afterEach, describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/command.ts'
import { detect } from '../../fakes/telegram/detect.ts'
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

/** Long enough that an answer that is not to come would have come. */
const quietMs = 300
const quiet = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, quietMs))

const inThree = (): Answer =>
  answerOf(
    doc('', {
      label: [{ kind: 'text', text: 'ARCHIVE' }],
      blocks: Array.from({ length: 100 }, (_, i) => line(`sentence ${i} ${'x'.repeat(90)}`)),
    }),
  )

describe('questions', () => {
  it('answers a typed command, with the names, the place and the language it was asked with', async () => {
    const { telegram, asked } = await start()
    const awa = telegram.addUser({ language: 'fr' })
    telegram.write(awa, '/situation kidal zone:local')
    const [seen] = await telegram.seen(awa, 1)
    expect(seen!.text).toContain('situation kidal')
    expect(seen!.previewed).toBe(false)
    expect(asked).toEqual([
      {
        asker: { platform: 'telegram', person: String(awa.id), chat: String(awa.id), admin: true },
        text: '/situation kidal zone:local',
        platformLanguage: 'fr',
        mayPost: expect.any(Function),
      },
    ])
  })

  it('takes underscores for hyphens, /start for /help, and copies of its own inert words', async () => {
    const { telegram, asked } = await start()
    const awa = telegram.addUser()
    telegram.write(awa, '/forget_me')
    telegram.write(awa, '/start private')
    telegram.write(awa, '/\u2060situation  kidal')
    await telegram.seen(awa, 3)
    expect(asked.map(({ text }) => text)).toEqual(['/forget-me', '/help', '/situation kidal'])
  })

  it('in groups answers commands it knows or that name it, as a reply', async () => {
    const { telegram, asked } = await start()
    const awa = telegram.addUser()
    const group = telegram.addGroup()
    telegram.write(awa, 'no command', { in: group })
    telegram.write(awa, '/situation@other_bot gao', { in: group })
    telegram.write(awa, '/weather', { in: group })
    telegram.write(awa, '/weather@Sitrep_Bot', { in: group })
    const update = telegram.write(awa, '/situation@sitrep_bot kidal', { in: group })
    const seen = await telegram.seen(group, 2)
    expect(asked.map(({ text }) => text)).toEqual(['/weather', '/situation kidal'])
    expect(seen[1]!.replyTo).toBe(update.message!.message_id)
  })

  it('stays in the topic it was asked in', async () => {
    const { telegram } = await start()
    const group = telegram.addGroup()
    telegram.write(telegram.addUser(), '/situation kidal', {
      in: group,
      message_thread_id: 77,
      is_topic_message: true,
    })
    const [seen] = await telegram.seen(group, 1)
    expect(seen!.thread).toBe(77)
  })

  it('ignores edited messages, other bots and forwarded channel posts', async () => {
    const { telegram, asked } = await start()
    const awa = telegram.addUser()
    const group = telegram.addGroup()
    const { message, update_id: id } = telegram.write(awa, 'hello')
    telegram.push({
      update_id: id + 1_000,
      edited_message: { ...message!, text: '/situation kidal', edit_date: 1 },
    } as never)
    telegram.write(telegram.addUser({ bot: true }), '/situation kidal', { in: group })
    telegram.write(awa, '/situation kidal', { in: group, is_automatic_forward: true })
    await quiet()
    expect(asked).toEqual([])
  })

  it('answers an update once, however often it comes', async () => {
    const { telegram, asked } = await start()
    const awa = telegram.addUser()
    const update = telegram.write(awa, '/situation kidal')
    telegram.push(update)
    await telegram.seen(awa, 1)
    telegram.push(update)
    telegram.write(awa, '/situation gao')
    await telegram.seen(awa, 2)
    expect(asked.map(({ text }) => text)).toEqual(['/situation kidal', '/situation gao'])
  })

  it('answers one person in the order asked, while others need not wait', async () => {
    const slow = Promise.withResolvers<void>()
    const { telegram } = await start(async ({ text }) => {
      if (text === '/situation slow') await slow.promise
      return answerOf(doc(`${text}`))
    })
    const [awa, ben] = [telegram.addUser(), telegram.addUser()]
    telegram.write(awa, '/situation slow')
    telegram.write(awa, '/situation quick')
    telegram.write(ben, '/situation quick')
    await telegram.seen(ben, 1)
    expect(telegram.shown(awa)).toEqual([])
    slow.resolve()
    const seen = await telegram.seen(awa, 2)
    expect(seen.map(({ text }) => text.replaceAll('\u2060', ''))).toEqual([
      '/situation slow',
      '/situation quick',
    ])
  })

  it('goes on after a fault in one question, and says so to who asked', async () => {
    const { telegram, log } = await start(({ text }) => {
      if (text === '/situation bad') throw new Error('broken')
      return answerOf(doc('fine'))
    })
    const awa = telegram.addUser()
    telegram.write(awa, '/situation bad')
    telegram.write(awa, '/situation good')
    const seen = await telegram.seen(awa, 2)
    expect(seen.map(({ text }) => text)).toEqual(['telegram.failed', 'fine'])
    expect(log.lines.join()).toContain('could not be answered')
  })
})

describe('administrators', () => {
  it('are asked of Telegram only where it matters, once a minute', async () => {
    const { telegram, asked } = await start()
    const [boss, awa] = [telegram.addUser(), telegram.addUser()]
    const group = telegram.addGroup({ admins: [boss] })
    telegram.write(boss, '/situation kidal', { in: group })
    telegram.write(boss, '/settings for:here zone:utc', { in: group })
    telegram.write(boss, '/settings for:here language:fr', { in: group })
    telegram.write(awa, '/settings for:here zone:utc', { in: group })
    await telegram.seen(group, 4)
    expect(asked.map(({ asker }) => asker.admin)).toEqual([false, true, true, false])
    expect(telegram.calls('getChatMember').length).toBe(2)
  })

  it("may write in the group's name; other chats' names give no right", async () => {
    const { telegram, asked } = await start()
    const anonymous = telegram.addUser({ bot: true })
    const group = telegram.addGroup()
    const channel = { id: -100_123, type: 'channel' as const, title: 'News' }
    telegram.write(anonymous, '/settings for:here zone:utc', { in: group, sender_chat: group })
    telegram.write(anonymous, '/settings for:here zone:utc', { in: group, sender_chat: channel })
    await telegram.seen(group, 2)
    expect(asked.map(({ asker }) => [asker.person, asker.admin])).toEqual([
      [String(group.id), true],
      ['-100123', false],
    ])
  })

  it('are nobody while Telegram cannot tell', async () => {
    const { telegram, asked } = await start()
    const boss = telegram.addUser()
    const group = telegram.addGroup({ admins: [boss] })
    telegram.fail('getChatMember', { status: 500 })
    telegram.write(boss, '/settings for:here zone:utc', { in: group })
    await telegram.seen(group, 1)
    expect(asked[0]!.asker.admin).toBe(false)
  })
})

describe('answers', () => {
  it('arrive in order, with the label on each part', async () => {
    const { telegram } = await start(inThree)
    const awa = telegram.addUser()
    telegram.write(awa, '/situation kidal')
    const seen = await telegram.seen(awa, 3)
    seen.forEach((part, i) => {
      expect(part.text.startsWith('ARCHIVE\n')).toBe(true)
      expect(part.text.endsWith(`(${i + 1}/3)`)).toBe(true)
    })
  })

  it('act in no way, whatever an article says', async () => {
    const hostile = '@durov /start #kidal t.me/x <b>b</b> [x](tg://user?id=1) `c` http://evil.example'
    const { telegram } = await start(() => answerOf(doc(hostile)))
    const awa = telegram.addUser()
    telegram.write(awa, '/situation kidal')
    const [seen] = await telegram.seen(awa, 1)
    expect(detect(hostile, []).length).toBeGreaterThan(4)
    expect(seen!.detected).toEqual([])
    expect(seen!.entities).toEqual([])
    expect(telegram.calls('sendMessage')[0]!.payload).not.toHaveProperty('parse_mode')
  })

  it('have buttons that ask again, acknowledged at once, as whoever pressed', async () => {
    const { telegram, asked } = await start(({ text }) =>
      answerOf(
        doc(`did you mean, ${text}`, {
          actions: [{ label: 'Kidal (Mali)', command: '/situation kidal zone:local' }],
        }),
      ),
    )
    const [awa, ben] = [telegram.addUser(), telegram.addUser({ language: 'fr' })]
    const group = telegram.addGroup()
    telegram.write(awa, '/situation kidl', { in: group })
    const [seen] = await telegram.seen(group, 1)
    telegram.press(ben, seen!, 'Kidal (Mali)', { in: group })
    await telegram.seen(group, 2)
    expect(asked[1]).toMatchObject({
      text: '/situation kidal zone:local',
      platformLanguage: 'fr',
      asker: { person: String(ben.id) },
    })
    const order = telegram
      .calls()
      .map(({ method }) => method)
      .filter((method) => method !== 'getUpdates')
    expect(order.slice(-2)).toEqual(['answerCallbackQuery', 'sendMessage'])
  })
})

describe('private answers', () => {
  const secret = (): Answer => answerOf(doc('the secret'), { private: true })

  it('go to the person alone; the group sees one line', async () => {
    const { telegram } = await start(secret)
    const awa = telegram.addUser({ open: true })
    const group = telegram.addGroup()
    telegram.write(awa, '/situation kidal private:yes', { in: group })
    const [line1] = await telegram.seen(group, 1)
    expect(line1!.text).toBe('telegram.private-sent')
    expect(telegram.shown(awa).map(({ text }) => text)).toEqual(['the secret'])
  })

  it('are not shown at all when the private chat is not open; the group learns how to open it', async () => {
    const { telegram } = await start(secret)
    const awa = telegram.addUser()
    const group = telegram.addGroup()
    telegram.write(awa, '/situation kidal private:yes', { in: group })
    const [line1] = await telegram.seen(group, 1)
    expect(line1!.text).toBe('telegram.private-closed')
    expect(line1!.buttons).toEqual([
      { text: 'telegram.private-open', url: 'https://t.me/sitrep_bot?start=private' },
    ])
    expect(telegram.shown(awa)).toEqual([])
    expect(telegram.shown(group).length).toBe(1)
  })

  it("cannot go to someone who writes in a chat's name", async () => {
    const { telegram } = await start(secret)
    const group = telegram.addGroup()
    telegram.write(telegram.addUser({ bot: true }), '/situation kidal private:yes', {
      in: group,
      sender_chat: group,
    })
    const [line1] = await telegram.seen(group, 1)
    expect(line1!.text).toBe('telegram.private-anonymous')
  })

  it('are ordinary answers in a private chat', async () => {
    const { telegram } = await start(secret)
    const awa = telegram.addUser()
    telegram.write(awa, '/situation kidal private:yes')
    await telegram.seen(awa, 1)
    await quiet()
    expect(telegram.shown(awa).map(({ text }) => text)).toEqual(['the secret'])
  })
})
