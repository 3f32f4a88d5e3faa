import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTelegramMessenger } from '../../../src/adapters/telegram/messenger.ts'
import type { Doc } from '../../../src/core/index.ts'
import type { Messenger } from '../../../src/digest-ports.ts'
import { type FakeTelegram, type Fault, startFakeTelegram } from '../../fakes/telegram/server.ts'
import { doc, line, recordingLog, stubMessages } from './harness.ts'

let telegram: FakeTelegram
let messenger: Messenger
let log: ReturnType<typeof recordingLog>
const { signal } = new AbortController()

const create = (apiUrl = telegram.url, token = telegram.token): Messenger =>
  createTelegramMessenger({ token, apiUrl, messages: stubMessages, log })

beforeEach(async () => {
  telegram = await startFakeTelegram()
  log = recordingLog()
  messenger = create()
})
afterEach(() => telegram.close())

const at = (chat: { readonly id: number }, thread?: number) =>
  ({
    platform: 'telegram',
    chat: String(chat.id),
    ...(thread === undefined ? {} : { thread: String(thread) }),
  }) as const
const send = (to: ReturnType<typeof at>, made: Doc = doc('Digest 7'), ends: AbortSignal = signal) =>
  messenger.send(to, made, 'a1b2c3-20261126', ends)

const moment: Doc = doc('', {
  blocks: [{ kind: 'line', spans: [{ kind: 'time', text: '07:30', atMs: 1_800_000_000_000 }] }],
})

describe('sending', () => {
  it('sends one message with its entities and no preview, into its topic', async () => {
    const group = telegram.addGroup()
    const outcome = await send(at(group, 77), moment)
    const [seen] = telegram.shown(group)
    expect(outcome).toEqual({ kind: 'sent', message: String(seen!.id) })
    expect(seen).toMatchObject({ text: '07:30', thread: 77, previewed: false })
    expect(seen!.entities).toMatchObject([{ type: 'date_time', unix_time: 1_800_000_000 }])
  })

  it('tells whether a document is one message, and sends no part of a longer one', async () => {
    const long = doc('', { blocks: Array.from({ length: 60 }, (_, i) => line(`${i} ${'x'.repeat(90)}`)) })
    expect([messenger.fits(doc('x')), messenger.fits(long)]).toEqual([true, false])
    const group = telegram.addGroup()
    expect(await send(at(group), long)).toMatchObject({ kind: 'refused' })
    expect(telegram.shown(group)).toEqual([])
  })

  it.each<[string, Fault, object]>([
    ['a 502', { status: 502 }, { kind: 'unknown' }],
    ['a reset', { reset: true }, { kind: 'unknown' }],
    ['a farewell', { fin: true }, { kind: 'unknown' }],
    ['a wrong message', { status: 400, description: 'Bad Request: nonsense' }, { kind: 'refused' }],
    ['a 429', { status: 429, retryAfter: 3 }, { kind: 'unsent', reason: 'rate-limited', retryAfterMs: 3000 }],
  ])('says what %s means, stored or lost, after one call', async (_, fault, outcome) => {
    for (const isStored of [true, false]) {
      const group = telegram.addGroup()
      telegram.fail('sendMessage', { ...fault, stored: isStored })
      const before = telegram.calls('sendMessage').length
      expect(await send(at(group))).toMatchObject(outcome)
      expect(telegram.calls('sendMessage').length - before).toBe(1)
      expect(telegram.shown(group)).toHaveLength(isStored ? 1 : 0)
    }
  })

  it('knows nothing of a call that was ended without an answer', async () => {
    telegram.fail('sendMessage', { hang: true, stored: true })
    const group = telegram.addGroup()
    expect(await send(at(group), doc('x'), AbortSignal.timeout(100))).toMatchObject({ kind: 'unknown' })
    expect(await send(at(group), doc('x'), AbortSignal.abort())).toMatchObject({ kind: 'unsent' })
  })

  it('knows that a Telegram that takes no connection has got nothing', async () => {
    messenger = create('http://127.0.0.1:1')
    expect(await send(at({ id: 1 }))).toMatchObject({ kind: 'unsent', reason: 'unreachable' })
  })

  it('says why a chat takes nothing, and where it has moved', async () => {
    const person = telegram.addUser({ open: true })
    telegram.block(person)
    const [kicked, gone, mute, forum] = [0, 0, 0, 0].map(() => telegram.addGroup())
    const group = telegram.addGroup({ type: 'group' })
    telegram.kick(kicked!)
    telegram.remove(gone!)
    telegram.mute(mute!, true)
    telegram.remove(forum!, 5)
    const next = telegram.migrate(group)
    expect(await send(at(person))).toMatchObject({ kind: 'closed', reason: 'blocked' })
    expect(await send(at(telegram.addUser()))).toMatchObject({ kind: 'closed', reason: 'blocked' })
    expect(await send(at(kicked!))).toMatchObject({ kind: 'closed', reason: 'kicked' })
    expect(await send(at(gone!))).toMatchObject({ kind: 'closed', reason: 'chat-gone' })
    expect(await send(at(mute!))).toMatchObject({ kind: 'closed', reason: 'no-permission' })
    expect(await send(at(forum!, 5))).toMatchObject({ kind: 'closed', reason: 'topic-gone' })
    expect(await send(at(group))).toEqual({ kind: 'moved', to: at(next) })
  })

  it('says that it was signed out, and prints no token', async () => {
    const token = `${telegram.token}x`
    messenger = create(telegram.url, token)
    expect(await send(at(telegram.addGroup()))).toEqual({ kind: 'signed-out' })
    expect(log.lines.join('\n')).not.toContain(telegram.token)
  })

  it('leaves the reader’s own time out for a server that does not know it, from then on', async () => {
    const group = telegram.addGroup()
    telegram.fail('sendMessage', { status: 400, description: 'Bad Request: unsupported entity type' })
    expect(await send(at(group), moment)).toMatchObject({ kind: 'sent' })
    expect(await send(at(group), moment)).toMatchObject({ kind: 'sent' })
    expect(telegram.calls('sendMessage')).toHaveLength(3)
    expect(telegram.shown(group).map((seen) => seen.entities)).toEqual([[], []])
  })
})

describe('finding, correcting and telling', () => {
  it('can look for nothing', async () => {
    const group = telegram.addGroup()
    await send(at(group))
    expect(await messenger.find(at(group), 'a1b2c3-20261126', 0, signal)).toEqual({ kind: 'unclear' })
  })

  it('puts other words in the place of a message, and knows when there is nothing to edit', async () => {
    const group = telegram.addGroup()
    await send(at(group))
    const message = String(telegram.shown(group)[0]!.id)
    const edit = (words: string) => messenger.edit(at(group), message, doc(words), signal)
    expect(await edit('Digest 7, corrected')).toEqual({ kind: 'edited' })
    expect(telegram.shown(group)[0]).toMatchObject({ text: 'Digest 7, corrected' })
    expect(await edit('Digest 7, corrected')).toEqual({ kind: 'edited' })
    telegram.fail('editMessageText', { status: 429, retryAfter: 2 })
    expect(await edit('x')).toEqual({ kind: 'failed', retryAfterMs: 2000 })
    telegram.fail('editMessageText', { status: 500 })
    expect(await edit('x')).toEqual({ kind: 'failed' })
    expect(await messenger.edit(at(group), '9', doc('x'), signal)).toEqual({ kind: 'gone' })
    telegram.kick(group)
    expect(await edit('x')).toEqual({ kind: 'gone' })
  })

  it('tells an admin in private, and does not mind when that cannot be', async () => {
    const open = telegram.addUser({ open: true })
    await messenger.tell(String(open.id), doc('It cannot be sent'), signal)
    expect(telegram.shown(open).map((seen) => seen.text)).toEqual(['It cannot be sent'])
    await messenger.tell(String(telegram.addUser().id), doc('x'), signal)
    expect(log.lines.join()).toContain('could not be told')
  })
})
