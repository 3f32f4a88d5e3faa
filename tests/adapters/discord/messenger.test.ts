import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDiscordMessenger } from '../../../src/adapters/discord/messenger.ts'
import type { Doc } from '../../../src/core/index.ts'
import type { Messenger } from '../../../src/digest-ports.ts'
import { type FakeDiscord, type Fault, startFakeDiscord } from '../../fakes/discord/server.ts'
import { doc, line, recordingLog } from './harness.ts'

let discord: FakeDiscord
let messenger: Messenger
let log: ReturnType<typeof recordingLog>
const { signal } = new AbortController()
const nonce = 'a1b2c3-20261126'

beforeEach(async () => {
  discord = await startFakeDiscord()
  log = recordingLog()
  messenger = createDiscordMessenger({ token: discord.token, apiUrl: discord.url, log })
})
afterEach(() => discord.close())

const place = (channel = discord.addChannel().channel) => ({ platform: 'discord', chat: channel }) as const
const digest = (words = 'Digest 7'): Doc => doc(words, { blocks: [line(words), line(nonce)] })
const send = (to: ReturnType<typeof place>, words?: string, ends: AbortSignal = signal) =>
  messenger.send(to, digest(words), nonce, ends)
const stored = (to: { readonly chat: string }): readonly string[] =>
  discord.channels.log(to.chat).map((one) => one.seen.text)

describe('sending', () => {
  it('posts one message that pings nobody and shows no preview, under its nonce', async () => {
    const to = place()
    const outcome = await send(to, '@everyone Digest 7')
    const [posted] = discord.channels.log(to.chat)
    expect(outcome).toEqual({ kind: 'sent', message: posted!.id })
    expect(posted).toMatchObject({ nonce, seen: { flags: 4, buttons: [] } })
    expect(discord.calls('message')[0]!.body).toMatchObject({
      enforce_nonce: true,
      allowed_mentions: { parse: [] },
    })
  })

  it('answers with the message that bears the nonce, when it is sent again', async () => {
    const to = place()
    const first = await send(to)
    expect(await send(to)).toEqual(first)
    expect(stored(to)).toHaveLength(1)
    discord.channels.nonceMs = 0
    await send(to)
    expect(stored(to)).toHaveLength(2)
  })

  it('tells whether a document is one message, and sends no part of a longer one', async () => {
    const long = doc('', { blocks: Array.from({ length: 30 }, (_, i) => line(`${i} ${'x'.repeat(90)}`)) })
    expect([messenger.fits(digest()), messenger.fits(long)]).toEqual([true, false])
    const to = place()
    expect(await messenger.send(to, long, nonce, signal)).toMatchObject({ kind: 'refused' })
    expect(stored(to)).toEqual([])
  })

  it.each<[string, Fault, object]>([
    ['a 502', { status: 502 }, { kind: 'unknown' }],
    ['a reset', { reset: true }, { kind: 'unknown' }],
    ['a farewell', { fin: true }, { kind: 'unknown' }],
    ['a wrong body', { status: 400, code: 50035 }, { kind: 'refused' }],
    ['a 429', { status: 429, retryAfter: 3 }, { kind: 'unsent', reason: 'rate-limited', retryAfterMs: 3050 }],
    ['slow mode', { status: 400, code: 20016 }, { kind: 'unsent', reason: 'rate-limited' }],
  ])('says what %s means, stored or lost, after one call', async (_, fault, outcome) => {
    for (const isStored of [true, false]) {
      const to = place()
      discord.fail('message', { ...fault, stored: isStored })
      const before = discord.calls('message').length
      expect(await send(to)).toMatchObject(outcome)
      expect(discord.calls('message').length - before).toBe(1)
      expect(stored(to)).toHaveLength(isStored ? 1 : 0)
    }
  })

  it('knows nothing of a call that was ended without an answer', async () => {
    discord.fail('message', { hang: true, stored: true })
    expect(await send(place(), 'Digest', AbortSignal.timeout(100))).toMatchObject({ kind: 'unknown' })
    expect(await send(place(), 'Digest', AbortSignal.abort())).toMatchObject({ kind: 'unsent' })
  })

  it('knows that a Discord that takes no connection has got nothing', async () => {
    const lost = createDiscordMessenger({ token: discord.token, apiUrl: 'http://127.0.0.1:1/api', log })
    expect(await lost.send(place('1'), digest(), nonce, signal)).toMatchObject({
      kind: 'unsent',
      reason: 'unreachable',
    })
  })

  it('says why a channel takes nothing', async () => {
    const [gone, hidden, mute] = [place(), place(), place()]
    discord.channels.remove(gone.chat)
    discord.channels.rights(hidden.chat).view = false
    discord.channels.rights(mute.chat).send = false
    expect(await send(gone)).toMatchObject({ kind: 'closed', reason: 'chat-gone' })
    expect(await send(hidden)).toMatchObject({ kind: 'closed', reason: 'no-permission' })
    expect(await send(mute)).toMatchObject({ kind: 'closed', reason: 'no-permission' })
  })

  it('says that it was signed out, as often as it is asked, and prints no token', async () => {
    const wrong = createDiscordMessenger({ token: `x${discord.token}`, apiUrl: discord.url, log })
    for (const _ of [1, 2]) {
      expect(await wrong.send(place(), digest(), nonce, signal)).toEqual({ kind: 'signed-out' })
    }
    expect(log.lines.join('\n')).not.toContain(discord.token)
  })

  it('waits for no limit: a sixth message to one channel within five seconds is unsent', async () => {
    const to = place()
    const keys = ['1', '2', '3', '4', '5', '6']
    const outcomes = []
    for (const key of keys) outcomes.push(await messenger.send(to, digest(), key, signal))
    expect(outcomes.filter((one) => one.kind === 'sent')).toHaveLength(5)
    expect(outcomes[5]).toMatchObject({ kind: 'unsent', reason: 'rate-limited' })
    expect(stored(to)).toHaveLength(5)
  })
})

describe('finding', () => {
  const find = (to: ReturnType<typeof place>, since = Date.now()) => messenger.find(to, nonce, since, signal)

  it('finds its own message by nonce, and by the words once Discord has forgotten the nonce', async () => {
    const to = place()
    await send(to)
    const [posted] = discord.channels.log(to.chat)
    expect(await find(to)).toEqual({ kind: 'found', message: posted!.id })
    discord.channels.nonceMs = 0
    expect(await find(to)).toEqual({ kind: 'found', message: posted!.id })
  })

  it('finds it under many others, and says that it is absent when it has seen all since', async () => {
    const to = place()
    await send(to)
    for (let i = 0; i < 150; i++) discord.channels.write(to.chat, `quoting ${nonce}`)
    expect(await find(to)).toMatchObject({ kind: 'found' })
    discord.channels.erase(discord.channels.log(to.chat)[0]!.id)
    expect(await find(to)).toEqual({ kind: 'absent' })
    expect(await find(to, Date.now() + 3_600_000)).toEqual({ kind: 'absent' })
  })

  it('leaves it open where it may not read, or a history shows nothing, or too much', async () => {
    const [silent, hidden, loud] = [place(), place(), place()]
    expect(await find(silent)).toEqual({ kind: 'unclear' })
    await send(hidden)
    discord.channels.rights(hidden.chat).readHistory = false
    expect(await find(hidden)).toEqual({ kind: 'unclear' })
    discord.channels.rights(hidden.chat).view = false
    expect(await find(hidden)).toEqual({ kind: 'unclear' })
    for (let i = 0; i < 600; i++) discord.channels.write(loud.chat, 'x')
    expect(await find(loud)).toEqual({ kind: 'unclear' })
    discord.fail('history', { status: 500 })
    expect(await find(silent)).toEqual({ kind: 'unclear' })
  })
})

describe('correcting and telling', () => {
  it('puts other words in the place of its own, and knows when there is nothing to edit', async () => {
    const to = place()
    await send(to)
    const { id } = discord.channels.log(to.chat)[0]!
    expect(await messenger.edit(to, id, digest('Digest 7, corrected'), signal)).toEqual({ kind: 'edited' })
    expect(stored(to)[0]).toContain('corrected')
    discord.fail('correction', { status: 429, retryAfter: 2 })
    expect(await messenger.edit(to, id, digest(), signal)).toEqual({ kind: 'failed', retryAfterMs: 2050 })
    discord.fail('correction', { status: 500 })
    expect(await messenger.edit(to, id, digest(), signal)).toEqual({ kind: 'failed' })
    discord.channels.erase(id)
    expect(await messenger.edit(to, id, digest(), signal)).toEqual({ kind: 'gone' })
    discord.channels.remove(to.chat)
    expect(await messenger.edit(to, id, digest(), signal)).toEqual({ kind: 'gone' })
  })

  it('tells an admin in private, and does not mind when that cannot be', async () => {
    const person = discord.addPerson()
    await messenger.tell(person.id, digest('It cannot be sent'), signal)
    expect(discord.channels.log().map((one) => one.seen.text)).toEqual([`It cannot be sent\n${nonce}`])
    discord.fail('person', { status: 403, code: 50007 })
    await messenger.tell(person.id, digest(), signal)
    expect(discord.channels.log()).toHaveLength(1)
    expect(log.lines.join()).toContain('could not be told')
  })
})
