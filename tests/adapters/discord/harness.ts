import {
  createDiscordAdapter,
  type DiscordAdapter,
  type DiscordOptions,
} from '../../../src/adapters/discord/adapter.ts'
import type { Answer, Log } from '../../../src/command.ts'
import type { Block, Doc, Messages } from '../../../src/core/index.ts'
import type { CommandFace, Completion, Dispatcher, Request } from '../../../src/dispatch.ts'
import { type FakeDiscord, startFakeDiscord } from '../../fakes/discord/server.ts'

export const line = (text: string): Block => ({ kind: 'line', spans: [{ kind: 'text', text }] })

/** A Doc of one line. */
export function doc(text: string, more: Partial<Doc> = {}): Doc {
  return { zone: 'UTC', language: 'en', label: [], blocks: [line(text)], actions: [], ...more }
}

/** An answer around a Doc. */
export function answerOf(made: Doc, more: Partial<Answer> = {}): Answer {
  return {
    id: 'a1b2c3d4e5f6',
    hash: '0'.repeat(64),
    asOf: '2012-03-30T00:00:00Z',
    doc: made,
    sources: [],
    private: false,
    status: 'answered',
    ...more,
  }
}

const describe = (en: string, fr: string): { en: string; fr: string } => ({ en, fr })

export const faces: readonly CommandFace[] = [
  {
    name: 'situation',
    names: { en: 'situation', fr: 'situation' },
    descriptions: describe('What is the situation', 'Quelle est la situation'),
    arguments: [
      { name: 'zone', kind: 'zone', completes: true, descriptions: describe('Zone', 'Fuseau') },
      {
        name: 'place',
        kind: 'place',
        lead: true,
        required: true,
        completes: true,
        descriptions: describe('Place', 'Lieu'),
      },
      {
        name: 'as-of',
        kind: 'day',
        completes: false,
        descriptions: describe('As known by', 'Tel que connu'),
      },
      {
        name: 'private',
        kind: 'choice',
        choices: ['yes', 'no'],
        completes: false,
        descriptions: describe('For me', 'Pour moi'),
      },
    ],
  },
  {
    name: 'source',
    names: { en: 'source', fr: 'Origine' },
    descriptions: describe(
      'The sentence behind a line',
      `La phrase derrière une ligne${' longue'.repeat(20)}`,
    ),
    arguments: [
      {
        name: 'n',
        kind: 'integer',
        lead: true,
        required: true,
        completes: false,
        descriptions: describe('Number', 'Numéro'),
      },
    ],
  },
  {
    name: 'help',
    names: { en: 'help', fr: 'no name' },
    descriptions: describe('Help', 'Aide'),
    arguments: [],
  },
]

/** Catalogues that say key and details. */
export function stubMessages(language: string): Messages {
  const format = (key: string, details: object = {}): string =>
    `${language} ${key} ${JSON.stringify(details)}`
  return Object.assign(format, { language, has: () => true })
}

/** A log that keeps its lines as text. */
export function recordingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  const write =
    (level: string) =>
    (details: object, message: string): void =>
      void lines.push(`${level} ${message} ${JSON.stringify(details)}`)
  return { lines, info: write('info'), warn: write('warn'), error: write('error') }
}

export interface Harness {
  readonly discord: FakeDiscord
  readonly adapter: DiscordAdapter
  readonly log: ReturnType<typeof recordingLog>
  /** What the dispatcher was asked. */
  readonly asked: Request[]
}

type Reply = (request: Request) => Answer | Promise<Answer>

export interface HarnessOptions extends Partial<DiscordOptions> {
  readonly discord?: FakeDiscord
  readonly complete?: (prefix: string) => readonly Completion[]
}

/** The adapter, running, against a fake Discord; the dispatcher answers what `reply` makes of a request. */
export async function startHarness(
  reply: Reply = ({ command, text }) => answerOf(doc(`answer to ${command ?? text}`)),
  { discord: given, complete = () => [], ...options }: HarnessOptions = {},
): Promise<Harness> {
  const discord = given ?? (await startFakeDiscord())
  const log = recordingLog()
  const asked: Request[] = []
  const dispatcher: Dispatcher = {
    faces,
    commands: [],
    complete: async ({ prefix }) => complete(prefix),
    answer: async (request) => {
      asked.push(request)
      return reply(request)
    },
  }
  const adapter = createDiscordAdapter({
    token: discord.token,
    apiUrl: discord.url,
    dispatcher,
    messages: stubMessages,
    log,
    ...options,
  })
  await adapter.start()
  return { discord, adapter, log, asked }
}

/** Ends both. */
export async function end({ adapter, discord }: Harness): Promise<void> {
  await adapter.stop()
  await discord.close()
}
