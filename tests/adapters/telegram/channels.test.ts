import { afterEach, describe, expect, it } from 'vitest'
import { answerOf, doc, end, type Harness, startHarness } from './harness.ts'

let harness: Harness

afterEach(() => end(harness))

const toasts = (): readonly unknown[] =>
  harness.telegram.calls('answerCallbackQuery').map(({ payload }) => [payload.text, payload.show_alert])

async function start(): Promise<Harness> {
  harness = await startHarness(({ text }) =>
    answerOf(doc(`answer to ${text}`, { actions: [{ label: 'More', command: '/situation gao' }] })),
  )
  return harness
}

describe('a post in a channel on Telegram', () => {
  it('is a question of the channel itself, which only its administrators can ask', async () => {
    const { telegram, asked } = await start()
    const channel = telegram.addChannel()
    telegram.post(channel, '/settings for:here zone:jerusalem')
    const [answer] = await telegram.seen(channel, 1)
    expect(answer!.text).toContain('settings for:here zone:jerusalem')
    const own = String(channel.id)
    expect(asked.map(({ asker }) => asker)).toEqual([
      { platform: 'telegram', person: own, chat: own, admin: true },
    ])
  })

  it('is left alone when it is news, another bot’s, or was passed on from elsewhere', async () => {
    const { telegram, asked } = await start()
    const channel = telegram.addChannel()
    telegram.post(channel, 'Fighting near Gao')
    telegram.post(channel, '/situation@other_bot gao')
    telegram.post(channel, '/unheard gao')
    const origin = { type: 'hidden_user', sender_user_name: 'Somebody', date: 1 } as const
    telegram.post(channel, '/settings for:here zone:utc', { forward_origin: origin })
    telegram.post(channel, '/situation kidal')
    await telegram.seen(channel, 1)
    expect(asked.map(({ text }) => text)).toEqual(['/situation kidal'])
  })

  it('is answered where the bot may write, and only there', async () => {
    const { telegram, asked } = await start()
    const channel = telegram.addChannel()
    telegram.post(channel, '/situation gao')
    await telegram.seen(channel, 1)
    expect(await asked[0]!.mayPost!()).toBe('yes')
    telegram.mute(channel, true)
    expect(await asked[0]!.mayPost!()).toBe('no-send')
    telegram.kick(channel)
    expect(await asked[0]!.mayPost!()).toBe('not-here')
  })
})

describe('a button in a channel on Telegram', () => {
  it('answers who pressed it, in private, and the channel sees nothing of it', async () => {
    const { telegram, asked } = await start()
    const reader = telegram.addUser({ open: true, language: 'fr' })
    const channel = telegram.addChannel()
    telegram.post(channel, '/situation kidal')
    const [post] = await telegram.seen(channel, 1)
    telegram.press(reader, post!, 'More', { in: channel })
    const [answer] = await telegram.seen(reader, 1)
    expect(answer!.text).toContain('situation gao')
    while (toasts().length === 0) await new Promise((resolve) => void setTimeout(resolve, 5))
    expect(toasts()).toEqual([['telegram.private-sent', false]])
    expect(telegram.shown(channel)).toHaveLength(1)
    const { asker, platformLanguage } = asked.at(-1)!
    expect(asker).toEqual({
      ...{ platform: 'telegram', person: String(reader.id), chat: String(channel.id), admin: false },
    })
    expect(platformLanguage).toBe('fr')
  })

  it('says how to make it possible to one to whom the bot may not write', async () => {
    const { telegram } = await start()
    const reader = telegram.addUser()
    const channel = telegram.addChannel()
    telegram.post(channel, '/situation kidal')
    const [post] = await telegram.seen(channel, 1)
    telegram.press(reader, post!, 'More', { in: channel })
    while (toasts().length === 0) await new Promise((resolve) => void setTimeout(resolve, 5))
    expect(toasts()).toEqual([['telegram.private-closed-press @sitrep_bot', true]])
    expect(telegram.shown(channel)).toHaveLength(1)
  })
})
