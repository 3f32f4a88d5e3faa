import { afterEach, describe, expect, it } from 'vitest'
import { createTelegramAdapter } from '../../../src/adapters/telegram/adapter.ts'
import type { CommandFace, Request } from '../../../src/dispatch.ts'
import { type FakeTelegram, startFakeTelegram } from '../../fakes/telegram/server.ts'
import { answerOf, doc, recordingLog, stubMessages } from './harness.ts'

const texts = (en: string, fr: string) => ({ en, fr })
const group = { name: 'watch', names: texts('watch', 'véille'), descriptions: texts('Watch', 'Veiller') }
const face = (word: string): CommandFace => ({
  name: `watch ${word}`,
  names: texts(`watch ${word}`, `véille ${word}`),
  descriptions: texts(word, word),
  group,
  admins: true,
  arguments: [],
})

let telegram: FakeTelegram
let stop: () => Promise<void>
const asked: Request[] = []

async function start(): Promise<void> {
  asked.length = 0
  telegram = await startFakeTelegram()
  const adapter = createTelegramAdapter({
    token: telegram.token,
    apiUrl: telegram.url,
    dispatcher: {
      faces: [face('set'), face('list')],
      commands: [],
      complete: async () => [],
      answer: async (request) => {
        asked.push(request)
        return answerOf(doc('done', { actions: [{ label: 'List', command: '/watch list' }] }))
      },
    },
    messages: stubMessages,
    log: recordingLog(),
    pollSeconds: 1,
  })
  await adapter.start()
  stop = async () => {
    await adapter.stop()
    await telegram.close()
  }
}

afterEach(() => stop())

describe('a command of two words on Telegram', () => {
  it('is one entry of the menu', async () => {
    await start()
    expect(telegram.commands.get('')).toEqual([{ command: 'watch', description: 'Watch' }])
    expect(telegram.commands.get('fr')).toEqual([{ command: 'watch', description: 'Veiller' }])
  })

  it('comes with its topic, and with who administers the chat, in any language and by any button', async () => {
    await start()
    const [admin, member] = [telegram.addUser(), telegram.addUser()]
    const chat = telegram.addGroup({ admins: [admin] })
    const topic = { message_thread_id: 7, is_topic_message: true } as const
    telegram.write(admin, '/watch set kidal', { in: chat, ...topic })
    const [first] = await telegram.seen(chat, 1)
    telegram.write(admin, '/veille@sitrep_bot list', { in: chat })
    await telegram.seen(chat, 2)
    telegram.press(member, first!, 'List', { in: chat })
    telegram.press(admin, first!, 'List', { in: chat })
    await telegram.seen(chat, 4)
    expect(asked.map(({ text, asker }) => [text, asker.admin, asker.thread])).toEqual([
      ['/watch set kidal', true, '7'],
      ['/veille list', true, undefined],
      ['/watch list', false, '7'],
      ['/watch list', true, '7'],
    ])
  })

  it('knows whether the bot may write there', async () => {
    await start()
    const admin = telegram.addUser()
    const chat = telegram.addGroup({ admins: [admin] })
    telegram.write(admin, '/watch list', { in: chat })
    telegram.write(admin, '/watch list')
    await telegram.seen(chat, 1)
    await telegram.seen(admin, 1)
    const inGroup = asked.find(({ asker }) => asker.chat === String(chat.id))!
    const alone = asked.find(({ asker }) => asker.chat === String(admin.id))!
    expect(await alone.mayPost!()).toBe('yes')
    expect(await inGroup.mayPost!()).toBe('yes')
    telegram.quieten(chat)
    expect(await inGroup.mayPost!()).toBe('no-send')
    telegram.mute(chat, true)
    expect(await inGroup.mayPost!()).toBe('no-send')
    telegram.kick(chat)
    expect(await inGroup.mayPost!()).toBe('not-here')
    telegram.fail('getChatMember', { status: 500 })
    expect(await inGroup.mayPost!()).toBe('unknown')
  })
})
