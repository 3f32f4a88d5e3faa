import { inspect } from 'node:util'
import {
  createTelegramAdapter,
  type TelegramAdapter,
  type TelegramOptions,
} from '../../../src/adapters/telegram/adapter.ts'
import type { Answer, Log } from '../../../src/command.ts'
import type { Block, Doc, Messages } from '../../../src/core/index.ts'
import type { CommandFace, Dispatcher, Request } from '../../../src/dispatch.ts'
import { type FakeTelegram, startFakeTelegram } from '../../fakes/telegram/server.ts'

/** Messages that show their key and details, so that tests do not depend on words. */
export function stubMessages(language: string): Messages {
  const format = (key: string, details: object = {}): string =>
    [key, ...Object.values(details).map(String)].join(' ')
  return Object.assign(format, { language, has: () => true })
}

/** A log that keeps everything as text, as the fullest logger would print it. */
export function recordingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  const write = (level: string) => (details: object, message: string) => {
    lines.push(`${level} ${message} ${inspect(details, { depth: 20, showHidden: true })}`)
  }
  return { lines, info: write('info'), warn: write('warn'), error: write('error') }
}

/** One line of text as a Doc. */
export function doc(text: string, more: Partial<Doc> = {}): Doc {
  return { zone: 'UTC', language: 'en', label: [], blocks: [line(text)], actions: [], ...more }
}

export function line(text: string): Block {
  return { kind: 'line', spans: [{ kind: 'text', text }] }
}

export function answerOf(made: Doc, more: Partial<Answer> = {}): Answer {
  return {
    id: 'a1b2c3d4e5f6',
    hash: 'h',
    asOf: '2026-11-23T12:00Z',
    doc: made,
    sources: [],
    private: false,
    status: 'answered',
    ...more,
  }
}

export const faces: readonly CommandFace[] = [
  face('situation', 'What is the situation', 'Quelle est la situation'),
  face('settings', 'Language and zone', 'Langue et fuseau'),
  face('forget-me', 'Erase what is kept of me', 'Effacer ce qui est gardé de moi'),
]

function face(name: string, en: string, fr: string): CommandFace {
  return { name, names: { en: name, fr: name }, descriptions: { en, fr }, arguments: [] }
}

export interface Harness {
  readonly telegram: FakeTelegram
  readonly adapter: TelegramAdapter
  readonly log: ReturnType<typeof recordingLog>
  /** What the dispatcher was asked. */
  readonly asked: Request[]
}

/** The adapter, running, against a fake Telegram; the dispatcher answers what `reply` makes of a request. */
export async function startHarness(
  reply: (request: Request) => Answer | Promise<Answer> = ({ text }) => answerOf(doc(`answer to ${text}`)),
  options: Partial<TelegramOptions> & { telegram?: FakeTelegram } = {},
): Promise<Harness> {
  const telegram = options.telegram ?? (await startFakeTelegram())
  const log = recordingLog()
  const asked: Request[] = []
  const dispatcher: Dispatcher = {
    faces,
    commands: [],
    complete: async () => [],
    answer: async (request) => {
      asked.push(request)
      return reply(request)
    },
  }
  const adapter = createTelegramAdapter({
    token: telegram.token,
    apiUrl: telegram.url,
    dispatcher,
    messages: stubMessages,
    log,
    pollSeconds: 1,
    conflictMs: 300,
    ...options,
  })
  const polls = telegram.calls('getUpdates').length
  await adapter.start()
  // So that faults set by a test meet the poll it thinks of.
  while (telegram.calls('getUpdates').length === polls)
    await new Promise((resolve) => void setTimeout(resolve, 2))
  return { telegram, adapter, log, asked }
}

/** Ends both. */
export async function end({ adapter, telegram }: Harness): Promise<void> {
  await adapter.stop()
  await telegram.close()
}
